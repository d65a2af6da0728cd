import { z } from 'zod'
import { PlanDocument } from '#lib/core/planning/document/plan-document'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import { CampaignParams } from './campaigns.ts'
import { Moment } from './moment.ts'

/** One version of a campaign's plan. */
export const PlanParams = CampaignParams.extend({ number: z.coerce.number().int().min(1).max(2_147_483_647) })

/** The question and the chosen K; the server computes the plan itself. */
export const LockPlan = z.strictObject({
  question: PlanQuestion,
  responsesPerPrompt: z.number().int().min(2).max(9),
})
export type LockPlan = z.infer<typeof LockPlan>

export const Plan = z.object({
  number: z.number().int().min(1),
  document: PlanDocument,
  documentHash: z.string(),
  lockedAt: Moment,
  lockedByName: z.string(),
})
export type Plan = z.output<typeof Plan>
/** Newest first. */
export const Plans = z.object({ plans: z.array(Plan) })
