import { z } from 'zod'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { StandingWork } from '../replan/standing-work.ts'

/** What a plan came from, where it is not a draft's first: an earlier version, a pilot, or a series of waves. */
export const PlanOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan') }),
  /** Planned while the campaign ran, for what version `version` left: the document's budget, figures and prompts are of the rest. */
  z.strictObject({
    kind: z.literal('replan'),
    version: z.number().int().min(1),
    /** The whole campaign's budget from here on, in the budget's unit; the document's is what of it was left to plan. */
    capUnits: z.number().int().min(1),
    /** How far the campaign had come. */
    standing: StandingWork,
    /** Whether prompts judged at a smaller K are ranked again at this plan's. */
    upgradeJudged: z.boolean(),
  }),
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
