import { expect, test } from 'vitest'
import { strings } from '../strings/index.ts'
import { checkPlanForm, defaultPlanForm, type PlanForm, planFormQuery, readAmount, typedIn } from './plan-form.ts'

const defaults = defaultPlanForm({ promptWords: 80.4, responseWords: null })
const check = (typed: Partial<PlanForm>) => checkPlanForm({ ...defaults, ...typed })
const { errors: says } = strings.planner.form

test('an address holds what differs from the defaults, and gives it back', () => {
  const typed = { budget: '48,000', overlap: '1', train: 'evaluation' }
  const query = planFormQuery(typed, defaults)
  expect(query).toBe('train=evaluation&budget=48%2C000')
  expect(typedIn(Object.fromEntries(new URLSearchParams(query)))).toEqual({ train: 'evaluation', budget: '48,000' })
})

test('what an address makes up is left out or refused, never trusted', () => {
  expect(typedIn({ nonsense: 'x', budget: ['1', '2'], overlap: '9'.repeat(500) })).toEqual({ overlap: '9'.repeat(40) })
  const { question } = check({ train: 'x', algorithm: 'y', unit: 'z', budget: '10' })
  expect(question).toMatchObject({ trained: 'policy', algorithm: 'PRO', budget: { unit: 'annotations' } })
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

test('a budget in annotations alone is a question without a cost', () => {
  expect(check({ budget: '48,000' })).toEqual({
    question: {
      trained: 'policy',
      algorithm: 'PRO',
      budget: { unit: 'annotations', budgetAnnotations: 48_000 },
      overlap: 1,
      cost: null,
      selection: { method: 'random' },
    },
    errors: {},
  })
})

test('the prompts are picked at random unless the address asks for a diverse choice', () => {
  expect(check({ budget: '10', selection: 'diverse' }).question?.selection).toEqual({ method: 'diverse' })
  expect(check({ budget: '10', selection: 'best' }).question?.selection).toEqual({ method: 'random' })
  expect(planFormQuery({ selection: 'diverse' }, defaults)).toBe('selection=diverse')
})

test('a wage brings a cost on the pool’s own lengths, in the wage’s currency', () => {
  const { question } = check({ budget: '100', wage: '18.50', currency: 'EUR', use: '50' })
  expect(question?.cost).toMatchObject({
    wageMinorUnitsPerHour: 1850,
    currency: 'EUR',
    promptWords: 80,
    responseWords: 150,
    utilisationRatio: 0.5,
  })
})

test('money is whole minor units of its currency', () => {
  const money = { unit: 'money', wage: '20' }
  expect(check({ ...money, budget: '1200.50' }).question?.budget).toEqual({
    unit: 'money',
    budgetMinorUnits: 120_050,
    currency: 'USD',
  })
  expect(check({ ...money, budget: '1200', wage: '1000', currency: 'JPY' }).question?.budget).toMatchObject({
    budgetMinorUnits: 1200,
  })
  expect(check({ ...money, budget: '1200.505' }).errors.budget).toBe(says.decimals('USD'))
  expect(check({ ...money, budget: '12.5', wage: '1000', currency: 'JPY' }).errors.budget).toBe(says.decimals('JPY'))
})

test.each<[Partial<PlanForm>, Partial<PlanForm>]>([
  [{ budget: '0' }, { budget: 'The budget must be at least 1.' }],
  [{ budget: '-5' }, { budget: 'The budget must be at least 1.' }],
  [{ budget: '1.5' }, { budget: 'The budget must be a whole number.' }],
  [{ budget: 'lots' }, { budget: says.number }],
  [{ budget: '9999999999' }, { budget: 'The budget must be at most 1,000,000,000.' }],
  [{ budget: '10', overlap: '0' }, { overlap: 'The overlap must be at least 1.' }],
  [{ budget: '10', overlap: '' }, { overlap: 'The overlap must be a number.' }],
  [{ budget: '10', wage: '0' }, { wage: says.positive }],
  [{ budget: '10', wage: 'x' }, { wage: says.number }],
  [{ budget: '10', wage: '99999999999' }, { wage: says.wageTooLarge }],
  [{ budget: '10', wage: '20', use: '0' }, { use: says.between(5, 100) }],
  [{ budget: '100000000', unit: 'money', wage: '20' }, { budget: says.tooLarge('$10,000,000') }],
  [{ budget: '0', unit: 'money', wage: '20' }, { budget: says.positive }],
  [{ budget: '100', unit: 'money' }, { wage: says.wageNeeded }],
])('%j is refused at its field', (typed, errors) => {
  expect(check(typed)).toEqual({ question: null, errors })
})

test('an empty budget is no mistake yet, and no question', () => {
  expect(check({})).toEqual({ question: null, errors: {} })
})
