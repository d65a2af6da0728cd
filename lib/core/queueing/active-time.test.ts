import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ActivityEvent,
  activeMsAt,
  boundedActiveMs,
  idleLimitSeconds,
  reduceActiveTime,
  startActiveTime,
} from './active-time.ts'

const LIMIT = 90_000
const activeAfter = (events: ActivityEvent[], nowMs: number, limit = LIMIT) => {
  const start = startActiveTime(0)
  return activeMsAt(
    events.reduce((time, event) => reduceActiveTime(time, event, limit), start),
    nowMs,
    limit,
  )
}
const at = (type: ActivityEvent['type'], seconds: number): ActivityEvent => ({ type, atMs: seconds * 1000 })

describe('active time', () => {
  test('the idle limit is 90 seconds or one and a half times the expected reading time, whichever is more', () => {
    expect(idleLimitSeconds(10)).toBe(90)
    expect(idleLimitSeconds(60)).toBe(90)
    expect(idleLimitSeconds(200)).toBe(300)
  })

  test('counts from the paint on while input keeps coming', () => {
    expect(activeAfter([at('input', 60), at('input', 120)], 150_000)).toBe(150_000)
  })

  test('stops at the idle limit and starts again with the next input', () => {
    expect(activeAfter([], 600_000)).toBe(90_000)
    expect(activeAfter([at('input', 500)], 510_000)).toBe(100_000)
  })

  test('stops while the tab is hidden, and coming back counts as input', () => {
    expect(activeAfter([at('hidden', 10)], 80_000)).toBe(10_000)
    expect(activeAfter([at('hidden', 10), at('visible', 1000)], 1_020_000)).toBe(30_000)
    expect(activeAfter([at('hidden', 10), at('visible', 1000)], 2_000_000)).toBe(100_000)
  })

  test('being told again that the tab is visible is no input', () => {
    expect(activeAfter([at('visible', 80)], 200_000)).toBe(90_000)
  })

  test('a clock set back takes nothing away and adds nothing twice', () => {
    expect(activeAfter([at('input', 50), at('input', 20)], 60_000)).toBe(60_000)
    expect(activeAfter([at('input', 50)], 20_000)).toBe(50_000)
  })

  const events = fc.array(
    fc.record({
      type: fc.constantFrom('visible' as const, 'hidden' as const, 'input' as const),
      atMs: fc.integer({ min: -10_000, max: 1_000_000 }),
    }),
    { maxLength: 40 },
  )

  test('is never more than wall time, never negative, and never goes back', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 600_000 }), (happened, limit) => {
        let time = startActiveTime(0)
        for (const event of happened) {
          const next = reduceActiveTime(time, event, limit)
          expect(next.activeMs).toBeGreaterThanOrEqual(time.activeMs)
          expect(next.activeMs).toBeLessThanOrEqual(next.lastEventMs)
          time = next
        }
        expect(activeMsAt(time, time.lastEventMs + 5_000, limit)).toBeLessThanOrEqual(time.lastEventMs + 5_000)
      }),
    )
  })

  test('equals a count second by second', () => {
    const whole = fc.array(
      fc.record({
        type: fc.constantFrom('visible' as const, 'hidden' as const, 'input' as const),
        atMs: fc.integer({ min: 1, max: 300 }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 60 }), (unordered, limit) => {
        const ordered = unordered.toSorted((a, b) => a.atMs - b.atMs)
        let visible = true
        let lastInput = 0
        let counted = 0
        for (let tick = 0; tick < 300; tick += 1) {
          for (const event of ordered.filter((one) => one.atMs === tick)) {
            if (event.type === 'input' || (event.type === 'visible' && !visible)) lastInput = tick
            if (event.type !== 'input') visible = event.type === 'visible'
          }
          if (visible && tick - lastInput < limit) counted += 1
        }
        expect(
          activeAfter(
            ordered.filter((event) => event.atMs < 300),
            300,
            limit,
          ),
        ).toBe(counted)
      }),
    )
  })

  test('a browser’s claim is held within the server’s own time', () => {
    expect(boundedActiveMs(5_000.7, 0, 10_000)).toBe(5_000)
    expect(boundedActiveMs(99_999, 0, 10_000)).toBe(10_000)
    expect(boundedActiveMs(-5, 0, 10_000)).toBe(0)
    expect(boundedActiveMs(Number.NaN, 0, 10_000)).toBe(0)
    expect(boundedActiveMs(5, 10_000, 0)).toBe(0)
  })
})
