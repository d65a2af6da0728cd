import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { PoolId } from '#lib/core/vocabulary/ids'
import { drawAugmentation, figuresWith } from './draw-augmentation.ts'

const point = (added: number, diversity: number | null) => ({
  ...{ added, diversity, prompts: 100 + added, bigrams: 1000 + 10 * added, distinctBigrams: 500 + added },
})
const curve = [point(0, 10), point(10, 12), point(50, 11)]
const figures = {
  settings: {
    ...PAPER_SETTINGS,
    candidatePoolId: PoolId.parse('01890000-0000-7000-8000-000000000001'),
    candidateVersion: 1,
    seed: 'rankplan',
  },
  base: point(0, 10),
  curve,
  randomCurve: [point(0, 10), point(10, 10.5), point(50, 11)],
  best: point(10, 12),
}

test('the title says how far the best number of additions moves d, and the chart marks it', () => {
  const { texts, mark, series } = drawAugmentation(figures, 'Second')
  expect(texts.title).toBe('Adding the best 10 moves d from 10.00 to 12.00')
  expect(mark).toMatchObject({ x: 10, y: 12 })
  expect(series.map(({ key }) => key)).toEqual(['ranked', 'random'])
})

test('where no addition raises d the title says so, and nothing is marked', () => {
  const { texts, mark } = drawAugmentation({ ...figures, best: point(0, 10) }, 'Second')
  expect(texts.title).toBe('No number of these prompts raises d above 10.00')
  expect(mark).toBeNull()
})

test('where d is undefined there is a sentence and no point', () => {
  const nothing = { ...figures, base: point(0, null), curve: [point(0, null)], randomCurve: [], best: null }
  const { texts, series, mark } = drawAugmentation(nothing, 'Second')
  expect(texts.title).toContain('undefined')
  expect(series.map(({ points }) => points.length)).toEqual([0, 0])
  expect(mark).toBeNull()
})

test('a number between two counted ones is answered by the nearest, which says that it is', () => {
  expect(figuresWith(figures, 10)).toMatchObject({ isExact: true, ranked: { diversity: 12 }, random: { added: 10 } })
  expect(figuresWith(figures, 14)).toMatchObject({ isExact: false, ranked: { added: 10 } })
  expect(figuresWith({ curve: [], randomCurve: [] }, 3)).toBeNull()
})
