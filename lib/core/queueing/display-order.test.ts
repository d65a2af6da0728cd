import { describe, expect, test } from 'vitest'
import { displayOrder } from './display-order.ts'

/** Ids as they come: made one after the other, most of their digits the same. */
const assignmentId = (i: number) => `019a0000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`

describe('display order', () => {
  test('shows every response of the slate once', () => {
    for (let k = 2; k <= 9; k += 1)
      expect(displayOrder(k, assignmentId(k)).sort()).toEqual(Array.from({ length: k }, (_, i) => i))
  })

  test('is the same for one assignment every time and on every machine', () => {
    expect(displayOrder(9, assignmentId(7))).toEqual(displayOrder(9, assignmentId(7)))
    expect(displayOrder(4, '019a0000-0000-7000-8000-000000000001')).toEqual([3, 2, 1, 0])
  })

  test.each([2, 3, 4])('every order of %i responses is equally likely over neighbouring ids', (k) => {
    const orders = [1, 1, 2, 6, 24][k] ?? 0
    const draws = orders * 1000
    const counts = new Map<string, number>()
    for (let i = 0; i < draws; i += 1) {
      const order = displayOrder(k, assignmentId(i)).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(orders)
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    // Mean of chi-square plus five standard deviations: its degrees of freedom are orders − 1.
    expect(chiSquare).toBeLessThan(orders - 1 + 5 * Math.sqrt(2 * (orders - 1)))
  })
})
