import { z } from 'zod'
import { CampaignId } from '#lib/core/vocabulary/ids'
import { Budget } from '../budget.ts'

const MOST_FIELDS = 60
const LONGEST_VALUE = 200

/** Fields of the planner's form as an address has them: names and what is typed. */
export const PlannerFields = z
  .record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), z.string().max(LONGEST_VALUE))
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, {
    error: `The planner has at most ${MOST_FIELDS} fields.`,
  })
export type PlannerFields = z.infer<typeof PlannerFields>

/**
 * What the planner of a draft begins with until its plan is locked: the question of a locked plan, over it some fields of the
 * form, over both a budget. Nothing of it binds; everything can be changed before the plan is locked.
 */
export const PlanStart = z.strictObject({
  from: z.strictObject({ campaignId: CampaignId, number: z.number().int().min(1) }).nullable(),
  fields: PlannerFields,
  budget: Budget.nullable(),
})
export type PlanStart = z.infer<typeof PlanStart>
