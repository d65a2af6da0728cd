import { z } from 'zod'
import { scheduledPurposes } from '#lib/core/queueing/item-schedule'

const count = z.number().int().min(0)
const size = z.number().int().min(2).max(9)

/** How far a running campaign has come, in the counts that planning the rest needs: small enough to send to a browser. */
export const StandingWork = z.strictObject({
  /** The newest version of its plan. */
  planNumber: z.number().int().min(1),
  capUnits: count,
  spentUnits: count,
  reservedUnits: count,
  /** Prompts that are done with: somebody has judged or leased their item, and no larger one waits. By the item of the largest K. */
  done: z.array(z.strictObject({ responsesPerItem: size, purpose: z.enum(scheduledPurposes), prompts: count })),
  /** Slots of all begun items, gold left out; and of all gold items. */
  begunJudgments: count,
  goldJudgments: count,
  /** Judgments still to come of begun and gold items, leased ones among them; and what they are expected to take. */
  toFinishJudgments: count,
  toFinishUnits: count,
  /** Active seconds they are expected to take; null where no times are assumed. */
  toFinishSeconds: z.number().min(0).nullable(),
  /**
   * The newest version's prompts that are not done, in its order, as runs of equal `paidResponses`: the responses a prompt's
   * generation has been paid for.
   */
  unfinished: z.array(z.strictObject({ paidResponses: count, prompts: count })),
})
export type StandingWork = z.infer<typeof StandingWork>
