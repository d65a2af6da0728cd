import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { asLanguage, LANGUAGE_COOKIE, type Language, languageAskedFor } from '#lib/core/people/language'

/** The annotators' pages speak the person's language; the others are in English. */
const IN_PERSONS_LANGUAGE = /^\/w\/[^/]+\/annotate(\/|\?|$)/

/** The language of this request: what the person chose in this browser, else what the browser asks for. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const [cookie, header] = await Promise.all([cookies(), headers()])
  return asLanguage(cookie.get(LANGUAGE_COOKIE)?.value) ?? languageAskedFor(header.get('accept-language'))
})

/** The language of the document that is served: the person's on an annotator's pages, else English. */
export async function documentLanguage(): Promise<Language> {
  const path = (await headers()).get('x-rankplan-path') ?? ''
  return IN_PERSONS_LANGUAGE.test(path) ? currentLanguage() : 'en'
}
