import { describe, expect, test } from 'vitest'
import type { Queue } from '#lib/contracts/assignments'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { initialQueue, type QueueState, reduceQueue } from './queue-state.ts'

const TEXTS = { messages: [{ role: 'user' as const, html: '', raw: '' }], cards: [] }
const queue = (ids: string[], withTexts = true): Queue => ({
  now: '2026-06-01T12:00:10.000Z',
  items: ids.map((assignmentId) => ({
    assignmentId: assignmentId as never,
    claimedAt: '2026-06-01T12:00:00.000Z',
    leaseExpiresAt: '2026-06-01T12:15:00.000Z',
    expectedSeconds: 60,
    cardCount: 2,
    draft: null,
    texts: withTexts ? TEXTS : null,
  })),
  empty: ids.length > 0 ? null : { reason: 'taken', comeBackAt: null },
  progress: { mineToday: 1, mine: 1, done: 1, total: 9 },
  campaign: { state: 'open', guidelineVersion: 1 },
  options: defaultAnnotationOptions,
  pace: { medianActiveSeconds: null, lastHour: 0, leftForMe: null },
  guidelines: { version: 1, acknowledged: 1 },
  practice: null,
  reviews: { revisits: 0, answers: 0 },
  lastSubmitted: null,
})
const ids = (state: QueueState) => state.items.map((item) => item.assignmentId)
const load = (
  state: QueueState,
  given: Queue,
  { handled = [], keep = null }: { handled?: string[]; keep?: string | null } = {},
) => reduceQueue(state, { type: 'loaded', queue: given, atMs: 0, handled: new Set(handled), keep })

describe('the queue on the screen', () => {
  test('takes the server’s order, but what is on screen stays on screen', () => {
    const state = load(initialQueue, queue(['a', 'b', 'c']))
    expect(ids(state)).toEqual(['a', 'b', 'c'])
    expect(ids(load(state, queue(['c', 'b', 'a'])))).toEqual(['a', 'c', 'b'])
  })

  test('moves on as soon as an item is handed in, and does not take it back before the server knows', () => {
    const state = reduceQueue(load(initialQueue, queue(['a', 'b'])), { type: 'handled', assignmentIds: new Set(['a']) })
    expect(ids(state)).toEqual(['b'])
    expect(ids(load(state, queue(['a', 'b', 'c']), { handled: ['a'] }))).toEqual(['b', 'c'])
  })

  test('keeps the texts it has where the server leaves them out, and shows nothing without texts', () => {
    const state = load(initialQueue, queue(['a']))
    expect(ids(load(state, queue(['a', 'b'], false)))).toEqual(['a'])
  })

  test('never puts another item in the place of the one on screen: that stays, with its time over', () => {
    const state = load(initialQueue, queue(['a', 'b']))
    for (const keep of ['a', null]) {
      const later = load(state, queue(['b']), { keep })
      expect(ids(later)).toEqual(['a', 'b'])
      expect(later.items[0]?.leaseExpiresAtMs).toBeLessThan(Date.parse('2026-06-01T11:59:10Z'))
      expect(later.items[1]?.leaseExpiresAtMs).toBe(Date.parse('2026-06-01T12:15:00Z'))
      // Given to the same person once more.
      expect(load(later, queue(['b', 'a'])).items[0]).toMatchObject(state.items[0] ?? {})
    }
  })

  test('gives way to word of why there is nothing, unless somebody is at work on the item on screen', () => {
    const state = load(initialQueue, queue(['a']))
    expect(ids(load(state, queue([])))).toEqual([])
    expect(ids(load(state, queue([]), { keep: 'a' }))).toEqual(['a'])
  })

  test('keeps on screen what another tab has ended, and marks it, and drops what was fetched ahead', () => {
    const state = load(initialQueue, queue(['a', 'b', 'c']))
    const behind = reduceQueue(state, { type: 'ended', assignmentId: 'b', as: 'submit' })
    expect(ids(behind)).toEqual(['a', 'c'])
    const ended = reduceQueue(behind, { type: 'ended', assignmentId: 'a', as: 'decline' })
    expect(ended.items[0]?.endedAs).toBe('decline')
    // The server's answer may be older than the other tab's word, and may hold nothing at all.
    for (const given of [queue(['a', 'c']), queue(['c']), queue([])])
      expect(load(ended, given).items[0]).toMatchObject({ assignmentId: 'a', endedAs: 'decline' })
    const left = reduceQueue(ended, { type: 'handled', assignmentIds: new Set(['a']) })
    expect(ids(left)).toEqual(['c'])
    expect(left.items[0]?.endedAs).toBeUndefined()
  })

  test('keeps on screen what waits unsent in another tab, and does not bring it in from ahead', () => {
    const state = load(initialQueue, queue(['a', 'b']))
    expect(ids(load(state, queue(['a', 'b', 'c']), { handled: ['a', 'b'] }))).toEqual(['a', 'c'])
  })

  test('counts a judgment as soon as the server has stored it, until the server tells its own count', () => {
    const state = reduceQueue(load(initialQueue, queue(['a'])), { type: 'stored' })
    expect(state.progress?.mineToday).toBe(2)
    expect(load(state, queue(['a'])).progress?.mineToday).toBe(1)
    expect(reduceQueue(initialQueue, { type: 'stored' }).progress).toBeNull()
  })

  test('shows a failure only to an empty hand', () => {
    const failed = (state: QueueState) => reduceQueue(state, { type: 'failed', failure: new Error('x') }).phase
    expect(failed(initialQueue)).toBe('failed')
    expect(failed(load(initialQueue, queue(['a'])))).toBe('ready')
  })

  test('knows the server’s clock, the renewed ends, and what is in hand no longer', () => {
    const state = reduceQueue(load(initialQueue, queue(['a', 'b'])), {
      type: 'renewed',
      atMs: Date.parse('2026-06-01T12:00:00Z'),
      renewed: {
        now: '2026-06-01T12:00:05.000Z',
        leases: [{ assignmentId: 'a' as never, leaseExpiresAt: '2026-06-01T12:30:00.000Z' }],
      },
    })
    expect(state.offsetMs).toBe(5000)
    expect(state.items[0]?.leaseExpiresAtMs).toBe(Date.parse('2026-06-01T12:30:00Z'))
    expect(state.items[1]?.leaseExpiresAtMs).toBeLessThan(Date.parse('2026-06-01T11:59:05Z'))
  })
})
