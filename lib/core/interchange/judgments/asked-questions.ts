import { z } from 'zod'
import { type AnnotationOptions, LabelOption, RatingScale } from '../../ranking/beside/annotation-options.ts'

const asked = z.enum(['off', 'optional', 'required'])
const { key, label, min, max } = RatingScale.shape

/**
 * What a campaign asks beside the ranking, as a manifest says it: what the keys in judgments.jsonl stand for. It is fixed once
 * the campaign opens; the content warning asks nothing, can change, and is not in it.
 */
export const AskedQuestions = z.strictObject({
  strength: asked,
  ratings: z.array(
    z.strictObject({ key, label, min, max, min_label: z.string(), max_label: z.string(), required: z.boolean() }),
  ),
  labels: z.array(LabelOption),
  comment: asked,
  /** Whether it can be said that all are bad. */
  all_bad: z.boolean(),
})
export type AskedQuestions = z.infer<typeof AskedQuestions>

export function askedQuestions({
  strength,
  ratings,
  labels,
  comment,
  allowsAllBad,
}: AnnotationOptions): AskedQuestions {
  return {
    strength,
    ratings: ratings.map(({ minLabel, maxLabel, isRequired, ...scale }) => ({
      ...scale,
      min_label: minLabel,
      max_label: maxLabel,
      required: isRequired,
    })),
    labels,
    comment,
    all_bad: allowsAllBad,
  }
}
