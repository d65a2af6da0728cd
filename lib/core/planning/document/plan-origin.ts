import { z } from 'zod'
import { CampaignId } from '#lib/core/vocabulary/ids'

/** What a plan came from, where it is not a draft's first: an earlier version, a pilot, or a series of waves. */
export const PlanOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  /** Planned from what version `version` left. */
  z.strictObject({ kind: z.literal('replan'), version: z.number().int().min(1) }),
  /** The arm of a pilot that shows `arm` responses. */
  z.strictObject({ kind: z.literal('pilot'), pilotId: z.uuid(), arm: z.number().int().min(2).max(9) }),
  z.strictObject({
    kind: z.literal('wave'),
    firstWaveId: CampaignId,
    wave: z.number().int().min(1),
    /** The model the responses come from, as the lead names it; null where nobody said. */
    checkpoint: z.string().min(1).max(200).nullable(),
  }),
])
export type PlanOrigin = z.infer<typeof PlanOrigin>
