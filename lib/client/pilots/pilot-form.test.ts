import { describe, expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { strings } from '../strings/index.ts'
import { differenceText, differenceTexts, powerText, pText, scoreText } from './figures.ts'
import { checkPilotForm, defaultPilotForm, type PilotBasis, typedPilot } from './pilot-form.ts'

const measured = {
  curve: [1, 2000].map((prompts) => ({ prompts, diversity: prompts / 100, bigrams: 1, distinctBigrams: 1 })),
  ...{ settings: PAPER_SETTINGS, distinctPrompts: 2000 },
}
const basis: PilotBasis = {
  ...{ terms: null, people: 4, means: { promptWords: 80.4, responseWords: null } },
  laws: [{ key: 'PRO', label: 'Paper, PRO', used: { name: 'song-2024', algorithm: 'PRO' } }],
}
const check = (typed: Record<string, string>, given: PilotBasis = basis) =>
  checkPilotForm({ ...defaultPilotForm(given), ...typed }, given, measured)

describe('the form of a pilot', () => {
  test('begins with a tenth of the budget, three runs, 80% power at 5%, and the paper’s score', () => {
    const { question, bounds, errors } = check({ budget: '8,000' })
    expect(errors).toEqual({})
    expect(bounds).toEqual({ least: 2, most: 1000, start: 100 })
    expect(question).toMatchObject({
      ...{ budget: { unit: 'annotations', budgetAnnotations: 8000 }, prompts: 100, runs: 3, power: 0.8, alpha: 0.05 },
      ...{ metric: strings.pilots.designer.paperMetric, algorithm: 'PRO', difference: null, runSd: null },
      ...{ correlation: null, separatePeople: true, onlyReady: false },
    })
  })

  test('reads hours and money with the planner’s assumptions', () => {
    expect(check({ unit: 'hours', budget: '12.5' }).question).toMatchObject({
      ...{ budget: { unit: 'hours', budgetSeconds: 45_000 }, charging: { rule: 'hour', capRatio: 2 } },
      cost: { promptWords: 80, responseWords: 150, wageMinorUnitsPerHour: null },
    })
    expect(check({ unit: 'money', budget: '1200.50', wage: '21', currency: 'EUR' }).question).toMatchObject({
      ...{
        budget: { unit: 'money', budgetMinorUnits: 120_050, currency: 'EUR' },
        cost: { wageMinorUnitsPerHour: 2100 },
      },
    })
  })

  test('takes budget, charges and overlap from the campaign’s plan, whatever is typed', () => {
    const terms = {
      ...{ budget: { unit: 'annotations', budgetAnnotations: 800 } as const, cost: null, overlap: 2 },
      charging: { rule: 'response', priceMinorUnits: null } as const,
      law: { name: 'song-2024', algorithm: 'PRO' } as const,
    }
    const given = { ...basis, terms, people: 3 }
    expect(defaultPilotForm(given).people).toBe('both')
    expect(check({ budget: '99', overlap: '1' }, given).question).toMatchObject({ budget: terms.budget, overlap: 2 })
    expect(check({ people: 'separate' }, given).errors).toEqual({
      people: strings.pilots.designer.separateTooFew(4, 3),
    })
  })

  test.each<[Record<string, string>, string]>([
    [{ budget: 'lots' }, 'budget'],
    [{ budget: '8000', overlap: '0' }, 'overlap'],
    [{ budget: '8000', runs: '2.5' }, 'runs'],
    [{ budget: '8000', power: '100' }, 'power'],
    [{ budget: '8000', alpha: 'x' }, 'alpha'],
    [{ budget: '8000', n: '1' }, 'n'],
    [{ budget: '8000', n: '1001' }, 'n'],
    [{ budget: '8000', law: 'none' }, 'metric'],
    [{ budget: '8000', difference: '0' }, 'difference'],
    [{ budget: '8000', sd: '-1' }, 'sd'],
    [{ budget: '8000', matched: 'yes', correlation: '1' }, 'correlation'],
    [{ budget: '8000', unit: 'money' }, 'wage'],
    [{ budget: '8000', unit: 'money', wage: '20', currency: 'XYX' }, 'currency'],
  ])('%j is refused at its field', (typed, field) => {
    const { question, errors } = check(typed)
    expect(question).toBeNull()
    expect(Object.keys(errors)).toEqual([field])
  })

  test('without a budget says nothing is wrong yet; with too small a one, that there are no bounds', () => {
    expect(check({})).toMatchObject({ question: null, errors: {}, hasTerms: false, bounds: null })
    expect(check({ budget: '15' })).toMatchObject({ question: null, errors: {}, hasTerms: true, bounds: null })
  })

  test('leaves out of an address what it makes up', () => {
    expect(typedPilot({ nonsense: 'x', budget: ['1'], runs: '9'.repeat(500) })).toEqual({ runs: '9'.repeat(120) })
  })
})

test('figures of a score keep three digits and their sign', () => {
  expect([53.4, 53.44, 0.01234, 1250, 5, 0, -1.5].map(scoreText)).toEqual([
    ...['53.4', '53.4', '0.0123', '1,250', '5.0', '0.0', '−1.5'],
  ])
  expect([1.94, -1.94].map(differenceText)).toEqual(['+1.94', '−1.94'])
  expect(differenceTexts([0.308, 3.792, -1])).toEqual(['+0.31', '+3.79', '−1.00'])
  expect([0.8, 0.999, 1].map(powerText)).toEqual(['80%', '>99%', '>99%'])
  expect([0.0004, 0.04936].map(pText)).toEqual(['<0.001', '0.049'])
})
