import type { Language } from '#lib/core/people/language'

/** Numbers and lists as a language writes them. */
export function formatOf(language: Language) {
  const number = new Intl.NumberFormat(language)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const plural = new Intl.PluralRules(language)
  return {
    count: (value: number) => number.format(value),
    list: (parts: readonly string[]) => list.format(parts),
    /** `one` for a number the language counts as one, else `other`. */
    plural: (value: number, one: string, other: string) => (plural.select(value) === 'one' ? one : other),
    /** The time of day, in the reader's own time zone: for the browser alone. */
    time: (moment: Date) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(moment),
    /** Day and time, in the reader's own time zone: for the browser alone. */
    moment: (moment: Date) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment),
  }
}
