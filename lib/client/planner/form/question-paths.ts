import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { assumptionFields, type PlanField } from './fields.ts'

/** Where each part of a question is typed, by its path. */
const fields: Readonly<Record<string, PlanField>> = {
  trained: 'train',
  law: 'law',
  budget: 'budget',
  'budget.currency': 'currency',
  charging: 'charge',
  'charging.priceMinorUnits': 'price',
  'charging.capRatio': 'cap',
  overlap: 'overlap',
  'checks.firstItems': 'first',
  'checks.firstOverlap': 'firstOverlap',
  'checks.auditItems': 'audit',
  'checks.goldRatio': 'gold',
  'checks.testRatio': 'test',
  'checks.testOverlap': 'testOverlap',
  'schedule.startDate': 'start',
  'schedule.weeklySeconds': 'weekly',
  'schedule.spread': 'spread',
  cost: 'wage',
  'cost.currency': 'currency',
  'cost.generationMinorUnitsPerThousandResponses': 'generation',
  ...Object.fromEntries(assumptionFields.map(({ field, name }) => [`cost.${name}`, field])),
  seed: 'seed',
  selection: 'selection',
} satisfies Partial<Record<keyof PlanQuestion, PlanField>> & Record<string, PlanField>

/** The field that a problem of a question belongs to: of the longest known part of its path. */
export function fieldOfPath(path: readonly PropertyKey[]): PlanField {
  for (let length = path.length; length > 0; length--) {
    const field = fields[path.slice(0, length).join('.')]
    if (field) return field
  }
  return 'budget'
}
