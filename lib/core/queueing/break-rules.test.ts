import { expect, test } from 'vitest'
import { isBreakDue, notNow, type Stretch, startStretch, workOn } from './break-rules.ts'

const MINUTE = 60_000
const work = (stretch: Stretch, minutes: number) => {
  let next = stretch
  for (let i = 0; i < minutes; i += 1) next = workOn(next, next.lastInputMs + MINUTE)
  return next
}

test('a break is suggested after fifty active minutes, not before', () => {
  expect(isBreakDue(work(startStretch(0), 49))).toBe(false)
  expect(isBreakDue(work(startStretch(0), 50))).toBe(true)
})

test('five minutes without a sign are a break, and the count begins anew', () => {
  const worked = work(startStretch(0), 49)
  expect(workOn(worked, worked.lastInputMs + 5 * MINUTE).activeMs).toBe(0)
  expect(workOn(worked, worked.lastInputMs + 5 * MINUTE - 1).activeMs).toBe(54 * MINUTE - 1)
})

test('waved away, it is not suggested again for twenty-five active minutes', () => {
  const waved = notNow(work(startStretch(0), 52))
  expect(isBreakDue(waved)).toBe(false)
  expect(isBreakDue(work(waved, 24))).toBe(false)
  expect(isBreakDue(work(waved, 25))).toBe(true)
})

test('a clock set back adds nothing', () => {
  const worked = work(startStretch(0), 10)
  expect(workOn(worked, 0)).toEqual(worked)
})
