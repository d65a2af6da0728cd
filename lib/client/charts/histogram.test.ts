import { expect, test } from 'vitest'
import { histogramSvg, layoutHistogram, toCsv } from './histogram.ts'
import { ticksFromZero } from './ticks.ts'

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [9, [0, 5, 10]],
  [100, [0, 50, 100]],
  [38_961, [0, 10_000, 20_000, 30_000, 40_000]],
])('an axis to %d has round whole ticks from zero that reach it', (max, ticks) => {
  expect(ticksFromZero(max, 4)).toEqual(ticks)
})

test('a bar is as high as its share of the axis, and no bar leaves it', () => {
  const { top, heights } = layoutHistogram([
    { from: 0, to: 10, count: 50 },
    { from: 10, to: 20, count: 100 },
    { from: 20, to: 30, count: 0 },
  ])
  expect(top).toBe(100)
  expect(heights).toEqual([0.5, 1, 0])
})

test('a CSV cell with a comma, a quote or a line end is quoted', () => {
  expect(
    toCsv([
      ['from', 'label'],
      [1, 'a, "b"'],
    ]),
  ).toBe('from,label\r\n1,"a, ""b"""\r\n')
})

test('the downloaded chart holds no markup of its texts', () => {
  const svg = histogramSvg([{ from: 0, to: 1, count: 1 }], { title: '<script>', xTitle: 'a & b', yTitle: '"' })
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('a &amp; b')
})
