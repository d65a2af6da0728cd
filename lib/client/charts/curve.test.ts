import { expect, test } from 'vitest'
import { curveSvg, layoutCurve } from './curve.ts'
import { nearestIndex, ticksAround } from './scale.ts'

test.each([
  [0, 0, [0, 1]],
  [0, 16.07, [0, 5, 10, 15, 20]],
  [-0.2, 9.4, [-2, 0, 2, 4, 6, 8, 10]],
  [0, 37_640, [0, 10_000, 20_000, 30_000, 40_000]],
  [0, 0.83, [0, 0.2, 0.4, 0.6, 0.8, 1]],
])('an axis from %d to %d has round ticks around it and zero', (least, most, ticks) => {
  expect(ticksAround(least, most, 5)).toEqual(ticks)
})

const points = [
  { x: 1, y: 1 },
  { x: 50, y: 8 },
  { x: 100, y: 6 },
]

test('the curve fills its width and stays under the last tick', () => {
  const { place, yTicks, xTicks, path } = layoutCurve(points)
  expect(yTicks.at(-1)).toBe(8)
  expect(xTicks).toEqual([0, 20, 40, 60, 80, 100])
  expect(place({ x: 100, y: 8 })).toEqual({ x: 1, y: 1 })
  expect(path).toBe('M10.0 875.0L500.0 0.0L1000.0 250.0')
})

test('the crosshair stands at the nearest point', () => {
  expect([0, 20, 30, 80, 999].map((x) => nearestIndex(points, x))).toEqual([0, 0, 1, 2, 2])
  expect(nearestIndex([], 3)).toBe(-1)
})

test('an empty curve draws nothing and breaks nothing', () => {
  expect(layoutCurve([])).toMatchObject({ path: '', yTicks: [0, 1] })
})

test('the downloaded curve holds its mark and no markup of its texts', () => {
  const svg = curveSvg(points, { x: 50, y: 8, label: 'peak & more' }, { title: '<b>', xTitle: 'x', yTitle: 'y' })
  expect(svg).toContain('peak &amp; more')
  expect(svg).not.toContain('<b>')
})
