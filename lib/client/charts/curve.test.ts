import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutCurves } from './curve.ts'
import { curveSvg } from './curve-file.ts'
import { nearestIndex, spreadApart, ticksAround, ticksBetween } from './scale.ts'
import type { CurveSeries } from './series.ts'

test.each([
  [0, 0, [0, 1]],
  [0, 16.07, [0, 5, 10, 15, 20]],
  [-0.2, 9.4, [-2, 0, 2, 4, 6, 8, 10]],
  [0, 37_640, [0, 10_000, 20_000, 30_000, 40_000]],
  [0, 0.83, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('an axis from %d to %d has round ticks around it and zero', (least, most, ticks) => {
  expect(ticksAround(least, most, 5)).toEqual(ticks)
})

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [9, [0, 5, 10]],
  [38_961, [0, 10_000, 20_000, 30_000, 40_000]],
])('an axis that counts to %d has whole ticks', (most, ticks) => {
  expect(ticksAround(0, most, 4, 1)).toEqual(ticks)
})

test('an axis that need not show zero encloses its values closely, a single value too', () => {
  expect(ticksBetween(15.48, 16.21, 5)).toEqual([15.4, 15.6, 15.8, 16, 16.2, 16.4])
  const ticks = ticksBetween(12, 12, 5)
  expect(ticks[0]).toBeLessThan(12)
  expect(ticks.at(-1)).toBeGreaterThan(12)
})

const points = [
  { x: 1, y: 1 },
  { x: 50, y: 8 },
  { x: 100, y: 6 },
]
const line = (given: Partial<CurveSeries> = {}): CurveSeries => ({
  key: 'one',
  label: '',
  tone: 'data',
  points,
  ...given,
})

test('the curve fills its width and stays under the last tick', () => {
  const { place, yTicks, xTicks, lines } = layoutCurves([line()])
  expect(yTicks.at(-1)).toBe(8)
  expect(xTicks).toEqual([0, 20, 40, 60, 80, 100])
  expect(place({ x: 100, y: 8 })).toEqual({ x: 1, y: 1 })
  expect(lines[0]?.path).toBe('M10.0 875.0L500.0 0.0L1000.0 250.0')
})

test('a band is drawn there along its upper edge and back along its lower one, and the axis holds it', () => {
  const band = [
    { x: 0, low: 0, high: 5 },
    { x: 100, low: 5, high: 10 },
  ]
  const { lines, yTicks } = layoutCurves([line({ band })])
  expect(yTicks.at(-1)).toBe(10)
  expect(lines[0]?.band).toBe('M0.0 500.0L1000.0 0.0L1000.0 500.0L0.0 1000.0Z')
})

test('lines share one pair of axes', () => {
  const { lines, right } = layoutCurves([line(), line({ key: 'two', points: [{ x: 200, y: 4 }] })])
  expect(right).toBe(200)
  expect(lines[0]?.path).toBe('M5.0 875.0L250.0 0.0L500.0 250.0')
})

test('the crosshair stands at the nearest point, as a search through all of them finds it', () => {
  expect([0, 20, 30, 80, 999].map((x) => nearestIndex(points, x))).toEqual([0, 0, 1, 2, 2])
  expect(nearestIndex([], 3)).toBe(-1)
  const ascending = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1 })
  fc.assert(
    fc.property(ascending, fc.integer({ min: -50, max: 600 }), (numbers, x) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      const distances = sorted.map((at) => Math.abs(at - x))
      const places = sorted.map((at) => ({ x: at }))
      expect(nearestIndex(places, x)).toBe(distances.indexOf(Math.min(...distances)))
    }),
  )
})

test('labels keep their order and their distance, and stay in the plot', () => {
  const ends = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 })
  fc.assert(
    fc.property(ends, (values) => {
      const spread = spreadApart(values, 0.1)
      const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
      const apart = order.map((index) => spread[index] ?? 0)
      for (const [i, at] of apart.entries()) {
        expect(at).toBeLessThanOrEqual(1)
        if (i > 0) expect(at - (apart[i - 1] ?? 0)).toBeGreaterThan(0.1 - 1e-9)
      }
    }),
  )
  expect(spreadApart([0.5], 0.1)).toEqual([0.5])
})

test('an empty curve draws nothing and breaks nothing', () => {
  const { lines, yTicks } = layoutCurves([line({ points: [] })], false)
  expect(lines[0]).toMatchObject({ path: '', band: '', label: null })
  expect(yTicks).toEqual([0, 1])
})

test('the downloaded curve holds its mark, its labels, what it depends on, and no markup of its texts', () => {
  const svg = curveSvg({
    series: [line({ label: 'random & chance' })],
    mark: { x: 50, y: 8, label: 'peak & more' },
    texts: { title: '<b>', xTitle: 'x', yTitle: 'y', note: 'LLaMA tokens' },
  })
  expect(svg).toContain('peak &amp; more')
  expect(svg).toContain('random &amp; chance')
  expect(svg).toContain('LLaMA tokens')
  expect(svg).not.toContain('<b>')
})
