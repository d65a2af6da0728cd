import { expect, test } from 'vitest'
import { layoutScatter, nearestPoint } from './scatter.ts'
import { scatterSvg } from './scatter-file.ts'

const point = (k: number, x: number, y: number) => ({ key: `${k} ${x}`, k, x, y, reading: '' })
const points = [point(2, 12.7, 48), point(4, 20.8, 55.6)]

test('every point, line end and band lies inside the plot', () => {
  const line = { k: 2, from: { x: 12, y: 47 }, to: { x: 21, y: 52 }, band: [{ x: 12, low: 40, high: 60 }] }
  const { place, yTicks } = layoutScatter({ points, lines: [line] })
  for (const spot of [...points, line.from, line.to, { x: 12, y: 40 }, { x: 12, y: 60 }].map(place)) {
    for (const share of [spot.x, spot.y]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  }
  expect(yTicks[0]).toBeLessThanOrEqual(40)
})

test('residuals have zero on their axis, scores need not', () => {
  expect(layoutScatter({ points, lines: [], withZero: true }).yTicks).toContain(0)
  expect(layoutScatter({ points, lines: [] }).yTicks).not.toContain(0)
})

test('given ticks bound the axis', () => {
  const xTicks = [
    { at: 0, text: 'a' },
    { at: 40, text: 'b' },
  ]
  expect(layoutScatter({ points, lines: [], xTicks }).place({ x: 10, y: 50 }).x).toBeCloseTo(0.25, 12)
})

test('one point and none at all can be drawn', () => {
  for (const drawn of [[], [point(2, 14, 50)]]) {
    const { xTicks, yTicks, place } = layoutScatter({ points: drawn, lines: [] })
    expect(xTicks.length).toBeGreaterThan(1)
    expect(yTicks.length).toBeGreaterThan(1)
    for (const one of drawn) expect(Number.isFinite(place(one).x + place(one).y)).toBe(true)
  }
})

test('the nearest point is the nearest on the screen', () => {
  const { place } = layoutScatter({ points, lines: [] })
  const at = place({ x: 13, y: 55 })
  expect(nearestPoint(points, place, at, { width: 1000, height: 10 })).toBe(0)
  expect(nearestPoint(points, place, at, { width: 10, height: 1000 })).toBe(1)
  expect(nearestPoint([], place, at, { width: 10, height: 10 })).toBe(-1)
})

test('the picture stands alone, with every mark, line and note in it', () => {
  const lines = [{ k: 4, from: { x: 12, y: 47 }, to: { x: 21, y: 52 } }]
  const texts = {
    title: 'Two & more',
    xTitle: 'd',
    yTitle: 'points',
    note: 'Refitted.',
    label: (k: number) => `K = ${k}`,
  }
  const svg = scatterSvg({ points, lines }, texts)
  expect(svg.match(/<path /g)).toHaveLength(2)
  expect(svg).toContain('Two &amp; more')
  expect(svg).toContain('K = 4')
  expect(svg).toContain('Refitted.')
  expect(svg).not.toContain('NaN')
})
