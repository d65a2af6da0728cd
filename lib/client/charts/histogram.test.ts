import { expect, test } from 'vitest'
import { type HistogramSeries, histogramSvg, layoutHistogram } from './histogram.ts'

const bins = [
  { from: 0, to: 10 },
  { from: 10, to: 20 },
  { from: 20, to: 30 },
]
const bars = (counts: number[], given: Partial<HistogramSeries> = {}): HistogramSeries => ({
  key: 'one',
  label: 'One',
  tone: 'data',
  counts,
  ...given,
})

test('a bar is as high as its share of the axis, and no bar leaves it', () => {
  const { top, barAt } = layoutHistogram(bins, [bars([50, 100, 0])])
  expect(top).toBe(100)
  expect(bins.map((_, bin) => barAt(bin, 0).height)).toEqual([0.5, 1, 0])
})

test('bars of one bin stand side by side inside it', () => {
  const { barAt, edges } = layoutHistogram(bins, [bars([1, 2, 3]), bars([3, 2, 1], { key: 'two' })])
  const [first, second] = [barAt(1, 0), barAt(1, 1)]
  expect(first.x).toBeGreaterThan(1 / 3)
  expect(second.x).toBeCloseTo(first.x + first.width)
  expect(second.x + second.width).toBeLessThan(2 / 3)
  expect(edges).toEqual([0, 10, 20, 30])
})

test('the downloaded chart names its bars and holds no markup of its texts', () => {
  const series = [bars([1, 0, 0], { label: 'A & B' }), bars([0, 1, 0], { key: 'two' })]
  const svg = histogramSvg(bins, series, { title: '<script>', xTitle: 'a & b', yTitle: '"' })
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('a &amp; b')
  expect(svg).toContain('A &amp; B')
})
