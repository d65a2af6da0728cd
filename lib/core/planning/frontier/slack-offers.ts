import { budgetUnits } from '../budget.ts'
import { AUDIT_OVERLAP, type Checks, checkedItems } from '../cost/checks.ts'
import { type BudgetPlan, plannedK } from './budget-plan.ts'
import { largestWithin, neededUnits, type Spending } from './plan-units.ts'

/** Something that what a plan leaves unspent would buy on the same prompts. `units` are of the budget. */
export type SlackOffer = { units: number } & (
  | {
      /** So many more random items judged at least twice. */
      kind: 'audit'
      items: number
      checks: Checks
    }
  | {
      /** So many more of the first items judged at `overlap`. */
      kind: 'first'
      items: number
      overlap: number
      checks: Checks
    }
  /** Every item judged once more. */
  | { kind: 'overlap'; overlap: number }
  /** One more response of every prompt. */
  | { kind: 'responses'; responsesPerPrompt: number }
)

/**
 * What a plan's slack would buy, each offer by itself and as large as the slack pays: taking it leaves the prompts as they are
 * and the plan within its budget. None for a plan without prompts.
 */
export function slackOffers(
  plan: Pick<BudgetPlan, 'responsesPerPrompt' | 'prompts'>,
  spending: Spending,
): SlackOffer[] {
  const { responsesPerPrompt: k, prompts } = plan
  if (prompts === 0) return []
  const { overlap, checks } = spending
  const total = budgetUnits(spending.budget)
  const spent = neededUnits(k, prompts, spending)
  const needed = (change: Partial<Spending>) => neededUnits(k, prompts, { ...spending, ...change })
  const { first, audit, regular } = checkedItems(prompts, overlap, checks)
  const offers: SlackOffer[] = []

  const mostItems = (most: number, checksWith: (items: number) => Checks) =>
    largestWithin(most, (items) => needed({ checks: checksWith(items) }) <= total)

  if (overlap < AUDIT_OVERLAP) {
    const withAudit = (items: number): Checks => ({ ...checks, auditItems: audit.items + items })
    const items = mostItems(regular.items, withAudit)
    if (items > 0) {
      const changed = withAudit(items)
      offers.push({ kind: 'audit', items, checks: changed, units: needed({ checks: changed }) - spent })
    }
  }
  const isFirstDeeper = checks.firstOverlap > overlap
  const firstOverlap = isFirstDeeper ? checks.firstOverlap : overlap + 1
  // First items that are judged no more often than the others are among those that can be.
  const already = isFirstDeeper ? first.items : 0
  const withFirst = (items: number): Checks => ({ ...checks, firstOverlap, firstItems: already + items })
  const items = mostItems(first.items - already + regular.items, withFirst)
  if (items > 0) {
    const changed = withFirst(items)
    offers.push({
      kind: 'first',
      items,
      overlap: firstOverlap,
      checks: changed,
      units: needed({ checks: changed }) - spent,
    })
  }
  const deeper = needed({ overlap: overlap + 1 })
  if (deeper > spent && deeper <= total) offers.push({ kind: 'overlap', overlap: overlap + 1, units: deeper - spent })
  if (k < Math.max(...plannedK)) {
    const more = neededUnits(k + 1, prompts, spending)
    if (more <= total) offers.push({ kind: 'responses', responsesPerPrompt: k + 1, units: more - spent })
  }
  return offers
}
