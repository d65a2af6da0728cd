import type { Schedule } from '#lib/core/planning/cost/schedule'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { sizedPlan } from '#lib/core/planning/frontier/compare-plans'
import { largestWithin, neededUnits } from '#lib/core/planning/frontier/plan-units'
import type { PlanQuestion } from '#lib/core/planning/plan-request'

const DAY_MS = 24 * 3600 * 1000
const WEEK_DAYS = 7

export type DeadlineVerdict =
  /** No start, no weekly hours, or no known time: nobody can say. */
  | { kind: 'unknown' }
  | { kind: 'met'; latest: string }
  /** Some of the band, or all of it, lies past the day; `leastDays` is 0 where some of it does not. */
  | {
      kind: 'late'
      leastDays: number
      mostDays: number
      /** Paid seconds a week with which all of the band keeps the day. */
      weeklySeconds: number
      /** The largest plan of this K that keeps it as the hours are: what its budget comes to. Null where no prompt can be had in time. */
      smaller: { units: number; prompts: number } | null
      /** Other K that keep it at this budget. */
      ks: number[]
    }

/** Whether a plan ends by a day in all of its finish band, by how much it fails, and what would mend that. */
export function meetDeadline(
  by: string,
  plan: BudgetPlan,
  plans: readonly BudgetPlan[],
  question: PlanQuestion,
): DeadlineVerdict {
  const { startDate, weeklySeconds, spread } = question.schedule
  if (!plan.finish || plan.paidSeconds === null || startDate === null || weeklySeconds === null)
    return { kind: 'unknown' }
  if (plan.finish.latest <= by) return { kind: 'met', latest: plan.finish.latest }
  const days = daysBetween(startDate, by)
  const late = (day: string) => Math.max(0, daysBetween(by, day))
  const k = plan.responsesPerPrompt
  const inTime = (prompts: number) => {
    const { finish } = sizedPlan(k, prompts, question)
    return prompts === 0 || (finish !== null && finish.latest <= by)
  }
  const prompts = largestWithin(plan.prompts, inTime)
  return {
    kind: 'late',
    leastDays: late(plan.finish.earliest),
    mostDays: late(plan.finish.latest),
    weeklySeconds: wholeHours(enoughAWeek(plan.paidSeconds, days, spread)),
    smaller: prompts === 0 ? null : { units: neededUnits(k, prompts, question), prompts },
    ks: plans
      .filter((one) => one.responsesPerPrompt !== k && one.prompts > 0 && one.finish && one.finish.latest <= by)
      .map((one) => one.responsesPerPrompt),
  }
}

/** Weekly seconds with which paid seconds times the spread end within so many days: seconds/weekly·7·spread = days. */
const enoughAWeek = (paidSeconds: number, days: number, spread: Schedule['spread']) =>
  (paidSeconds * WEEK_DAYS * spread) / days

const wholeHours = (seconds: number) => Math.ceil(seconds / 3600 - 1e-9) * 3600

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
