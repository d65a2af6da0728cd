import { z } from 'zod'

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, {
  error: 'a key begins with a small letter and holds small letters, digits and underscores, at most 40',
})
const words = (most: number, error: string) => z.string().trim().min(1, { error }).max(most, { error })
const whole = (least: number, most: number, error: string) =>
  z.number({ error }).int({ error }).min(least, { error }).max(most, { error })
const Asked = z.enum(['off', 'optional', 'required'])

/** Of the words a lead gives what is asked. */
export const MAX_WORDS = { scale: 80, scaleEnd: 40, label: 60, warning: 500 } as const

const scaleEnd = z.string().max(MAX_WORDS.scaleEnd, { error: `Use at most ${MAX_WORDS.scaleEnd} characters.` })

/** One rating scale: a whole number from `min` to `max` for each response. */
export const RatingScale = z.strictObject({
  key: Key,
  label: words(MAX_WORDS.scale, `Write what is rated, in at most ${MAX_WORDS.scale} characters.`),
  min: whole(0, 9, 'The lowest is a whole number from 0 to 9.'),
  max: whole(1, 10, 'The highest is a whole number from 1 to 10.'),
  /** What the ends mean, in the lead's words; empty where they need none. */
  minLabel: scaleEnd,
  maxLabel: scaleEnd,
  isRequired: z.boolean(),
})
export type RatingScale = z.infer<typeof RatingScale>

/** So that what is asked stays less work than the ranking. */
export const MAX_SCALES = 4
export const MAX_LABELS = 20

/** A label that may be put on a response, or on the item as a whole. */
export const LabelOption = z.strictObject({
  key: Key,
  label: words(MAX_WORDS.label, `Write what the label says, in at most ${MAX_WORDS.label} characters.`),
  scope: z.enum(['response', 'item']),
})
export type LabelOption = z.infer<typeof LabelOption>

/** What a campaign asks beside the ranking, and how its items are shown. What is asked is fixed once it opens. */
export const AnnotationOptions = z
  .strictObject({
    /** How much better each tier is than the next: slightly, clearly, much. */
    strength: Asked,
    ratings: z.array(RatingScale).max(MAX_SCALES),
    labels: z.array(LabelOption).max(MAX_LABELS),
    /** A remark that goes with the judgment. It may mention responses. */
    comment: Asked,
    /** Whether "all of them are bad" can be said. */
    allowsAllBad: z.boolean(),
    /** Said before the first item and at hand afterwards; null where nothing need be said. */
    contentWarning: words(MAX_WORDS.warning, `Use at most ${MAX_WORDS.warning} characters.`).nullable(),
  })
  .superRefine(({ ratings, labels }, context) => {
    for (const [field, list] of [
      ['ratings', ratings],
      ['labels', labels],
    ] as const)
      for (const [i, { key }] of list.entries())
        if (list.findIndex((other) => other.key === key) !== i)
          context.addIssue({ code: 'custom', path: [field, i, 'key'], message: `The key "${key}" is used twice.` })
    for (const [i, { min, max }] of ratings.entries())
      if (max <= min)
        context.addIssue({
          code: 'custom',
          path: ['ratings', i, 'max'],
          message: 'The highest must be above the lowest.',
        })
  })
export type AnnotationOptions = z.infer<typeof AnnotationOptions>
