import type { Budget, BudgetUnit } from '#lib/core/planning/budget'
import type { Charging } from '#lib/core/planning/cost/charging'
import { ASSUMED_RESPONSE_WORDS, type CostAssumptions, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import type { LawUsed } from '#lib/core/planning/law/law-used'
import { DEFAULT_SHARE, PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import {
  type MeasuredPool,
  type PilotTerms,
  type PromptBounds,
  promptBounds,
} from '#lib/core/planning/pilot/pilot-sizes'
import { minorUnitsIn } from '../campaigns/units.ts'
import { readAmount, readCurrency } from '../planner/form/amounts.ts'
import { strings } from '../strings/index.ts'
import { metricOf } from './figures.ts'

/** What is typed, as typed: it stands in the address, so that every design is a link. */
export const pilotFields = [
  ...['unit', 'budget', 'currency', 'wage', 'overlap', 'law', 'metric', 'algorithm', 'difference', 'sd'],
  ...['runs', 'power', 'alpha', 'matched', 'correlation', 'people', 'ready', 'n'],
] as const
export type PilotField = (typeof pilotFields)[number]

/** The value of `law` where no law speaks of the score. */
export const NO_LAW = 'none'

/** A law the designer offers, under the key that the address names it by. */
export type LawOffer = { key: string; label: string; used: LawUsed }

/** What the form rests on beside what is typed. */
export type PilotBasis = {
  /** Of the campaign's plan; null where budget and overlap are typed here. */
  terms: (PilotTerms & { law: LawUsed }) | null
  /** Annotators on the campaign's roster. */
  people: number
  means: { promptWords: number | null; responseWords: number | null }
  laws: readonly LawOffer[]
}

/** Where a new pilot is made. */
export type PilotPlace = {
  slug: string
  pool: { poolId: string; name: string; versionNumber: number }
  of: { campaignId: string } | { poolId: string }
  /** Of the campaign, or of the pool alone. */
  groundName: string
  /** Prompts that the campaign's newest plan takes; null without one. */
  plannedPrompts: number | null
}

export type CheckedPilot = {
  question: PilotQuestion | null
  /** How many prompts the K = 4 arm may have; null without a budget, or where not even two fit. */
  bounds: PromptBounds | null
  /** Whether budget and charges are understood, so that a missing bound means too small. */
  hasTerms: boolean
  errors: Partial<Record<string, string>>
}

const LONGEST_TYPED = 120
const LEAST_SEPARATE = 2

/** What an address says of a form; what it leaves out is the default. */
export function typedPilot(search: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    pilotFields.flatMap((field) => {
      const value = search[field]
      return typeof value === 'string' ? [[field, value.slice(0, LONGEST_TYPED)]] : []
    }),
  )
}

/** The form of a new pilot before anything is typed. */
export function defaultPilotForm({ terms, people, laws }: PilotBasis): Record<string, string> {
  const planned = terms && laws.find(({ used }) => JSON.stringify(used) === JSON.stringify(terms.law))
  return {
    ...{ unit: 'annotations', budget: '', currency: 'USD', wage: '', overlap: '1' },
    ...{ law: (planned ?? laws[0])?.key ?? NO_LAW, metric: '', algorithm: 'other', difference: '', sd: '' },
    ...{ runs: '3', power: '80', alpha: '5', matched: '', correlation: '0', ready: '', n: '' },
    people: people >= LEAST_SEPARATE * (terms?.overlap ?? 1) ? 'separate' : 'both',
  }
}

/** The question a form asks on a measured pool, or what is wrong with which field. */
export function checkPilotForm(form: Record<string, string>, basis: PilotBasis, measured: MeasuredPool): CheckedPilot {
  const errors: Record<string, string> = {}
  const number = (field: PilotField, per = 1): number => {
    const amount = readAmount(form[field] ?? '')
    if (amount === null) errors[field] = strings.planner.form.errors.number
    return amount === null ? Number.NaN : amount / per
  }
  const optional = (field: PilotField) => (form[field]?.trim() ? number(field) : null)
  const currency = readCurrency(form.currency ?? '')
  if (currency === null && form.unit === 'money' && !basis.terms) errors.currency = strings.pilots.designer.noCurrency
  const terms = basis.terms ?? typedTerms({ ...form, currency: currency ?? 'USD' }, basis, number)
  const bounds = terms && Object.keys(errors).length === 0 ? promptBounds(DEFAULT_SHARE, terms, measured) : null
  const hasTerms = terms !== null && Object.keys(errors).length === 0
  const offer = basis.laws.find(({ key }) => key === form.law) ?? null
  const asked = {
    prompts: form.n?.trim() ? number('n') : (bounds?.start ?? Number.NaN),
    metric: offer ? metricOf(offer.used) : (form.metric ?? ''),
    algorithm: offer ? offer.used.algorithm : form.algorithm,
    law: offer?.used ?? null,
    ...{ difference: optional('difference'), runSd: optional('sd'), runs: number('runs') },
    ...{ power: number('power', 100), alpha: number('alpha', 100) },
    correlation: form.matched === 'yes' ? number('correlation') : null,
    ...{ separatePeople: form.people === 'separate', onlyReady: form.ready === 'yes' },
  }
  if (!terms || !bounds) return { question: null, bounds, hasTerms, errors }
  const { budget, charging, cost, overlap } = terms
  const read = PilotQuestion.safeParse({ budget, charging, cost, overlap, ...asked })
  if (!read.success) {
    for (const { path, message } of read.error.issues) {
      const field = fieldOf(path.map(String))
      errors[field] ??= message
    }
    return { question: null, bounds, hasTerms, errors }
  }
  if (asked.prompts > bounds.most) errors.n = strings.pilots.designer.sizeHelp(bounds.least, bounds.most)
  const least = LEAST_SEPARATE * overlap
  if (asked.separatePeople && basis.people > 0 && basis.people < least)
    errors.people = strings.pilots.designer.separateTooFew(least, basis.people)
  return { question: Object.keys(errors).length === 0 ? read.data : null, bounds, hasTerms, errors }
}

/** Field of the form by path of the question. */
function fieldOf(path: readonly string[]): string {
  const names: Record<string, string> = { prompts: 'n', runSd: 'sd', wageMinorUnitsPerHour: 'wage', cost: 'wage' }
  const last = path.at(-1) ?? ''
  return names[last] ?? names[path[0] ?? ''] ?? path[0] ?? ''
}

/** Budget, charges and overlap as typed here; null while no budget is typed. */
function typedTerms(
  form: Record<string, string>,
  { means }: PilotBasis,
  number: (field: PilotField) => number,
): PilotTerms | null {
  if (!form.budget?.trim()) return null
  const unit: BudgetUnit = form.unit === 'hours' || form.unit === 'money' ? form.unit : 'annotations'
  const currency = form.currency ?? 'USD'
  const amount = number('budget')
  const overlap = number('overlap')
  const wage = unit === 'money' ? Math.round(number('wage') * minorUnitsIn(currency)) : null
  const cost: CostAssumptions = {
    ...defaultAssumptions,
    promptWords: Math.round(means.promptWords ?? 0),
    responseWords: Math.round(means.responseWords ?? ASSUMED_RESPONSE_WORDS),
    wageMinorUnitsPerHour: wage,
    ...(unit === 'money' && { currency }),
  }
  return { budget: typedBudget(unit, amount, currency), charging: chargedBy[unit], cost, overlap }
}

const chargedBy: Record<BudgetUnit, Charging> = {
  annotations: { rule: 'response', priceMinorUnits: null },
  hours: { rule: 'hour', capRatio: 2 },
  money: { rule: 'response', priceMinorUnits: null },
}

function typedBudget(unit: BudgetUnit, amount: number, currency: string): Budget {
  if (unit === 'annotations') return { unit, budgetAnnotations: amount }
  if (unit === 'hours') return { unit, budgetSeconds: Math.round(amount * 3600) }
  return { unit, budgetMinorUnits: Math.round(amount * minorUnitsIn(currency)), currency }
}
