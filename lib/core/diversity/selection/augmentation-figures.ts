import { z } from 'zod'
import { PoolId } from '#lib/core/vocabulary/ids'
import { CurvePoint } from '../measured-diversity.ts'
import { PromptSample } from '../pool-profile.ts'
import { DiversitySettings } from '../settings.ts'

const count = z.number().int().min(0)

/** What a ranking of candidate prompts depends on beside the base pool's version. */
export const AugmentationSettings = z.strictObject({
  ...DiversitySettings.shape,
  candidatePoolId: PoolId,
  candidateVersion: z.number().int().min(1),
  seed: z.string().min(1).max(200),
})
export type AugmentationSettings = z.infer<typeof AugmentationSettings>

/** d of the base with the first `added` candidates. */
export const AddedPoint = CurvePoint.extend({ added: count })
export type AddedPoint = z.infer<typeof AddedPoint>

export const AugmentationFigures = z.object({
  settings: AugmentationSettings,
  base: CurvePoint,
  /** Candidates that could be added, and why the others could not. */
  candidates: count,
  rankedCandidates: count,
  leftOut: z.object({ repeated: count, inBase: count, nearDuplicates: count, garbage: count }),
  /** In the ranked order, from added = 0. */
  curve: z.array(AddedPoint),
  /** The same number of candidates in seeded random order. */
  randomCurve: z.array(AddedPoint),
  /** Where d of the ranked order is highest; null where it is undefined. */
  best: AddedPoint.nullable(),
  /** The first of the order. `newBigrams`: distinct bigrams that base and earlier candidates lack. */
  top: z.array(PromptSample.extend({ rank: count, newBigrams: count, tokens: count })),
})
export type AugmentationFigures = z.infer<typeof AugmentationFigures>
