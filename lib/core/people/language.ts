/** The languages an annotator may work in. The rest of the interface is in English. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const LANGUAGE_COOKIE = 'rankplan-language'

/** The language of this name; null where the interface does not speak it. */
export function asLanguage(value: string | undefined): Language | null {
  return languages.find((language) => language === value) ?? null
}

/**
 * What a browser asks for, of what there is: the language range of the highest quality that is spoken (RFC 9110, 12.5.4),
 * the first of equals; a range refused with q=0 and `*` ask for nothing. English where nothing fits.
 */
export function languageAskedFor(acceptLanguage: string | null): Language {
  const ranges = (acceptLanguage ?? '').split(',').map((part, place) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((found) => found !== undefined)
    return { language: asLanguage(range.split('-')[0]), quality: quality === undefined ? 1 : Number(quality), place }
  })
  const best = ranges
    .filter(({ language, quality }) => language !== null && quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.place - b.place)[0]
  return best?.language ?? 'en'
}
