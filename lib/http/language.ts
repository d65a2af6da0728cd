import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { asLanguage, LANGUAGE_COOKIE, type Language, languageAskedFor } from '#lib/core/people/language'

/** The language of this request: what the person chose in this browser, else what the browser asks for. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const [cookie, header] = await Promise.all([cookies(), headers()])
  return asLanguage(cookie.get(LANGUAGE_COOKIE)?.value) ?? languageAskedFor(header.get('accept-language'))
})
