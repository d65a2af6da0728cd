import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitOf } from '#lib/core/interchange/split-assignment'
import { type Checks, checkedItems } from '#lib/core/planning/cost/checks'
import { itemSchedule, type ScheduledPurpose } from './item-schedule.ts'

const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex')
const clusters = (count: number, each = 1) =>
  Array.from({ length: count }, (_, i) => ({ clusterId: sha256Hex(`cluster ${Math.floor(i / each)}`) }))

const someChecks = fc.record({
  firstItems: fc.nat(40),
  firstOverlap: fc.integer({ min: 1, max: 5 }),
  auditItems: fc.nat(60),
  goldRatio: fc.constant(0),
  testRatio: fc.double({ min: 0, max: 0.5, noNaN: true }),
  testOverlap: fc.integer({ min: 1, max: 5 }),
})
type Case = { planned: number; there: number; overlap: number; checks: Checks; seed: string }
const someCase: fc.Arbitrary<Case> = fc
  .record({
    planned: fc.integer({ min: 1, max: 300 }),
    lacking: fc.nat(300),
    overlap: fc.integer({ min: 1, max: 4 }),
    checks: someChecks,
    seed: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(({ lacking, ...rest }) => ({ ...rest, there: Math.max(0, rest.planned - lacking) }))

const paidFor = ({ planned, overlap, checks }: Case) => checkedItems(planned, overlap, checks)
const scheduleOf = (one: Case, prompts = clusters(one.there)) =>
  itemSchedule(prompts, {
    paid: paidFor(one),
    split: { testRatio: one.checks.testRatio, seed: one.seed },
    ...{ seed: one.seed, sha256Hex },
  })
const countOf = (schedule: readonly { purpose: ScheduledPurpose }[], purpose: ScheduledPurpose) =>
  schedule.filter((item) => item.purpose === purpose).length

describe('the schedule of a plan’s items', () => {
  test('holds every prompt once, no more of a kind than is paid for, each at its planned overlap', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const paid = paidFor(one)
        const schedule = scheduleOf(one)
        expect(schedule).toHaveLength(one.there)
        for (const purpose of ['first', 'test', 'audit'] as const) {
          expect(countOf(schedule, purpose)).toBeLessThanOrEqual(paid[purpose].items)
        }
        for (const { purpose, overlap } of schedule) expect(overlap).toBe(paid[purpose].overlap)
        const judgments = schedule.reduce((sum, item) => sum + item.overlap, 0)
        expect(judgments).toBeLessThanOrEqual(paid.judgments)
      }),
      { numRuns: 500 },
    )
  })

  test('has exactly the first items and the audit that are paid for, while there are prompts for them', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const paid = paidFor(one)
        const schedule = scheduleOf(one)
        const first = countOf(schedule, 'first')
        expect(first).toBe(Math.min(paid.first.items, one.there))
        expect(schedule.slice(0, first).every(({ purpose }) => purpose === 'first')).toBe(true)
        const rest = one.there - first - countOf(schedule, 'test')
        expect(countOf(schedule, 'audit')).toBe(Math.min(paid.audit.items, rest))
      }),
      { numRuns: 500 },
    )
  })

  test('tests what the split holds out and nothing else, until as many as are paid for', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const prompts = clusters(one.there)
        const schedule = scheduleOf(one, prompts)
        const { testRatio } = one.checks
        const fractions = { train: 1 - testRatio, validation: 0, test: testRatio }
        const heldOut = prompts.map(({ clusterId }) => splitOf(clusterId, one.seed, fractions, sha256Hex) === 'test')
        const first = countOf(schedule, 'first')
        schedule.forEach(({ purpose }, i) => {
          if (purpose === 'test') expect(heldOut[i]).toBe(true)
        })
        const eligible = heldOut.slice(first).filter(Boolean).length
        expect(countOf(schedule, 'test')).toBe(Math.min(eligible, paidFor(one).test.items))
      }),
      { numRuns: 500 },
    )
  })

  test('every stretch of the order that is two audit distances long holds an audit item', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const rest = scheduleOf(one).filter(({ purpose }) => purpose === 'audit' || purpose === 'regular')
        const audits = countOf(rest, 'audit')
        if (audits === 0) return
        const stretch = 2 * Math.ceil(rest.length / audits)
        for (let from = 0; from + stretch <= rest.length; from += 1) {
          expect(countOf(rest.slice(from, from + stretch), 'audit')).toBeGreaterThanOrEqual(1)
        }
        // And no more than its share, rounded up, with one more at each end.
        for (let from = 0; from + stretch <= rest.length; from += 1) {
          const share = (stretch * audits) / rest.length
          expect(countOf(rest.slice(from, from + stretch), 'audit')).toBeLessThanOrEqual(Math.ceil(share) + 2)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same seed draws the same audit, another seed another', () => {
    const one: Case = {
      ...{ planned: 200, there: 200, overlap: 1, seed: 'a' },
      checks: { firstItems: 10, firstOverlap: 3, auditItems: 20, goldRatio: 0, testRatio: 0, testOverlap: 1 },
    }
    expect(scheduleOf(one)).toEqual(scheduleOf(one))
    expect(scheduleOf(one)).not.toEqual(scheduleOf({ ...one, seed: 'b' }))
  })

  test('every item of the rest is drawn for the audit about equally often', () => {
    const drawn = new Array(40).fill(0)
    const checks: Checks = { firstItems: 0, firstOverlap: 1, auditItems: 8, goldRatio: 0, testRatio: 0, testOverlap: 1 }
    for (let n = 0; n < 2000; n += 1) {
      const schedule = scheduleOf({ planned: 40, there: 40, overlap: 1, checks, seed: `seed ${n}` })
      schedule.forEach(({ purpose }, i) => {
        if (purpose === 'audit') drawn[i] += 1
      })
    }
    // 2,000 draws of one in five: 400 each with a standard deviation of 17.9. The bound is six of them away.
    for (const count of drawn) expect(Math.abs(count - 400)).toBeLessThan(108)
  })
})
