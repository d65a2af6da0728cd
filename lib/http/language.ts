import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Role } from '#lib/core/access/can'
import { asLanguage, LANGUAGE_COOKIE, type Language, languageAskedFor } from '#lib/core/people/language'
import { currentActor } from './page.ts'

const IN_ENGLISH = /^\/(setup|w\/new)(\/|\?|$)/
const IN_WORKSPACE = /^\/w\/([^/?]+)/
const ANNOTATING = /^\/w\/[^/]+\/annotate(\/|\?|$)/

/** The language of this request: what the person chose in this browser, else what the browser asks for. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const [cookie, header] = await Promise.all([cookies(), headers()])
  return asLanguage(cookie.get(LANGUAGE_COOKIE)?.value) ?? languageAskedFor(header.get('accept-language'))
})

/** Whoever only annotates meets nothing but pages in their language; what others work with is in English. */
export async function workspaceLanguage(role: Role): Promise<Language> {
  return role === 'annotator' ? currentLanguage() : 'en'
}

/**
 * The language of the document that is served, as its own content is: the person's on the annotators' pages, on all that
 * an annotator opens, at the front door and in the account; English where only others work.
 */
export async function documentLanguage(): Promise<Language> {
  const path = (await headers()).get('x-rankplan-path') ?? ''
  if (IN_ENGLISH.test(path)) return 'en'
  const slug = IN_WORKSPACE.exec(path)?.[1]
  if (slug === undefined || ANNOTATING.test(path)) return currentLanguage()
  // While the database is away nobody's role is known, and the page that says so is in the person's language.
  const actor = await currentActor(slug).catch(() => null)
  return actor ? workspaceLanguage(actor.role) : currentLanguage()
}
