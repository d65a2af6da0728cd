import { type ScheduledPurpose, scheduledPurposes } from '#lib/core/queueing/item-schedule'
import { budgetUnits } from '../budget.ts'
import { chargeFor } from '../cost/charging.ts'
import { checkedItems, goldFor } from '../cost/checks.ts'
import { generationMinorUnits } from '../cost/cost-model.ts'
import { largestWithin, type Spending } from '../frontier/plan-units.ts'
import type { StandingWork } from './standing-work.ts'

/** Items that a plan still has to make, by what they are judged for. */
export type RemainderParts = Record<ScheduledPurpose, { items: number; overlap: number }>

export type RemainderWork = {
  parts: RemainderParts
  goldJudgments: number
  /** Of the parts and the gold. */
  judgments: number
  /** Responses whose making nobody has paid for yet. */
  newResponses: number
}

export type Rest = {
  /** Prompts that are done with and stay so. */
  donePrompts: number
  /** Of those, by purpose. */
  done: Record<ScheduledPurpose, number>
  /** Of the prompts that get an item, in their order, as runs: what their generation has been paid for. After them nothing is paid. */
  paidRuns: readonly { paidResponses: number; prompts: number }[]
  begunJudgments: number
  goldJudgments: number
  /** What new items may take from the budget; below 0 where what has begun cannot all be finished. */
  restUnits: number
}

/** What a version of K responses starts from. With `upgradeJudged` prompts done at a smaller K are not done with: they come first. */
export function restFor(
  k: number,
  budget: Spending['budget'],
  standing: StandingWork,
  { upgradeJudged }: { upgradeJudged: boolean },
): Rest {
  const isUpgraded = (responsesPerItem: number) => upgradeJudged && responsesPerItem < k
  const done: Record<ScheduledPurpose, number> = { first: 0, test: 0, audit: 0, regular: 0 }
  for (const { responsesPerItem, purpose, prompts } of standing.done)
    if (!isUpgraded(responsesPerItem)) done[purpose] += prompts
  const upgraded = standing.done
    .filter(({ responsesPerItem }) => isUpgraded(responsesPerItem))
    .map(({ responsesPerItem, prompts }) => ({ paidResponses: responsesPerItem, prompts }))
  return {
    donePrompts: scheduledPurposes.reduce((sum, purpose) => sum + done[purpose], 0),
    done,
    paidRuns: [...upgraded, ...standing.unfinished],
    begunJudgments: standing.begunJudgments,
    goldJudgments: standing.goldJudgments,
    restUnits: budgetUnits(budget) - standing.spentUnits - standing.toFinishUnits,
  }
}

/**
 * The items that `prompts` further prompts need, so that the whole campaign has the checks its question asks for: what was begun as a
 * first, test or audit item counts. A version that asks what the last one did finds exactly the items that nobody has begun.
 */
export function remainderWork(k: number, prompts: number, rest: Rest, { overlap, checks }: Spending): RemainderWork {
  const whole = checkedItems(rest.donePrompts + prompts, overlap, checks)
  let left = prompts
  const take = (purpose: Exclude<ScheduledPurpose, 'regular'>) => {
    const items = Math.min(left, Math.max(0, whole[purpose].items - rest.done[purpose]))
    left -= items
    return { items, overlap: whole[purpose].overlap }
  }
  // Test items last: the held-out share may yield fewer of them than planned, and must not crowd out audits that are there.
  const [first, audit, test] = [take('first'), take('audit'), take('test')]
  const parts: RemainderParts = { first, test, audit, regular: { items: left, overlap: whole.regular.overlap } }
  const judged = scheduledPurposes.reduce((sum, purpose) => sum + parts[purpose].items * parts[purpose].overlap, 0)
  const goldJudgments = Math.max(0, goldFor(rest.begunJudgments + judged, checks.goldRatio) - rest.goldJudgments)
  return { parts, goldJudgments, judgments: judged + goldJudgments, newResponses: unpaidResponses(k, prompts, rest) }
}

function unpaidResponses(k: number, prompts: number, { paidRuns }: Rest): number {
  let [left, responses] = [prompts, 0]
  for (const run of paidRuns) {
    const taken = Math.min(left, run.prompts)
    responses += taken * Math.max(0, k - run.paidResponses)
    left -= taken
  }
  return responses + left * k
}

/** What `prompts` further prompts are expected to take from the budget, in its unit. */
export function remainderUnits(k: number, prompts: number, rest: Rest, spending: Spending): number {
  const { judgments, newResponses } = remainderWork(k, prompts, rest, spending)
  const generation = spending.budget.unit === 'money' ? generationMinorUnits(newResponses, spending.cost) : 0
  return judgments * chargeFor(k, spending).expectedUnits + generation
}

/** The most further prompts of K responses that what is left pays; where time is charged, with the rest of the cap of the last judgment. */
export function affordableRest(k: number, most: number, rest: Rest, spending: Spending): number {
  const { expectedUnits, reservedUnits } = chargeFor(k, spending)
  const held = reservedUnits - expectedUnits
  return largestWithin(
    most,
    (prompts) => prompts === 0 || remainderUnits(k, prompts, rest, spending) + held <= rest.restUnits,
  )
}
