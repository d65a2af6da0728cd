import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'

/** The columns of the plans' table, in the order they stand. */
export const planColumns = [
  'k',
  'prompts',
  'diversity',
  'predicted',
  'best',
  'judgments',
  'comparisons',
  'cost',
  'hours',
  'finish',
  'slack',
] as const
export type PlanColumn = (typeof planColumns)[number]

export type PlanSort = { column: PlanColumn; direction: 'ascending' | 'descending' }

/** By K, as the plans come. */
export const PLAN_ORDER: PlanSort = { column: 'k', direction: 'ascending' }

/** "cost" is ascending, "-cost" descending; anything else is by K. */
export function readSort(text: string): PlanSort {
  const column = planColumns.find((one) => one === text.replace(/^-/, ''))
  return column ? { column, direction: text.startsWith('-') ? 'descending' : 'ascending' } : PLAN_ORDER
}

/** What an address says of an order; empty for that by K. */
export function sortText({ column, direction }: PlanSort): string {
  if (column === PLAN_ORDER.column && direction === PLAN_ORDER.direction) return ''
  return direction === 'descending' ? `-${column}` : column
}

/** The order that pressing a column's head asks for: its largest first, its smallest first by the second press; by K the other way round. */
export function nextSort(sort: PlanSort, column: PlanColumn): PlanSort {
  const first = column === 'k' || column === 'finish' ? 'ascending' : 'descending'
  if (sort.column !== column) return { column, direction: first }
  return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' }
}

/** The plans in an order. What has no figure stands last in either direction; equal figures keep the order of K. */
export function sortPlans(plans: readonly BudgetPlan[], { column, direction }: PlanSort): BudgetPlan[] {
  const sign = direction === 'ascending' ? 1 : -1
  return plans.toSorted((a, b) => {
    const [one, other] = [figureOf(a, column), figureOf(b, column)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return (one - other) * sign
  })
}

/** What a column orders by; a span of what nobody measured is no figure. */
function figureOf(plan: BudgetPlan, column: PlanColumn): number | null {
  switch (column) {
    case 'k':
      return plan.responsesPerPrompt
    case 'predicted':
      if (plan.prediction.kind === 'predicted') return plan.prediction.points
      return plan.prediction.kind === 'baseline' ? 0 : null
    case 'best':
      return plan.shareBest
    case 'cost':
      return plan.costMinorUnits
    case 'hours':
      return plan.paidSeconds
    case 'finish':
      return plan.finish && Date.parse(plan.finish.latest)
    default:
      return plan[column]
  }
}
