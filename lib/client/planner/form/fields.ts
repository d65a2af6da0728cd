import type { CostField } from '#lib/core/planning/cost/cost-model'

/** What is typed, as typed: it stands in the address, so that every comparison is a link. */
export type PlanForm = Record<PlanField, string>
export type PlanField = (typeof planFields)[number]
export type PlanErrors = Partial<Record<PlanField, string>>

/** Everything a plan follows from. */
export const questionFields = [
  'train',
  'law',
  'selection',
  'unit',
  'budget',
  'currency',
  'charge',
  'price',
  'cap',
  'overlap',
  'first',
  'firstOverlap',
  'audit',
  'gold',
  'test',
  'testOverlap',
  'wage',
  'base',
  'wpm',
  'bit',
  'promptWords',
  'responseWords',
  'multiplier',
  'use',
  'fee',
  'review',
  'accept',
  'generation',
  'weekly',
  'start',
  'spread',
  'seed',
] as const

/** How the plans are looked at: which one is chosen, which two stand side by side, the table's order, what the chart shows. */
const viewFields = ['k', 'compare', 'sort', 'chart', 'agree', 'by'] as const

export const planFields = [...questionFields, ...viewFields] as const

/** The figures behind a time and a cost: field, what it is in the model, how much of the model's unit one of the field's is, bounds. */
export const assumptionFields = [
  { field: 'base', name: 'baseSeconds', per: 1, least: 0, most: 3600 },
  { field: 'wpm', name: 'readingWordsPerMinute', per: 1, least: 30, most: 1000 },
  { field: 'bit', name: 'secondsPerBit', per: 1, least: 0, most: 600 },
  { field: 'promptWords', name: 'promptWords', per: 1, least: 0, most: 1_000_000 },
  { field: 'responseWords', name: 'responseWords', per: 1, least: 0, most: 1_000_000 },
  { field: 'multiplier', name: 'timeMultiplier', per: 1, least: 0.05, most: 20 },
  { field: 'use', name: 'utilisationRatio', per: 100, least: 5, most: 100 },
  { field: 'fee', name: 'feeRatio', per: 100, least: 0, most: 500 },
  { field: 'review', name: 'reviewRatio', per: 100, least: 0, most: 100 },
  { field: 'accept', name: 'acceptRatio', per: 100, least: 5, most: 100 },
] as const satisfies readonly { field: PlanField; name: CostField; per: number; least: number; most: number }[]

const LONGEST_TYPED = 200

/** What an address says of a form; what it leaves out is the default. */
export function typedIn(search: Readonly<Record<string, unknown>>): Partial<PlanForm> {
  const typed: Partial<PlanForm> = {}
  for (const field of planFields) {
    const value = search[field]
    if (typeof value === 'string') typed[field] = value.slice(0, LONGEST_TYPED)
  }
  return typed
}

/** What a form changes in the address: only what differs from the defaults is kept there. */
export function addressOf(typed: Partial<PlanForm>, defaults: PlanForm): Record<PlanField, string | null> {
  const entries = planFields.map((field) => {
    const value = typed[field]
    return [field, value === undefined || value === defaults[field] ? null : value]
  })
  return Object.fromEntries(entries) as Record<PlanField, string | null>
}

/** The same as what follows the `?`; empty where nothing differs. */
export function planFormQuery(typed: Partial<PlanForm>, defaults: PlanForm): string {
  const query = new URLSearchParams()
  for (const [field, value] of Object.entries(addressOf(typed, defaults))) if (value !== null) query.set(field, value)
  return query.toString()
}
