import { z } from 'zod'

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, {
  error: 'a key begins with a small letter and holds small letters, digits and underscores, at most 40',
})
const Asked = z.enum(['off', 'optional', 'required'])

/** One rating scale: a whole number from `min` to `max` for each response. */
export const RatingScale = z.strictObject({
  key: Key,
  label: z.string().min(1).max(80),
  min: z.number().int().min(0).max(9),
  max: z.number().int().min(1).max(10),
  /** What the ends mean, in the lead's words; empty where they need none. */
  minLabel: z.string().max(40),
  maxLabel: z.string().max(40),
  isRequired: z.boolean(),
})
export type RatingScale = z.infer<typeof RatingScale>

/** A label that may be put on a response, or on the item as a whole. */
export const LabelOption = z.strictObject({
  key: Key,
  label: z.string().min(1).max(60),
  scope: z.enum(['response', 'item']),
})
export type LabelOption = z.infer<typeof LabelOption>

/** What a campaign asks beside the ranking, and how its items are shown. What is asked is fixed once it opens. */
export const AnnotationOptions = z
  .strictObject({
    /** How much better each tier is than the next: slightly, clearly, much. */
    strength: Asked,
    ratings: z.array(RatingScale).max(4),
    labels: z.array(LabelOption).max(20),
    /** A remark that goes with the judgment. It may mention responses. */
    comment: Asked,
    /** Whether "all of them are bad" can be said. */
    allowsAllBad: z.boolean(),
    /** Said before the first item and at hand afterwards; null where nothing need be said. */
    contentWarning: z.string().min(1).max(500).nullable(),
  })
  .superRefine(({ ratings, labels }, context) => {
    for (const [field, list] of [
      ['ratings', ratings],
      ['labels', labels],
    ] as const)
      for (const [i, { key }] of list.entries())
        if (list.findIndex((other) => other.key === key) !== i)
          context.addIssue({ code: 'custom', path: [field, i, 'key'], message: `the key "${key}" is used twice` })
    for (const [i, { min, max }] of ratings.entries())
      if (max <= min)
        context.addIssue({
          code: 'custom',
          path: ['ratings', i, 'max'],
          message: 'the highest must be above the lowest',
        })
  })
export type AnnotationOptions = z.infer<typeof AnnotationOptions>

/** Of a campaign that says nothing: the ranking alone, and that all are bad may be said. */
export const defaultAnnotationOptions: AnnotationOptions = {
  strength: 'off',
  ratings: [],
  labels: [],
  comment: 'off',
  allowsAllBad: true,
  contentWarning: null,
}

/** A campaign's stored options; null stands for the default ones. Throws a ZodError for what is neither. */
export function annotationOptionsOf(stored: unknown): AnnotationOptions {
  return stored === null ? defaultAnnotationOptions : AnnotationOptions.parse(stored)
}
