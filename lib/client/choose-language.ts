import { LANGUAGE_COOKIE, type Language } from '#lib/core/people/language'

const YEAR_SECONDS = 365 * 24 * 3600

/** Each in its own language, for whoever reads no other. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/** Keeps the language in this browser; the page has to be asked for anew. */
export function chooseLanguage(language: Language): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
}
