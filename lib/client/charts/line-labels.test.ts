import { expect, test } from 'vitest'
import { placeLabels } from './line-labels.ts'

const line = (...heights: number[]) => heights.map((y, i) => ({ x: i / (heights.length - 1), y }))

test('a line by itself has its label at its end, above it', () => {
  expect(placeLabels([line(0, 0.5, 0.8)])).toEqual([{ x: 1, y: 0.8, isBelow: false }])
})

test('of two lines that end near each other the lower one is labelled below', () => {
  const labels = placeLabels([line(0, 0.7), line(0, 0.8)])
  expect(labels.map((label) => label?.isBelow)).toEqual([true, false])
})

test('a line that ends midway is labelled on the side where the longer one does not run', () => {
  const longer = line(0, 0.4, 0.6, 0.7, 0.8)
  const above = [
    { x: 0, y: 0 },
    { x: 0.5, y: 0.65 },
  ]
  const below = [
    { x: 0, y: 0 },
    { x: 0.5, y: 0.55 },
  ]
  expect(placeLabels([longer, above])[1]?.isBelow).toBe(false)
  expect(placeLabels([longer, below])[1]?.isBelow).toBe(true)
})

test('two lines that meet at their ends are labelled where they are furthest apart, on either side', () => {
  const [upper, lower] = placeLabels([line(0, 0.7, 0.85, 0.9), line(0, 0.3, 0.7, 0.9)])
  expect(upper).toEqual({ x: 1 / 3, y: 0.7, isBelow: false })
  expect(lower).toEqual({ x: 1 / 3, y: 0.3, isBelow: true })
})

test('equal lines are labelled on both sides of themselves', () => {
  const labels = placeLabels([line(0, 0.5, 0.9), line(0, 0.5, 0.9)])
  expect(labels.map((label) => label?.isBelow)).toEqual([false, true])
})

test('an empty line has no label', () => {
  expect(placeLabels([[], line(0, 1)])[0]).toBeNull()
})
