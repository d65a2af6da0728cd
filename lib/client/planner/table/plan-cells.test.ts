import { expect, test } from 'vitest'
import { answerPlanQuestion } from '#lib/core/planning/plan-request'
import { paperPool, plainQuestion, someCost } from '#lib/testing/planning/any-question'
import { planCells } from './plan-cells.ts'

const question = plainQuestion(48_000, { cost: { ...someCost, wageMinorUnitsPerHour: 2000, currency: 'USD' } })
const { plans } = answerPlanQuestion(question, paperPool)

test('amounts of money in one column have the same decimals, none where every amount is whole', () => {
  const column = (costs: readonly number[]) => {
    const rows = plans.map((plan, i) => ({ ...plan, costMinorUnits: costs[i % costs.length] ?? 0 }))
    const cellOf = planCells(rows, question, { distinctPrompts: paperPool.distinctPrompts, peakPrompts: null })
    return rows.slice(0, 2).map((row) => cellOf(row, 'cost').text)
  }
  expect(column([440_000, 465_958])).toEqual(['$4,400.00', '$4,659.58'])
  expect(column([440_000, 425_000])).toEqual(['$4,400', '$4,250'])
})
