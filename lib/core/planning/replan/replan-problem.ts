import { type Budget, budgetUnits } from '../budget.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { PlanQuestion } from '../plan-request.ts'
import type { StandingWork } from './standing-work.ts'
import { wholeQuestion } from './whole-question.ts'

export type ReplanProblem = { path: readonly string[]; message: string }

const unitNames = { annotations: 'annotations', hours: 'hours', money: 'money' } as const

/** Why a running campaign cannot be planned anew like this, with the field to mend; null where it can. */
export function replanProblem(
  newest: PlanDocument,
  question: PlanQuestion,
  { spentUnits, reservedUnits }: Pick<StandingWork, 'spentUnits' | 'reservedUnits'>,
): ReplanProblem | null {
  const before = wholeQuestion(newest)
  const problem = (path: readonly string[], message: string): ReplanProblem => ({ path, message })
  if (question.budget.unit !== before.budget.unit)
    return problem(
      ['budget', 'unit'],
      `The ledger of this campaign is in ${unitNames[before.budget.unit]}, so its budget stays in that unit. Give the new total in ${unitNames[before.budget.unit]}.`,
    )
  if (currencyOf(question.budget) !== currencyOf(before.budget))
    return problem(
      ['budget', 'currency'],
      `The ledger of this campaign is in ${currencyOf(before.budget)}, so its budget stays in that currency.`,
    )
  if (question.charging.rule !== before.charging.rule)
    return problem(
      ['charging', 'rule'],
      `The judgments so far were charged by the ${before.charging.rule}. A campaign keeps its charging rule, or its figures would no longer add up; its prices may change.`,
    )
  if (question.checks.testRatio !== before.checks.testRatio || question.seed !== before.seed)
    return problem(
      question.seed === before.seed ? ['checks', 'testRatio'] : ['seed'],
      'The held-out test share and its seed were fixed when the campaign opened. Changing them would put prompts on both sides of the split.',
    )
  if (question.selection.method !== before.selection.method)
    return problem(
      ['selection', 'method'],
      'How the prompts are picked was fixed by the first version. Further ones follow its order.',
    )
  const committed = spentUnits + reservedUnits
  if (budgetUnits(question.budget) < committed)
    return problem(
      ['budget'],
      `${committed.toLocaleString('en')} ${smallestUnit(question.budget)} are spent or reserved already: the budget of the whole campaign cannot be less.`,
    )
  return null
}

export function smallestUnit(budget: Budget): string {
  if (budget.unit === 'money') return `minor units of ${budget.currency}`
  return budget.unit === 'hours' ? 'paid seconds' : 'annotations'
}

const currencyOf = (budget: Budget): string | null => (budget.unit === 'money' ? budget.currency : null)
