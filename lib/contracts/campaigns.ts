import { z } from 'zod'
import { Budget } from '#lib/core/planning/budget'
import { CampaignName, CampaignState, Instructions } from '#lib/core/planning/campaign'
import { chargingRules } from '#lib/core/planning/cost/charging'
import { TemplateKey } from '#lib/core/templates/campaign-template'
import { CampaignId, PoolId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const CampaignParams = z.object({ campaignId: CampaignId })

export const CreateCampaign = z.strictObject({
  name: CampaignName,
  poolId: z.string({ error: 'Choose a pool.' }).min(1, { error: 'Choose a pool.' }).pipe(PoolId),
  instructions: Instructions,
  /** The template it was begun from, if any: its parameters are what the planner begins with. */
  template: TemplateKey.nullish(),
})
export type CreateCampaign = z.infer<typeof CreateCampaign>

export const RenameCampaign = z.strictObject({ name: CampaignName })
export type RenameCampaign = z.infer<typeof RenameCampaign>
const ArchiveCampaign = z.strictObject({ archived: z.boolean() })
export const ChangeCampaign = z.union([RenameCampaign, ArchiveCampaign])
export type ChangeCampaign = z.infer<typeof ChangeCampaign>

export const CampaignsQuery = z.strictObject({ archived: z.enum(['true', 'false']).default('false') })

export const DuplicateCampaign = z.strictObject({
  name: CampaignName,
  /** The pool's newest version, or the one that the campaign has. */
  poolVersion: z.enum(['newest', 'same']),
  /** Whether the annotators come along. */
  roster: z.boolean(),
})
export type DuplicateCampaign = z.infer<typeof DuplicateCampaign>

/** A budget's unit; hours in whole paid seconds, money in minor units of its currency. */
const BudgetUnit = z.enum(['annotations', 'hours', 'money'])

export const Campaign = z.object({
  campaignId: CampaignId,
  name: z.string(),
  state: CampaignState,
  /** Who paused it, a lead or the campaign itself at its cap; null unless it is paused. */
  pauseReason: z.enum(['lead', 'cap']).nullable(),
  createdAt: Moment,
  pool: z.object({ poolId: PoolId, name: z.string(), versionNumber: count }),
  /** The newest locked plan; null while there is none. */
  plan: z
    .object({
      number: count,
      responsesPerPrompt: count,
      prompts: count,
      overlap: count,
      unit: BudgetUnit,
      /** What a judgment is charged by; a unit of annotations is a comparison where those are charged. */
      charging: z.enum(chargingRules),
      /** In the unit: annotations, seconds, or whole minor units. */
      budgetUnits: count,
      currency: z.string().nullable(),
    })
    .nullable(),
  /** The ledger's counter, in the plan's unit; null before the campaign opens. */
  counter: z.object({ capUnits: count, spentUnits: count, reservedUnits: count }).nullable(),
  /** Of a draft: prompts of its plan with fewer different responses than it asks for; null without a plan. */
  lackingPrompts: count.nullable(),
  /** Out of the lists: readable and exportable, changed by nothing. */
  archivedAt: Moment.nullable(),
  /** Its place in its series of waves, from 1; null outside one. */
  wave: count.nullable(),
})
export type Campaign = z.output<typeof Campaign>
export const Campaigns = z.object({ campaigns: z.array(Campaign) })

/** One wave of a series, as every page of the others shows it. */
export const Wave = z.object({
  campaignId: CampaignId,
  wave: count,
  name: z.string(),
  state: CampaignState,
  isArchived: z.boolean(),
  checkpoint: z.string().nullable(),
  /** Of the newest locked plan, or what the planner begins with; null where neither says one. */
  budget: Budget.nullable(),
  /** By the ledger, in the budget's unit; null before it opens. */
  spentUnits: count.nullable(),
  judgmentsIn: count,
  judgmentsNeeded: count,
})
export type Wave = z.output<typeof Wave>

export const CampaignDetail = z.object({
  ...Campaign.shape,
  /** Of a wave: all waves of its series, in order, and the budget they share if one was given; else null. */
  series: z.object({ budget: Budget.nullable(), waves: z.array(Wave) }).nullable(),
  openedAt: Moment.nullable(),
  closedAt: Moment.nullable(),
  /** The newest guidelines. */
  guidelines: z.object({ number: count, body: z.string() }),
})
export type CampaignDetail = z.output<typeof CampaignDetail>
