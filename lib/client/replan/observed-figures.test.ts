import { expect, test } from 'vitest'
import type { Observed } from '#lib/contracts/replan'
import { defaultPlanForm } from '../planner/form/defaults.ts'
import { checkPlanForm } from '../planner/plan-form.ts'
import { agreementFields, isTaken, multiplierFields, observedFigures, partFields } from './observed-figures.ts'

const observed: Observed = {
  seconds: [],
  multiplier: {
    kind: 'fitted',
    multiplier: 1.13842,
    interval: { low: 1.05, high: 1.22 },
    n: 212,
    outliers: 1,
    drawn: 'people',
  },
  parts: {
    kind: 'fitted',
    n: 300,
    outliers: 0,
    drawn: 'people',
    parts: {
      baseSeconds: { value: 18.234, interval: { low: 15, high: 21 } },
      readingWordsPerMinute: { value: 181.7, interval: { low: 170, high: 195 } },
      secondsPerBit: { value: 7.96, interval: null },
    },
  },
  assumed: { baseSeconds: 10, readingWordsPerMinute: 240, secondsPerBit: 5 },
  agreement: null,
  submitted: 212,
  habits: { firstKey: null, changes: null },
  declines: [],
}
const form = { ...defaultPlanForm({ promptWords: 50, responseWords: 80, weeklySeconds: null }), budget: '1000' }
const costOf = (change: object) =>
  checkPlanForm({ ...form, ...change }, { laws: [], measured: observedFigures(observed) }).question?.cost

test('what was measured is taken into the plan as measured, with n and interval', () => {
  expect(costOf(multiplierFields(observed) ?? {})).toMatchObject({
    timeMultiplier: 1.14,
    baseSeconds: 10,
    measured: { timeMultiplier: { n: 212, low: 1.05, high: 1.22 } },
  })
  expect(costOf(partFields(observed) ?? {})).toMatchObject({
    ...{ timeMultiplier: 1, baseSeconds: 18.2, readingWordsPerMinute: 182, secondsPerBit: 8 },
    measured: {
      baseSeconds: { n: 300, low: 15, high: 21 },
      readingWordsPerMinute: { n: 300, low: 170, high: 195 },
      secondsPerBit: { n: 300, low: null, high: null },
    },
  })
})

test('a figure that is typed over is an assumption again', () => {
  expect(costOf({ multiplier: '1.2' })?.measured).toBeUndefined()
})

test('nothing is offered before enough is known', () => {
  const few: Observed = {
    ...observed,
    multiplier: { kind: 'too-few', n: 12, needed: 30 },
    parts: { kind: 'too-few', sizesWithEnough: 0, needed: 2 },
  }
  expect([multiplierFields(few), partFields(few), agreementFields(few), observedFigures(few)]).toEqual([
    null,
    null,
    null,
    {},
  ])
})

test('an offer that the form says already is taken', () => {
  const fields = multiplierFields(observed) ?? {}
  expect(isTaken(form, fields)).toBe(false)
  expect(isTaken({ ...form, ...fields }, fields)).toBe(true)
})
