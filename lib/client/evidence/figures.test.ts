import { expect, test } from 'vitest'
import { figureFour } from './figure-four.ts'
import { figureWithError, shortFigure, signedFigure } from './figures.ts'

test('a signed figure has a true minus sign, and zero none', () => {
  expect([1.254, -0.3, -0.001].map((value) => signedFigure(value, 2))).toEqual(['+1.25', '−0.30', '0.00'])
})

test('a figure of any size is read in about four digits', () => {
  expect([51.2389, -0.0064573, 12_345.6, 2.576e-5, 0].map(shortFigure)).toEqual([
    '51.24',
    '−0.006457',
    '12350',
    '2.58e-5',
    '0',
  ])
})

test('a figure is told as far as its error', () => {
  const told = [
    figureWithError(0.35251, 0.1917),
    figureWithError(-53.87, 12.4),
    figureWithError(12.5, 0),
    figureWithError(5, 0.00123),
  ]
  expect(told).toEqual(['0.35 ± 0.19', '−54 ± 12', '12.5 ± 0', '5.0000 ± 0.0012'])
})

test('Figure 4 has the published error, its points on the axis asked for, and residuals that sum to zero on each line', () => {
  for (const algorithm of ['PRO', 'SFT'] as const) {
    for (const over of ['diversity', 'log-prompts'] as const) {
      const { rows, scores, residuals } = figureFour(algorithm, over)
      expect(rows).toHaveLength(24)
      expect(scores.points.map((point) => point.y)).toEqual(rows.map((row) => row.points))
      for (const k of [2, 3, 4]) {
        const left = residuals.points.filter((point) => point.k === k)
        expect(left.reduce((sum, point) => sum + point.y, 0)).toBeCloseTo(0, 9)
      }
      expect(scores.points[0]?.x).toBeCloseTo(over === 'diversity' ? 12.697 : Math.log(1500), 9)
    }
  }
  expect(figureFour('PRO', 'diversity').pooled.toPrecision(2)).toBe('0.000026')
  expect(figureFour('SFT', 'diversity').pooled.toPrecision(2)).toBe('0.0000093')
})
