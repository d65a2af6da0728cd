import { z } from 'zod'

const CONTROL = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/**
 * One line of text a person typed: trimmed, 1 to `most` characters, without control or direction-override characters
 * (Postgres refuses NUL; the others let one name pass for another) and without half surrogate pairs.
 */
export function plainLine(what: string, most: number) {
  return z
    .string()
    .trim()
    .min(1, { error: `Enter ${what}.` })
    .max(most, { error: `Use at most ${most} characters.` })
    .refine((text) => !CONTROL.test(text) && !/\p{Cs}/u.test(text), {
      error: 'This holds characters that cannot be shown. Type it again by hand.',
    })
}

const CONTROL_BUT_BREAKS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** The same of several lines: line breaks and tabs stay, and what joins letters of other scripts. */
export function plainText(what: string, most: number) {
  return z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, { error: `Enter ${what}.` })
        .max(most, { error: `Use at most ${most.toLocaleString('en')} characters.` })
        .refine((text) => !CONTROL_BUT_BREAKS.test(text) && !/\p{Cs}/u.test(text), {
          error: 'This holds characters that cannot be shown. Type it again by hand.',
        }),
    )
}
