import { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { Budget, LARGEST_BUDGET, Overlap } from '#lib/core/planning/budget'
import { CostAssumptions, defaultAssumptions } from '#lib/core/planning/cost/cost-model'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { lawAlgorithms, type PlanQuestion } from '#lib/core/planning/plan-request'
import { minorUnitsIn, moneyText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'

/** What is typed, as typed: it stands in the address, so that every comparison is a link. */
export type PlanForm = Record<PlanField, string>
export type PlanField = (typeof planFields)[number]
export const planFields = [
  'train',
  'algorithm',
  'selection',
  'unit',
  'budget',
  'overlap',
  'currency',
  'wage',
  'base',
  'wpm',
  'bit',
  'promptWords',
  'responseWords',
  'use',
  'fee',
  'review',
  'accept',
  'k',
] as const

/** The assumptions behind a cost: field, what it is in the model, how much of the model's unit one of the field's is, bounds. */
export const assumptionFields = [
  { field: 'base', name: 'baseSeconds', per: 1, least: 0, most: 3600 },
  { field: 'wpm', name: 'readingWordsPerMinute', per: 1, least: 30, most: 1000 },
  { field: 'bit', name: 'secondsPerBit', per: 1, least: 0, most: 600 },
  { field: 'promptWords', name: 'promptWords', per: 1, least: 0, most: 1_000_000 },
  { field: 'responseWords', name: 'responseWords', per: 1, least: 0, most: 1_000_000 },
  { field: 'use', name: 'utilisationRatio', per: 100, least: 5, most: 100 },
  { field: 'fee', name: 'feeRatio', per: 100, least: 0, most: 500 },
  { field: 'review', name: 'reviewRatio', per: 100, least: 0, most: 100 },
  { field: 'accept', name: 'acceptRatio', per: 100, least: 5, most: 100 },
] as const

const LONGEST_TYPED = 40

/** Where a pool has no responses yet, they are taken to be this long. */
export const ASSUMED_RESPONSE_WORDS = 150

export function defaultPlanForm(means: { promptWords: number | null; responseWords: number | null }): PlanForm {
  return {
    train: 'policy',
    algorithm: 'PRO',
    selection: 'random',
    unit: 'annotations',
    budget: '',
    overlap: '1',
    currency: 'USD',
    wage: '',
    base: String(defaultAssumptions.baseSeconds),
    wpm: String(defaultAssumptions.readingWordsPerMinute),
    bit: String(defaultAssumptions.secondsPerBit),
    promptWords: String(Math.round(means.promptWords ?? 0)),
    responseWords: String(Math.round(means.responseWords ?? ASSUMED_RESPONSE_WORDS)),
    use: String(defaultAssumptions.utilisationRatio * 100),
    fee: String(defaultAssumptions.feeRatio * 100),
    review: String(defaultAssumptions.reviewRatio * 100),
    accept: String(defaultAssumptions.acceptRatio * 100),
    k: '',
  }
}

/** What an address says of a form; what it leaves out is the default. */
export function typedIn(search: Readonly<Record<string, unknown>>): Partial<PlanForm> {
  const typed: Partial<PlanForm> = {}
  for (const field of planFields) {
    const value = search[field]
    if (typeof value === 'string') typed[field] = value.slice(0, LONGEST_TYPED)
  }
  return typed
}

/** The address of a form: only what differs from the defaults. Empty when nothing does. */
export function planFormQuery(typed: Partial<PlanForm>, defaults: PlanForm): string {
  const query = new URLSearchParams()
  for (const field of planFields) {
    const value = typed[field]
    if (value !== undefined && value !== defaults[field]) query.set(field, value)
  }
  return query.toString()
}

/** "48,000" and "48 000" are 48000; null for what is no number. */
export function readAmount(text: string): number | null {
  const bare = text.replace(/[\s,_]/g, '')
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null
}

export type CheckedForm = {
  /** Null while something is missing or wrong. */
  question: PlanQuestion | null
  /** What is wrong, by field. A field that is only empty so far is not wrong. */
  errors: Partial<Record<PlanField, string>>
}

/** What a form asks, or what must be mended first. */
export function checkPlanForm(form: PlanForm): CheckedForm {
  const words = strings.planner.form.errors
  const errors: CheckedForm['errors'] = {}
  const trained = trainedThings.find((one) => one === form.train) ?? 'policy'
  const algorithm = lawAlgorithms.find((one) => one === form.algorithm) ?? 'PRO'
  const method = SelectionMethod.safeParse(form.selection).data ?? 'random'
  const overlap = Overlap.safeParse(readAmount(form.overlap))
  if (!overlap.success) errors.overlap = overlap.error.issues[0]?.message ?? words.number
  const cost = readCost(form, errors)
  const budget = readBudget(form, errors)
  if (form.unit === 'money' && form.wage.trim() === '') errors.wage = words.wageNeeded
  const isWhole = Object.keys(errors).length === 0 && overlap.success && budget !== null
  const question = isWhole ? { trained, algorithm, budget, overlap: overlap.data, cost, selection: { method } } : null
  return { question, errors }
}

function readBudget(form: PlanForm, errors: CheckedForm['errors']): Budget | null {
  const words = strings.planner.form.errors
  if (form.budget.trim() === '') return null
  const amount = readAmount(form.budget)
  if (amount === null) {
    errors.budget = words.number
    return null
  }
  if (form.unit === 'money') {
    const currency = readCurrency(form)
    const minorUnits = toMinorUnits(amount, currency)
    if (minorUnits === null) errors.budget = words.decimals(currency)
    else if (minorUnits < 1) errors.budget = words.positive
    else if (minorUnits > LARGEST_BUDGET) errors.budget = words.tooLarge(moneyText(LARGEST_BUDGET, currency))
    else return { unit: 'money', budgetMinorUnits: minorUnits, currency }
    return null
  }
  const checked = Budget.safeParse({ unit: 'annotations', budgetAnnotations: amount })
  if (checked.success) return checked.data
  errors.budget = checked.error.issues[0]?.message ?? words.number
  return null
}

function readCost(form: PlanForm, errors: CheckedForm['errors']): CostAssumptions | null {
  // Without a wage nothing is charged, so nothing of this matters.
  if (form.wage.trim() === '') return null
  const words = strings.planner.form.errors
  const values: Record<string, number> = {}
  for (const { field, name, per, least, most } of assumptionFields) {
    const amount = readAmount(form[field])
    if (amount === null || amount < least || amount > most) errors[field] = words.between(least, most)
    else values[name] = amount / per
  }
  const currency = readCurrency(form)
  const amount = readAmount(form.wage)
  const wageMinorUnitsPerHour = amount === null ? null : toMinorUnits(amount, currency)
  if (amount !== null && wageMinorUnitsPerHour === null) errors.wage = words.decimals(currency)
  else if (wageMinorUnitsPerHour === null) errors.wage = words.number
  else if (wageMinorUnitsPerHour < 1) errors.wage = words.positive
  const checked = CostAssumptions.safeParse({ ...values, wageMinorUnitsPerHour, currency })
  if (!checked.success && !errors.wage && Object.keys(errors).length === 0) errors.wage = words.wageTooLarge
  return checked.success ? checked.data : null
}

export const currencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'INR', 'JPY', 'KES', 'PHP', 'BRL', 'PLN'] as const

const readCurrency = ({ currency }: PlanForm): string => (/^[A-Z]{3}$/.test(currency) ? currency : 'USD')

/** Whole minor units of an amount; null where it has more decimals than the currency. */
function toMinorUnits(amount: number, currency: string): number | null {
  const minor = amount * minorUnitsIn(currency)
  return Math.abs(minor - Math.round(minor)) < 1e-6 ? Math.round(minor) : null
}
