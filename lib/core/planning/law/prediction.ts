import { z } from 'zod'

/**
 * Why no reward is predicted: other settings than the law's, a d outside its range, none at all, no item, no K = 2 plan to compare
 * with, or a law without a line for this K.
 */
export const noPredictionReasons = [
  'settings',
  'below-range',
  'above-range',
  'no-diversity',
  'no-prompts',
  'no-baseline',
  'no-line',
] as const

/** Above the K = 2 plan at equal budget, in the law's own unit: points of the paper's score, or the metric of a calibration. */
export const Prediction = z.discriminatedUnion('kind', [
  /** The K = 2 plan itself. */
  z.strictObject({ kind: z.literal('baseline') }),
  /** A K that the law has a line for: with a 90% prediction interval. */
  z.strictObject({ kind: z.literal('predicted'), points: z.number(), low: z.number(), high: z.number() }),
  /** A larger K: the span of four growth shapes that the data cannot tell apart. Drawn hatched, never recommended. */
  z.strictObject({ kind: z.literal('extrapolated'), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal('none'), reason: z.enum(noPredictionReasons) }),
])
export type Prediction = z.infer<typeof Prediction>
