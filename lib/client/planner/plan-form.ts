import { SelectionMethod } from '#lib/core/diversity/selection/selection-figures'
import { type Budget, budgetOf, LARGEST_BUDGET, LARGEST_BUDGET_MINOR_UNITS } from '#lib/core/planning/budget'
import { type Charging, type ChargingRule, chargingRules } from '#lib/core/planning/cost/charging'
import { CostAssumptions, type Measured } from '#lib/core/planning/cost/cost-model'
import { Day } from '#lib/core/planning/cost/schedule'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import { LAW_NAME, type LawUsed } from '#lib/core/planning/law/law-used'
import { PlanQuestion, Seed } from '#lib/core/planning/plan-request'
import { moneyText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'
import { readAmount, readCurrency, readTypedMoney } from './form/amounts.ts'
import { lawField } from './form/defaults.ts'
import { assumptionFields, type PlanErrors, type PlanField, type PlanForm } from './form/fields.ts'
import type { KeptSplit } from './form/kept-split.ts'
import { type MeasuredFigures, measuredIn } from './form/measured-figures.ts'
import { fieldOfPath } from './form/question-paths.ts'

const budgetKinds = ['annotations', 'hours', 'money'] as const
/** How a budget of each unit may be charged; the first is what an untouched form says. */
export const chargingsOf = {
  annotations: ['response', 'comparison'],
  hours: ['hour'],
  money: ['response', 'comparison', 'hour'],
} as const satisfies Record<Budget['unit'], readonly [ChargingRule, ...ChargingRule[]]>

export type FormContext = {
  /** What may be chosen beside the paper's two. */
  laws: readonly LawUsed[]
  /** What was measured; a field that says otherwise is an assumption again. */
  measured: MeasuredFigures
  /** What it must hold out, whatever the form says; null where that is still open. */
  kept?: KeptSplit | null
}

export type CheckedForm = {
  /** Null while something is missing or wrong. */
  question: PlanQuestion | null
  /** The question with some budget of the right kind: null only while something else is missing or wrong. */
  terms: PlanQuestion | null
  /** What is wrong, by field. A field that is only empty so far is not wrong. */
  errors: PlanErrors
  /** The agreement of two annotators that the checks are valued at, 0…1; null where none is typed. */
  agreementRatio: number | null
  /** The day the work must be done by; null where none is typed. */
  by: string | null
}

/** The unit that a form's budget is in. */
export const unitOf = ({ unit }: Pick<PlanForm, 'unit'>): Budget['unit'] =>
  budgetKinds.find((one) => one === unit) ?? 'annotations'

/** The rule that a form's budget is charged by: the one chosen, if its unit allows it. */
export function ruleOf(form: Pick<PlanForm, 'unit' | 'charge'>): ChargingRule {
  const allowed: readonly ChargingRule[] = chargingsOf[unitOf(form)]
  return chargingRules.find((one) => one === form.charge && allowed.includes(one)) ?? (allowed[0] as ChargingRule)
}

/** What a form asks, or what must be mended first. */
export function checkPlanForm(form: PlanForm, { laws, measured, kept }: FormContext): CheckedForm {
  const words = strings.planner.form.errors
  const errors: PlanErrors = {}
  const refuse = (field: PlanField, message: string) => {
    errors[field] ??= message
    return null
  }
  const number = (field: PlanField, per = 1) => {
    const amount = readAmount(form[field])
    return amount === null ? (refuse(field, words.number) ?? Number.NaN) : amount / per
  }
  const currency = readCurrency(form.currency) ?? (refuse('currency', words.currency) || 'USD')
  const money = (field: PlanField) => {
    if (form[field].trim() === '') return null
    const minorUnits = readTypedMoney(form[field], currency)
    if (minorUnits === null)
      return refuse(field, readAmount(form[field]) === null ? words.number : words.decimals(currency))
    return minorUnits
  }
  const positive = (field: PlanField) => {
    const minorUnits = money(field)
    return minorUnits !== null && minorUnits < 1 ? refuse(field, words.positive) : minorUnits
  }
  const law = readLaw(form, laws) ?? (refuse('law', words.law) || paperLaw('PRO'))
  const by = readDay(form, 'by', refuse)
  const startDate = readDay(form, 'start', refuse)
  if (by !== null && startDate !== null && by <= startDate) refuse('by', words.byBeforeStart)
  const weekly = form.weekly.trim() === '' ? null : number('weekly')
  if (weekly !== null && weekly <= 0) refuse('weekly', words.positive)
  const agreement = form.agree.trim() === '' ? null : number('agree', 100)
  if (agreement !== null && !(agreement >= 0 && agreement <= 1)) refuse('agree', words.between(0, 100))
  const seed = kept?.seed ?? form.seed.trim()
  if (!Seed.safeParse(seed).success) refuse('seed', words.seed)
  const charging = readCharging(form, positive, number)
  const cost = readCost(form, { currency, measured, number, money, positive, refuse })
  const budget = readBudget(form, { currency, refuse })
  const asked = {
    trained: trainedThings.find((one) => one === form.train) ?? 'policy',
    law,
    budget,
    charging,
    overlap: number('overlap'),
    checks: {
      firstItems: number('first'),
      firstOverlap: number('firstOverlap'),
      auditItems: number('audit'),
      goldRatio: number('gold', 100),
      testRatio: kept?.testRatio ?? number('test', 100),
      testOverlap: number('testOverlap'),
    },
    schedule: {
      startDate,
      weeklySeconds: weekly === null ? null : Math.round(weekly * 3600),
      spread: number('spread'),
    },
    cost,
    seed,
    selection: { method: SelectionMethod.safeParse(form.selection).data ?? 'random' },
  }
  const checked = PlanQuestion.safeParse(budget ? asked : { ...asked, budget: placeholder(form, currency) })
  for (const issue of checked.error?.issues ?? []) {
    const field = fieldOfPath(issue.path)
    // What is still to be typed is asked for only once there is a budget to spend, and nothing else to mend.
    if (form[field].trim() !== '' || (budget && Object.keys(errors).length === 0)) refuse(field, issue.message)
  }
  const isWhole = budget !== null && checked.success && Object.keys(errors).length === 0
  const isOnlyBudget = checked.success && Object.keys(errors).every((field) => field === 'budget')
  const terms = isOnlyBudget ? checked.data : null
  return { question: isWhole ? checked.data : null, terms, errors, agreementRatio: errors.agree ? null : agreement, by }
}

type Refuse = (field: PlanField, message: string) => null
type ReadNumber = (field: PlanField, per?: number) => number
type ReadMoney = (field: PlanField) => number | null

const paperLaw = (algorithm: 'PRO' | 'SFT'): LawUsed => ({ name: LAW_NAME, algorithm })

function readLaw({ law }: PlanForm, laws: readonly LawUsed[]): LawUsed | null {
  if (law === 'PRO' || law === 'SFT') return paperLaw(law)
  return laws.find((one) => lawField(one) === law) ?? null
}

function readDay(form: PlanForm, field: 'start' | 'by', refuse: Refuse): string | null {
  const text = form[field].trim()
  if (text === '') return null
  return Day.safeParse(text).data ?? refuse(field, strings.planner.form.errors.date)
}

/** Stands in while no budget is typed, so that the other fields are checked all the same. */
const placeholder = (form: PlanForm, currency: string): Budget => {
  const unit = unitOf(form)
  if (unit === 'annotations') return { unit, budgetAnnotations: 1 }
  return unit === 'hours' ? { unit, budgetSeconds: 1 } : { unit, budgetMinorUnits: 1, currency }
}

function readBudget(form: PlanForm, { currency, refuse }: { currency: string; refuse: Refuse }): Budget | null {
  const words = strings.planner.form.errors
  if (form.budget.trim() === '') return null
  const amount = readAmount(form.budget)
  if (amount === null) return refuse('budget', words.number)
  const kind = placeholder(form, currency)
  if (kind.unit === 'annotations') {
    const checked = budgetOf(kind, amount)
    // The schema's own words name the bounds in annotations.
    return checked
  }
  if (kind.unit === 'hours') {
    const seconds = Math.round(amount * 3600)
    if (seconds < 1) return refuse('budget', words.positive)
    if (seconds > LARGEST_BUDGET)
      return refuse('budget', words.tooLarge(Math.floor(LARGEST_BUDGET / 3600).toLocaleString('en')))
    return budgetOf(kind, seconds)
  }
  const minorUnits = readTypedMoney(form.budget, currency)
  if (minorUnits === null) return refuse('budget', words.decimals(currency))
  if (minorUnits < 1) return refuse('budget', words.positive)
  if (minorUnits > LARGEST_BUDGET_MINOR_UNITS)
    return refuse('budget', words.tooLarge(moneyText(LARGEST_BUDGET_MINOR_UNITS, currency)))
  return budgetOf(kind, minorUnits)
}

function readCharging(form: PlanForm, positive: ReadMoney, number: ReadNumber): Charging {
  const rule = ruleOf(form)
  if (rule === 'hour') return { rule, capRatio: number('cap') }
  // A price is money: a budget in annotations has none, whatever was typed before the unit was changed.
  return { rule, priceMinorUnits: unitOf(form) === 'money' ? positive('price') : null }
}

type CostReading = {
  currency: string
  measured: FormContext['measured']
  number: ReadNumber
  money: ReadMoney
  positive: ReadMoney
  refuse: Refuse
}

function readCost(
  form: PlanForm,
  { currency, measured, number, money, positive, refuse }: CostReading,
): CostAssumptions {
  const words = strings.planner.form.errors
  const values: Record<string, number> = {}
  const known: Record<string, Measured> = {}
  for (const { field, name, per, least, most } of assumptionFields) {
    const amount = readAmount(form[field])
    if (amount === null || amount < least || amount > most) refuse(field, words.between(least, most))
    values[name] = number(field, per)
    const figure = measuredIn(field, form[field], measured)
    if (figure) known[name] = figure
  }
  const wage = positive('wage')
  if (!CostAssumptions.shape.wageMinorUnitsPerHour.safeParse(wage).success) refuse('wage', words.wageTooLarge)
  return {
    ...(values as Record<(typeof assumptionFields)[number]['name'], number>),
    wageMinorUnitsPerHour: wage,
    generationMinorUnitsPerThousandResponses: money('generation') ?? 0,
    currency,
    ...(Object.keys(known).length > 0 && { measured: known }),
  }
}
