import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noChecks, plannerChecks } from '#lib/core/planning/cost/checks'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import { strings } from '../strings/index.ts'
import { readAmount, readTypedMoney, typedBudget } from './form/amounts.ts'
import { defaultPlanForm, formOfQuestion } from './form/defaults.ts'
import { addressOf, type PlanErrors, type PlanForm, planFields, planFormQuery, typedIn } from './form/fields.ts'
import { checkPlanForm, type FormContext, ruleOf } from './plan-form.ts'

const defaults = defaultPlanForm({ promptWords: 80.4, responseWords: null, weeklySeconds: null })
const plain: FormContext = { laws: [], measured: {} }
const check = (typed: Partial<PlanForm>, context = plain) => checkPlanForm({ ...defaults, ...typed }, context)
const { errors: says } = strings.planner.form

test('an address holds what differs from the defaults, and gives it back', () => {
  const typed = { budget: '48,000', overlap: '1', train: 'evaluation' }
  const query = planFormQuery(typed, defaults)
  expect(query).toBe('train=evaluation&budget=48%2C000')
  expect(typedIn(Object.fromEntries(new URLSearchParams(query)))).toEqual({ train: 'evaluation', budget: '48,000' })
})

test('every field round-trips through the address, whatever is typed into it', () => {
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(planFields.map((field) => [field, fc.string({ maxLength: 30 })]))),
      (typed) => {
        const back = typedIn(Object.fromEntries(new URLSearchParams(planFormQuery(typed, defaults))))
        expect({ ...defaults, ...back }).toEqual({ ...defaults, ...typed })
      },
    ),
  )
})

test('going back to a default takes the field out of the address', () => {
  expect(addressOf({ budget: '10', overlap: '1' }, defaults)).toMatchObject({ budget: '10', overlap: null, wage: null })
})

test('what an address makes up is left out or refused, never trusted', () => {
  expect(typedIn({ nonsense: 'x', budget: ['1', '2'], overlap: '9'.repeat(500) })).toEqual({ overlap: '9'.repeat(200) })
  const { question } = check({ train: 'x', unit: 'z', charge: 'hour', selection: 'best', budget: '10' })
  expect(question).toMatchObject({
    trained: 'policy',
    budget: { unit: 'annotations' },
    charging: { rule: 'response' },
    selection: { method: 'random' },
  })
  expect(check({ budget: '10', law: 'y' }).errors).toEqual({ law: says.law })
})

test.each([
  ['48,000', 48_000],
  ['48 000', 48_000],
  [' 12.5 ', 12.5],
  ['-5', -5],
  ['', null],
  ['1e5', null],
  ['12,5 EUR', null],
])('%j is %s', (text, amount) => {
  expect(readAmount(text)).toBe(amount)
})

test.each([
  ['1200.50', 'USD', 120_050],
  ['1200.500', 'USD', 120_050],
  ['1200.505', 'USD', null],
  ['1200', 'JPY', 1_200],
  ['12.5', 'JPY', null],
  ['7.125', 'KWD', 7_125],
  ['1234567890.12', 'EUR', 123_456_789_012],
])('%s %s is %s whole minor units', (text, currency, minorUnits) => {
  expect(readTypedMoney(text, currency)).toBe(minorUnits)
})

test('hours are kept to the second, however they come to be typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (seconds) => {
      const { question } = check({ unit: 'hours', budget: typedBudget(seconds, 'hours', 'USD') })
      expect(question?.budget).toEqual({ unit: 'hours', budgetSeconds: seconds })
    }),
  )
  expect(check({ unit: 'hours', budget: '12.5' }).question).toMatchObject({
    budget: { unit: 'hours', budgetSeconds: 45_000 },
    charging: { rule: 'hour', capRatio: 2 },
  })
})

test('an untouched form asks with the planner’s checks, the paper’s law and the time of a judgment', () => {
  const { question, errors } = check({ budget: '48,000' })
  expect(errors).toEqual({})
  expect(question).toMatchObject({
    trained: 'policy',
    law: { name: 'song-2024', algorithm: 'PRO' },
    budget: { unit: 'annotations', budgetAnnotations: 48_000 },
    charging: { rule: 'response', priceMinorUnits: null },
    checks: plannerChecks,
    schedule: { startDate: null, weeklySeconds: null, spread: 1.5 },
    cost: { wageMinorUnitsPerHour: null, promptWords: 80, responseWords: 150, timeMultiplier: 1 },
    selection: { method: 'random' },
  })
})

test('a wage brings a cost, a share its ratio, a week its seconds', () => {
  const { question } = check({ budget: '100', wage: '18.50', currency: 'EUR', use: '50', weekly: '40', gold: '2.5' })
  expect(question).toMatchObject({
    cost: { wageMinorUnitsPerHour: 1850, currency: 'EUR', utilisationRatio: 0.5 },
    schedule: { weeklySeconds: 144_000 },
    checks: { goldRatio: 0.025 },
  })
})

test('money is whole minor units of its currency, with its price and generation', () => {
  const money = { unit: 'money', wage: '20' }
  expect(check({ ...money, budget: '1200.50' }).question?.budget).toEqual({
    unit: 'money',
    budgetMinorUnits: 120_050,
    currency: 'USD',
  })
  const priced = {
    unit: 'money',
    currency: 'kwd',
    budget: '7.125',
    charge: 'comparison',
    price: '0.005',
    generation: '3',
  }
  expect(check(priced).question).toMatchObject({
    budget: { budgetMinorUnits: 7_125, currency: 'KWD' },
    charging: { rule: 'comparison', priceMinorUnits: 5 },
    cost: { generationMinorUnitsPerThousandResponses: 3_000 },
  })
})

test('a budget is charged by a rule that its unit allows', () => {
  expect(ruleOf({ unit: 'hours', charge: 'response' })).toBe('hour')
  expect(ruleOf({ unit: 'annotations', charge: 'hour' })).toBe('response')
  expect(ruleOf({ unit: 'money', charge: 'hour' })).toBe('hour')
  expect(check({ budget: '10', charge: 'comparison', price: 'left over' }).question?.charging).toEqual({
    rule: 'comparison',
    priceMinorUnits: null,
  })
})

test('a figure counts as measured as long as the field says what was measured', () => {
  const context: FormContext = { laws: [], measured: { timeMultiplier: { value: 1.23, n: 212, low: 1.1, high: 1.4 } } }
  const measured = (multiplier: string) => check({ budget: '10', multiplier }, context).question?.cost?.measured
  expect(measured('1.23')).toEqual({ timeMultiplier: { n: 212, low: 1.1, high: 1.4 } })
  expect(measured('1.2')).toBeUndefined()
})

const inHours = { unit: 'hours', budget: '10' }
test.each<[Partial<PlanForm>, PlanErrors]>([
  [{ budget: '0' }, { budget: 'The budget must be at least 1.' }],
  [{ budget: '-5' }, { budget: 'The budget must be at least 1.' }],
  [{ budget: '1.5' }, { budget: 'The budget must be a whole number.' }],
  [{ budget: 'lots' }, { budget: says.number }],
  [{ budget: '9999999999' }, { budget: 'The budget must be at most 1,000,000,000.' }],
  [{ budget: '10', overlap: '0' }, { overlap: 'The overlap must be at least 1.' }],
  [{ budget: '10', overlap: '' }, { overlap: says.number }],
  [{ budget: '10', wage: '0' }, { wage: says.positive }],
  [{ budget: '10', wage: 'x' }, { wage: says.number }],
  [{ budget: '10', wage: '99999999999' }, { wage: says.wageTooLarge }],
  [{ budget: '10', wage: '20', use: '0' }, { use: says.between(5, 100) }],
  [{ budget: '10', multiplier: 'x' }, { multiplier: says.between(0.05, 20) }],
  [{ budget: '10', currency: 'XQX' }, { currency: says.currency }],
  [{ budget: '10', first: '-1' }, { first: 'The number of first items must be at least 0.' }],
  [{ budget: '10', first: '1.5' }, { first: 'The number of first items must be a whole number.' }],
  [{ budget: '10', firstOverlap: '21' }, { firstOverlap: 'The overlap must be at most 20.' }],
  [{ budget: '10', audit: 'x' }, { audit: says.number }],
  [{ budget: '10', gold: '60' }, { gold: 'The share of gold must be at most half.' }],
  [{ budget: '10', test: '-1' }, { test: 'The test share must be at least 0.' }],
  [{ budget: '10', testOverlap: '0' }, { testOverlap: 'The overlap must be at least 1.' }],
  [{ budget: '10', agree: '120' }, { agree: says.between(0, 100) }],
  [{ budget: '10', weekly: '0' }, { weekly: says.positive }],
  [{ budget: '10', start: '2027-02-30' }, { start: says.date }],
  [{ budget: '10', start: '2027-02-10', by: '2027-02-10' }, { by: says.byBeforeStart }],
  [{ budget: '10', spread: '0.5' }, { spread: 'The spread must be at least 1.' }],
  [{ budget: '10', seed: ' ' }, { seed: says.seed }],
  [{ ...inHours, cap: '0.5' }, { cap: 'The cap must be at least the expected time: 1.' }],
  [{ ...inHours, budget: '0' }, { budget: says.positive }],
  [{ ...inHours, budget: '300000' }, { budget: says.tooLarge('277,777') }],
  [{ budget: '100000000000', unit: 'money', wage: '20' }, { budget: says.tooLarge('$10,000,000,000') }],
  [{ budget: '12.345', unit: 'money', wage: '20' }, { budget: says.decimals('USD') }],
  [{ budget: '0', unit: 'money', wage: '20' }, { budget: says.positive }],
  [{ budget: '100', unit: 'money' }, { wage: 'A budget in money needs a wage or a price per response.' }],
  [{ budget: '100', unit: 'money', charge: 'hour' }, { wage: 'Money charged by the hour needs a wage.' }],
  [
    { budget: '100', unit: 'money', charge: 'comparison' },
    { price: 'A budget in money charged by comparison needs the price of one.' },
  ],
  [{ budget: '100', unit: 'money', price: '0.001' }, { price: says.decimals('USD') }],
])('%j is refused at its field', (typed, errors) => {
  const checked = check(typed)
  expect([checked.question, checked.errors]).toEqual([null, errors])
})

test('an empty budget is no mistake yet, and no question, but the slider knows the rest', () => {
  expect(check({})).toMatchObject({ question: null, errors: {}, terms: { overlap: 1 } })
  expect(check({ unit: 'money' })).toMatchObject({ question: null, errors: {}, terms: null })
})

const amount = fc.integer({ min: 1, max: 1_000_000 })
const percent = fc.integer({ min: 0, max: 50 }).map((n) => n / 100)
const questions = fc
  .record({
    trained: fc.constantFrom('policy', 'reward-model', 'evaluation'),
    law: fc.constantFrom('PRO', 'SFT').map((algorithm) => ({ name: 'song-2024', algorithm })),
    budget: fc.oneof(
      amount.map((n) => ({ unit: 'annotations', budgetAnnotations: n })),
      amount.map((n) => ({ unit: 'hours', budgetSeconds: n })),
      fc
        .tuple(amount, fc.constantFrom('JPY', 'USD', 'KWD'))
        .map(([n, currency]) => ({ unit: 'money', budgetMinorUnits: n, currency })),
    ),
    isCompared: fc.boolean(),
    price: amount,
    capRatio: fc.integer({ min: 4, max: 80 }).map((n) => n / 4),
    overlap: fc.integer({ min: 1, max: 20 }),
    checks: fc.oneof(
      fc.constant(noChecks),
      fc.record({
        firstItems: amount,
        firstOverlap: fc.integer({ min: 1, max: 20 }),
        auditItems: amount,
        goldRatio: percent,
        testRatio: percent,
        testOverlap: fc.integer({ min: 1, max: 20 }),
      }),
    ),
    wage: fc.option(amount),
    generation: amount,
    weeklySeconds: fc.option(amount),
    startDate: fc.constantFrom(null, '2027-01-31'),
    seed: fc.constantFrom('rankplan', 'two words', 'ß–1'),
    method: fc.constantFrom('random', 'diverse'),
  })
  .map(({ budget, isCompared, price, capRatio, wage, generation, weeklySeconds, startDate, method, ...rest }) => {
    const isMoney = budget.unit === 'money'
    const charging =
      budget.unit === 'hours'
        ? { rule: 'hour', capRatio }
        : { rule: isCompared ? 'comparison' : 'response', priceMinorUnits: isMoney ? price : null }
    return PlanQuestion.parse({
      ...rest,
      budget,
      charging,
      schedule: { startDate, weeklySeconds, spread: 1.5 },
      selection: { method },
      cost: {
        ...{ baseSeconds: 12.5, readingWordsPerMinute: 200, secondsPerBit: 4, promptWords: 80, responseWords: 150 },
        ...{ timeMultiplier: 1.25, utilisationRatio: 0.6, feeRatio: 0.2, reviewRatio: 0.1, acceptRatio: 0.95 },
        wageMinorUnitsPerHour: wage,
        generationMinorUnitsPerThousandResponses: generation,
        currency: 'currency' in budget ? budget.currency : 'EUR',
      },
    })
  })

test('whatever a question asks, the form that is filled from it asks again', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { question: again, errors } = check(formOfQuestion(question))
      expect(errors).toEqual({})
      expect(again).toEqual(question)
    }),
    { numRuns: 500 },
  )
})
