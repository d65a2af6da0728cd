import { z } from 'zod'
import { chosenPlan, type PlanDocument } from '../document/plan-document.ts'
import { goldPlanned } from './gold-planned.ts'
import type { Remainder } from './plan-remainder.ts'
import { donePrompts, isBegun, type Standing, type StandingItem, standingWork } from './standing-item.ts'

const count = z.number().int().min(0)

/** What a campaign has before it, under one version of its plan. */
const PlanAhead = z.strictObject({
  responsesPerPrompt: z.number().int().min(2).max(9),
  overlap: count,
  /** Of the whole campaign, begun ones among them. */
  prompts: count,
  /** Items that still lack a judgment. */
  itemsAhead: count,
  /** Judgments still to come, leased ones and gold among them. */
  judgmentsAhead: count,
  /** What they are expected to take from the budget, in its unit. */
  unitsAhead: count,
  capUnits: count,
  /** Active seconds of one judgment; null where no times are assumed. */
  secondsPerJudgment: z.number().min(0).nullable(),
  /** d of all the campaign's prompts, by the pool's random order; null where it is undefined. */
  diversity: z.number().min(0).nullable(),
  finish: z.strictObject({ earliest: z.string(), latest: z.string() }).nullable(),
})
export type PlanAhead = z.infer<typeof PlanAhead>

/** What a new version changes, before anything of it is done. */
export const PlanDifference = z.strictObject({
  before: PlanAhead,
  after: PlanAhead,
  /** Items that stay as somebody has begun them; untouched ones that stay, go and come. */
  begunItems: count,
  keptItems: count,
  withdrawnItems: count,
  addedItems: count,
  /** Of the added: prompts judged before at a smaller K. */
  upgradedPrompts: count,
  /** Of the prompts of the added: how many lack different responses for this K, and how many responses together. */
  lackingPrompts: count,
  missingResponses: count,
})
export type PlanDifference = z.infer<typeof PlanDifference>

type Compared = {
  standing: Standing
  remainder: Remainder
  newest: PlanDocument
  next: PlanDocument
  capUnits: number
  lacking: { prompts: number; responses: number }
}

/** What the campaign has ahead before and after a new version, counted on the very items that stay, go and come. */
export function planDifference({ standing, remainder, newest, next, capUnits, lacking }: Compared): PlanDifference {
  const work = standingWork(standing)
  const begun = standing.items.filter(isBegun)
  const untouched = standing.items.filter((item) => !isBegun(item))
  const open = (items: readonly StandingItem[]) => items.filter((item) => item.submittedSlots < item.overlap).length
  const chosen = chosenPlan(next)
  const before = chosenPlan(newest)
  const done = donePrompts(standing.items).length
  const judgments = untouched.reduce((sum, { overlap }) => sum + overlap, 0)
  const units = untouched.reduce((sum, { overlap, expectedUnits }) => sum + overlap * expectedUnits, 0)
  // Gold that the newest version has paid for and nobody has minted yet.
  const goldLeft = Math.max(0, goldPlanned(newest) - work.goldJudgments)
  return {
    before: {
      responsesPerPrompt: newest.responsesPerPrompt,
      overlap: newest.overlap,
      prompts: new Set(standing.items.map(({ promptId }) => promptId)).size,
      itemsAhead: open(standing.items),
      judgmentsAhead: work.toFinishJudgments + judgments + goldLeft,
      unitsAhead: work.toFinishUnits + units + goldLeft * (before?.expectedUnitsPerJudgment ?? 0),
      capUnits: standing.capUnits,
      secondsPerJudgment: before?.secondsPerJudgment ?? null,
      diversity: before?.diversity ?? null,
      finish: before?.finish ?? null,
    },
    after: {
      responsesPerPrompt: next.responsesPerPrompt,
      overlap: next.overlap,
      prompts: done + remainder.promptIds.length - remainder.upgraded.length,
      itemsAhead: open(begun) + remainder.promptIds.length,
      judgmentsAhead: work.toFinishJudgments + (chosen?.judgments ?? 0),
      unitsAhead: work.toFinishUnits + (chosen?.plannedUnits ?? 0),
      capUnits,
      secondsPerJudgment: chosen?.secondsPerJudgment ?? null,
      diversity: chosen?.diversity ?? null,
      finish: chosen?.finish ?? null,
    },
    begunItems: begun.length,
    keptItems: remainder.keep.length,
    withdrawnItems: remainder.withdraw.length,
    addedItems: remainder.add.length,
    upgradedPrompts: remainder.upgraded.length,
    lackingPrompts: lacking.prompts,
    missingResponses: lacking.responses,
  }
}
