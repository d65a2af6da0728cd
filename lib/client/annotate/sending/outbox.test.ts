import { describe, expect, test } from 'vitest'
import { takeOverFormer } from './former-outbox.ts'
import { createOutbox } from './outbox.ts'
import type { OutboxEntry, Sent, WaitingEntry } from './outbox-entry.ts'
import type { OutboxStore } from './outbox-store.ts'
import { backoffMs, type OutboxOptions } from './outbox-view.ts'
import { markCookie, readMark, type UnsentMark } from './unsent-mark.ts'

const UUID = '01900000-0000-7000-8000-00000000000'
const entry = (n: number, assignment = n): OutboxEntry => ({
  key: `key-${n}`,
  kind: 'submit',
  path: `/a/${assignment}`,
  assignmentId: `${UUID}${assignment}` as never,
  queuedAtMs: n,
  body: { idempotencyKey: `${UUID}${n}`, tiers: [[0]], activeMs: 1, startedAt: '2026-06-01T00:00:00Z' },
})

/** A browser: its database, its cookie, its tabs and its one lock. */
class Browser {
  map = new Map<string, WaitingEntry>()
  id = 'store-1'
  refuses = false
  mark: UnsentMark | null = null
  readonly listeners = new Set<Parameters<OutboxOptions['tabs']['listen']>[0]>()
  private queue = Promise.resolve()

  readonly store = (): OutboxStore => ({
    id: () => this.id,
    readAll: async () => [...this.map.values()],
    put: async (one) => {
      if (this.refuses) throw new DOMException('full', 'QuotaExceededError')
      this.map.set(one.key, structuredClone(one))
    },
    remove: async (key) => void this.map.delete(key),
  })
  alone = (work: () => Promise<void>) => {
    const done = this.queue.then(work)
    this.queue = done.catch(() => undefined)
    return done
  }
  /** As browsers do when they run out of room. */
  evict() {
    this.map = new Map()
    this.id = 'store-2'
  }
}

const rest = async () => {
  for (let i = 0; i < 200; i += 1) await Promise.resolve()
}

function page(
  browser: Browser,
  answers: (entry: OutboxEntry, tryNumber: number) => Sent | Promise<Sent>,
  given: Partial<OutboxOptions> = {},
) {
  const tries: string[] = []
  const settled: string[] = []
  const waits: { work: () => void; delayMs: number }[] = []
  const clock = { nowMs: 1_000 }
  let own: unknown = null
  const outbox = createOutbox({
    account: 'me',
    openStore: async () => browser.store(),
    takeOver: async () => undefined,
    send: async (one) => {
      tries.push(one.key)
      return answers(one, tries.filter((key) => key === one.key).length)
    },
    onSettled: (one, sent) => settled.push(`${one.key} ${sent.kind}`),
    later: (work, delayMs) => {
      const wait = { work, delayMs }
      waits.push(wait)
      return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1))
    },
    alone: browser.alone,
    tabs: {
      // As a channel does: never to the one that tells.
      tell: (word) => {
        for (const hear of browser.listeners) if (hear !== own) hear(structuredClone(word))
      },
      listen: (hear) => {
        own = hear
        browser.listeners.add(hear)
        return () => browser.listeners.delete(hear)
      },
    },
    mark: {
      read: () => browser.mark,
      write: (mark) => {
        browser.mark = mark
      },
    },
    nowMs: () => clock.nowMs,
    random: () => 1,
    ...given,
  })
  const stop = outbox.start()
  const again = async () => {
    const next = waits.shift()
    clock.nowMs += next?.delayMs ?? 0
    next?.work()
    await rest()
  }
  const keys = () => outbox.view().entries.map((one) => one.key)
  return { outbox, tries, settled, waits, again, stop, keys }
}
const ok = (): Sent => ({ kind: 'settled' })
const silent = (): Sent => ({ kind: 'later', trouble: 'no_answer' })

describe('what was handed in', () => {
  test('is kept, sent in order, and forgotten once the server has answered', async () => {
    const browser = new Browser()
    let answer: (sent: Sent) => void = () => undefined
    const { outbox, tries, settled } = page(browser, (_, n) =>
      tries.length === 1 && n === 1 ? new Promise((resolve) => (answer = resolve)) : ok(),
    )
    outbox.add(entry(1))
    outbox.add(entry(2))
    await rest()
    expect([...browser.map.keys()]).toEqual(['key-1', 'key-2'])
    expect(outbox.view().entries.every((one) => one.isKept)).toBe(true)
    expect(browser.mark).toMatchObject({ store: 'store-1', count: 2 })
    answer(ok())
    await rest()
    expect(tries).toEqual(['key-1', 'key-2'])
    expect(settled).toEqual(['key-1 settled', 'key-2 settled'])
    expect(browser.map.size).toBe(0)
    expect(browser.mark?.count).toBe(0)
    expect(outbox.view()).toMatchObject({ entries: [], isStuck: false, storage: 'kept', lost: null })
  })

  test('is tried again with doubling waits, never past the longest, and says that it is stuck and why', async () => {
    const { outbox, tries, waits, again } = page(new Browser(), (_, n) => (n < 8 ? silent() : ok()))
    outbox.add(entry(1))
    await rest()
    const delays: number[] = []
    while (waits.length > 0) {
      expect(outbox.view()).toMatchObject({ isStuck: true, entries: [{ trouble: 'no_answer' }] })
      delays.push(waits[0]?.delayMs ?? 0)
      await again()
    }
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(tries).toHaveLength(8)
    expect(outbox.view()).toMatchObject({ entries: [], isStuck: false })
  })

  test('spreads the tries of many browsers between a half and the whole of the wait', () => {
    expect([backoffMs(3, 0), backoffMs(3, 0.5), backoffMs(3, 1)]).toEqual([2000, 3000, 4000])
  })

  test('waits behind what failed, and goes at once when the connection is back', async () => {
    let isDown = true
    const { outbox, tries, waits } = page(new Browser(), () => (isDown ? silent() : ok()))
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

  test('does not wait behind an entry on which the server fails, except one of the same item', async () => {
    const { outbox, tries, keys } = page(new Browser(), (one) =>
      one.key === 'key-1' ? { kind: 'later', trouble: 'fault' } : ok(),
    )
    outbox.add(entry(1))
    outbox.add(entry(2, 1))
    outbox.add(entry(3))
    await rest()
    expect(tries).toEqual(['key-1', 'key-3'])
    expect(keys()).toEqual(['key-1', 'key-2'])
  })

  test('stays to be read when it is refused, over a reload, until it is dismissed', async () => {
    const browser = new Browser()
    const first = page(browser, () => ({ kind: 'refused', detail: 'No.', reason: 'lease_taken' }))
    first.outbox.add(entry(1))
    await rest()
    expect(first.settled).toEqual(['key-1 refused'])
    first.stop()
    const second = page(browser, ok)
    await rest()
    expect(second.tries).toEqual([])
    expect(second.outbox.view().refused).toMatchObject([{ key: 'key-1', refusal: { reason: 'lease_taken' } }])
    second.outbox.dismiss('key-1')
    await rest()
    expect(second.outbox.view().refused).toEqual([])
    expect(browser.map.size).toBe(0)
  })

  test('outlives the page with its key, body and number of tries, and never goes under another account', async () => {
    const browser = new Browser()
    const before = page(browser, silent)
    before.outbox.add(entry(2))
    before.outbox.add(entry(1))
    await rest()
    before.stop()
    const stranger = page(browser, ok, { account: 'you' })
    await rest()
    expect(stranger.tries).toEqual([])
    expect(stranger.outbox.view()).toMatchObject({ entries: [], others: 2 })
    stranger.stop()
    const after = page(browser, ok)
    await rest()
    expect(after.tries).toEqual(['key-1', 'key-2'])
    expect(browser.map.size).toBe(0)
  })

  test('of two tabs is sent by one, and the other hears that it is settled', async () => {
    const browser = new Browser()
    let isDown = true
    const one = page(browser, () => (isDown ? silent() : ok()))
    const two = page(browser, () => (isDown ? silent() : ok()))
    await rest()
    one.outbox.add(entry(1))
    await rest()
    expect(two.keys()).toEqual(['key-1'])
    isDown = false
    two.outbox.kick()
    await rest()
    one.outbox.kick()
    await rest()
    expect([...one.tries, ...two.tries].filter((key) => key === 'key-1')).toHaveLength(2)
    expect(one.settled).toEqual(['key-1 settled'])
    expect(one.keys()).toEqual([])
  })

  test('that another tab sends before this one has seen it is heard of here all the same, once', async () => {
    const browser = new Browser()
    const one = page(browser, ok)
    const two = page(browser, ok)
    await rest()
    let isSlow = true
    const reading = browser.map
    // What this tab reads is from before.
    two.stop()
    const slow = page(browser, ok, {
      openStore: async () => ({ ...browser.store(), readAll: async () => (isSlow ? [] : [...reading.values()]) }),
    })
    await rest()
    one.outbox.add(entry(1))
    await rest()
    isSlow = false
    one.outbox.kick()
    await rest()
    expect(slow.settled).toEqual(['key-1 settled'])
    expect(slow.tries).toEqual([])
    expect(one.settled).toEqual(['key-1 settled'])
  })

  test('that is refused to another tab is told here once, and kept to be read', async () => {
    const browser = new Browser()
    const one = page(browser, () => ({ kind: 'refused', detail: 'No.', reason: null }))
    const two = page(browser, ok)
    await rest()
    one.outbox.add(entry(1))
    await rest()
    expect(two.settled).toEqual(['key-1 refused'])
    expect(two.outbox.view()).toMatchObject({ entries: [], refused: [{ key: 'key-1' }] })
    expect(two.tries).toEqual([])
    one.outbox.dismiss('key-1')
    await rest()
    expect(two.outbox.view().refused).toEqual([])
    expect(two.settled).toEqual(['key-1 refused'])
  })

  test('that is taken back in one tab is not taken for settled in another', async () => {
    const browser = new Browser()
    const one = page(browser, silent)
    const two = page(browser, silent)
    await rest()
    one.outbox.add(entry(1))
    await rest()
    one.outbox.add(entry(2))
    await rest()
    expect(two.keys()).toEqual(['key-1', 'key-2'])
    expect(await one.outbox.takeBack('key-2')).toBe(true)
    await rest()
    expect(two.keys()).toEqual(['key-1'])
    expect(two.settled).toEqual([])
  })

  test('is taken back while it was never sent, and not once it was', async () => {
    const { outbox, tries, keys } = page(new Browser(), silent)
    outbox.add(entry(1))
    await rest()
    outbox.add(entry(2))
    await rest()
    expect(await outbox.takeBack('key-1')).toBe(false)
    expect(await outbox.takeBack('key-2')).toBe(true)
    outbox.kick()
    await rest()
    expect(keys()).toEqual(['key-1'])
    expect(tries).toEqual(['key-1', 'key-1'])
  })
})

describe('a browser', () => {
  test('that keeps nothing has its entries sent from the page, and says so', async () => {
    const { outbox, settled } = page(new Browser(), ok, { openStore: async () => null })
    outbox.add(entry(1))
    await rest()
    expect(settled).toEqual(['key-1 settled'])
    expect(outbox.view().storage).toBe('none')
  })

  test('that is full says that the entry lives in the page alone', async () => {
    const browser = new Browser()
    browser.refuses = true
    const { outbox } = page(browser, silent)
    outbox.add(entry(1))
    await rest()
    expect(outbox.view()).toMatchObject({ storage: 'none', entries: [{ isKept: false }] })
  })

  test('that removed what waited is found out by the mark, and told once', async () => {
    const browser = new Browser()
    const before = page(browser, silent)
    before.outbox.add(entry(1))
    before.outbox.add(entry(2))
    await rest()
    before.stop()
    browser.evict()
    const after = page(browser, ok)
    await rest()
    expect(after.outbox.view().lost).toEqual({ count: 2, atMs: 1_000 })
    after.outbox.dismissLost()
    after.stop()
    const later = page(browser, ok)
    await rest()
    expect(later.outbox.view().lost).toBeNull()
  })

  test('that removed it under the open page loses nothing: the page keeps it again', async () => {
    const browser = new Browser()
    const { outbox, keys } = page(browser, silent)
    outbox.add(entry(1))
    await rest()
    browser.evict()
    outbox.kick()
    await rest()
    expect(keys()).toEqual(['key-1'])
    expect([...browser.map.keys()]).toEqual(['key-1'])
  })
})

test('what an earlier version kept for this membership is taken over once, and only then removed there', async () => {
  const former = new Map([
    ['rankplan-outbox:mine:key-1', JSON.stringify(entry(1))],
    ['rankplan-outbox:mine:broken', '{'],
    ['rankplan-outbox:yours:key-3', JSON.stringify(entry(3))],
  ])
  const storage = {
    get length() {
      return former.size
    },
    key: (i: number) => [...former.keys()][i] ?? null,
    getItem: (key: string) => former.get(key) ?? null,
    removeItem: (key: string) => void former.delete(key),
  }
  const browser = new Browser()
  const takeOver: OutboxOptions['takeOver'] = (keep) => takeOverFormer(storage, 'mine', keep)
  const refusing = page(browser, silent, { openStore: async () => null, takeOver })
  await rest()
  expect(refusing.keys()).toEqual(['key-1'])
  expect(former.has('rankplan-outbox:mine:key-1')).toBe(true)
  refusing.stop()
  const { tries, outbox } = page(browser, silent, { takeOver })
  await rest()
  expect(tries).toEqual(['key-1'])
  expect(outbox.view().entries).toMatchObject([{ key: 'key-1', isKept: true }])
  expect([...former.keys()]).toEqual(['rankplan-outbox:mine:broken', 'rankplan-outbox:yours:key-3'])
})

test('the mark of a cookie is read as it was written, for its account alone', () => {
  const mark = { store: '0f-1', count: 3, atMs: 5 }
  const [cookie = ''] = markCookie('me', mark, true).split(';')
  expect(readMark(`theme=dark; ${cookie}`, 'me')).toEqual(mark)
  expect(readMark(cookie, 'you')).toBeNull()
  expect(markCookie('me', { ...mark, count: 0 }, false)).toContain('max-age=0')
})
