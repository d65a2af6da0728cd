import { describe, expect, test } from 'vitest'
import { createOutbox, type OutboxEntry, type Sent } from './outbox.ts'

class MemoryStore {
  readonly map = new Map<string, string>()
  get length() {
    return this.map.size
  }
  key = (i: number) => [...this.map.keys()][i] ?? null
  getItem = (key: string) => this.map.get(key) ?? null
  setItem = (key: string, value: string) => void this.map.set(key, value)
  removeItem = (key: string) => void this.map.delete(key)
}

const UUID = '01900000-0000-7000-8000-00000000000'
const entry = (n: number): OutboxEntry => ({
  key: `key-${n}`,
  kind: 'submit',
  path: `/a/${n}`,
  assignmentId: `${UUID}${n}` as never,
  queuedAtMs: n,
  body: { idempotencyKey: `${UUID}${n}`, tiers: [[0]], activeMs: 1, startedAt: '2026-06-01T00:00:00Z' },
})

function scene(
  answers: (entry: OutboxEntry, tryNumber: number) => Sent,
  store: MemoryStore | null = new MemoryStore(),
) {
  const tries: string[] = []
  const settled: string[] = []
  const waits: { work: () => void; delayMs: number }[] = []
  const outbox = createOutbox({
    account: 'me',
    store,
    send: async (one) => {
      tries.push(one.key)
      return answers(one, tries.filter((key) => key === one.key).length)
    },
    onSettled: (one, sent) => settled.push(`${one.key} ${sent.kind}`),
    later: (work, delayMs) => {
      const wait = { work, delayMs }
      waits.push(wait)
      return () => void waits.splice(waits.indexOf(wait), 1)
    },
  })
  const rest = async () => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve()
  }
  const stop = outbox.start()
  const again = async () => {
    waits.shift()?.work()
    await rest()
  }
  return { outbox, store, tries, settled, waits, rest, again, stop }
}
const ok = (): Sent => ({ kind: 'settled' })

describe('what was submitted', () => {
  test('is kept before it is sent, sent in order, and forgotten once it is settled', async () => {
    const { outbox, store, tries, settled, rest } = scene(ok)
    outbox.add(entry(1))
    outbox.add(entry(2))
    expect(store?.map.size).toBe(2)
    await rest()
    expect(tries).toEqual(['key-1', 'key-2'])
    expect(settled).toEqual(['key-1 settled', 'key-2 settled'])
    expect(store?.map.size).toBe(0)
    expect(outbox.view()).toEqual({ entries: [], isStuck: false })
  })

  test('is tried again with doubling waits, never past the longest, and says that it is stuck', async () => {
    const { outbox, tries, waits, rest, again } = scene((_, n) => (n < 8 ? { kind: 'later' } : ok()))
    outbox.add(entry(1))
    await rest()
    const delays: number[] = []
    while (waits.length > 0) {
      expect(outbox.view().isStuck).toBe(true)
      delays.push(waits[0]?.delayMs ?? 0)
      await again()
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(tries).toHaveLength(8)
    expect(outbox.view()).toEqual({ entries: [], isStuck: false })
  })

  test('waits behind what failed, and goes at once when the connection is back', async () => {
    let isDown = true
    const { outbox, tries, waits, rest } = scene(() => (isDown ? { kind: 'later' } : ok()))
    outbox.add(entry(1))
    await rest()
    outbox.add(entry(2))
    await rest()
    expect(tries).toEqual(['key-1'])
    isDown = false
    outbox.kick()
    await rest()
    expect(tries).toEqual(['key-1', 'key-1', 'key-2'])
    expect(waits).toEqual([])
  })

  test('is given up only when it is refused, and the refusal is told', async () => {
    const { outbox, store, settled, rest } = scene(() => ({ kind: 'refused', detail: 'No.' }))
    outbox.add(entry(1))
    await rest()
    expect(settled).toEqual(['key-1 refused'])
    expect(store?.map.size).toBe(0)
  })

  test('outlives the page, with its key and body, for the same account alone', async () => {
    const store = new MemoryStore()
    const before = scene(() => ({ kind: 'later' }), store)
    before.outbox.add(entry(2))
    before.outbox.add(entry(1))
    await before.rest()
    before.stop()
    store.setItem('rankplan-outbox:you:key-3', JSON.stringify(entry(3)))
    store.setItem('rankplan-outbox:me:broken', '{')
    const { outbox, settled, rest } = scene(ok, store)
    expect(outbox.view().entries).toEqual([entry(1), entry(2)])
    await rest()
    expect(settled).toEqual(['key-1 settled', 'key-2 settled'])
  })

  test('is sent where the browser keeps nothing', async () => {
    const refusing = scene(ok, null)
    refusing.outbox.add(entry(1))
    await refusing.rest()
    expect(refusing.settled).toEqual(['key-1 settled'])
  })
})
