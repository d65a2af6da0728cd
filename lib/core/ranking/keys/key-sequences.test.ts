import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reduceDraft } from '../draft/draft-actions.ts'
import { RankingDraftSchema } from '../draft/draft-schema.ts'
import { changesPlaces } from '../draft/place-changes.ts'
import { completedTiers, emptyDraft, type RankingDraft } from '../draft/ranking-draft.ts'
import { judgedRanks } from '../judged-ranks.ts'
import { defaultBindings } from './key-bindings.ts'
import { type KeyFacts, type KeyOptions, keyToAction } from './key-to-action.ts'

const facts = (key: string, code = ''): KeyFacts => ({
  ...{ key, code, repeat: false, isComposing: false, ctrlKey: false, metaKey: false, altKey: false },
  ...{ shiftKey: false, targetIsTyping: false, focusedCard: null },
})
const asks = { strength: 'optional', allowsAllBad: true } as const
const everything: KeyOptions = { asks }

function press(draft: RankingDraft, pressed: KeyFacts, options: KeyOptions = everything): RankingDraft {
  const meaning = keyToAction(pressed, draft, options)
  return meaning?.kind === 'draft' ? reduceDraft(draft, meaning.action) : draft
}
const type = (draft: RankingDraft, keys: readonly string[], options?: KeyOptions) =>
  keys.reduce((state, key) => press(state, facts(key), options), draft)

const letters = [...'abcdefghi']
const commands = Object.values(defaultBindings).flat()
const numpad = ['1', '2', '3', '9'].map((digit) => facts(digit, `Numpad${digit}`))
const anyKey = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...letters).map((key) => facts(key)) },
  { weight: 4, arbitrary: fc.constantFrom(...commands).map((key) => facts(key)) },
  fc.constantFrom(...numpad, facts('+', 'NumpadAdd'), facts('.', 'NumpadDecimal'), facts('0', 'Numpad0')),
  fc
    .record({ key: fc.constantFrom('1', '2', '3', '9'), card: fc.integer({ min: 0, max: 8 }) })
    .map(({ key, card }) => ({ ...facts(key), focusedCard: card })),
)

describe.each([2, 3, 4, 9])('any sequence of keys on %i cards', (count) => {
  const everyPress = (check: (before: RankingDraft, pressed: KeyFacts, after: RankingDraft) => void) =>
    fc.assert(
      fc.property(
        fc.array(anyKey, { maxLength: 40 }),
        fc.constantFrom('off', 'optional', 'required'),
        (keys, strength) => {
          let draft = emptyDraft(count)
          for (const key of keys) {
            const after = press(draft, key, { asks: { strength, allowsAllBad: true } })
            check(draft, key, after)
            draft = after
          }
        },
      ),
      { numRuns: 100 },
    )

  test('leaves a valid draft', () => {
    everyPress((_, __, after) => expect(RankingDraftSchema.safeParse(after).error?.issues ?? []).toEqual([]))
  })

  test('is taken back key by key, exactly', () => {
    const isBack = (key: KeyFacts) => key.key === 'Backspace' || key.code === 'NumpadDecimal'
    everyPress((before, key, after) => {
      if (isBack(key) || after.past === before.past) return
      expect(reduceDraft(after, { type: 'back' })).toEqual(before)
    })
  })

  test('is a judgment only when every card has its place, and never while nothing was placed', () => {
    const order = Array.from({ length: count }, (_, i) => i)
    const keys = order.map((i) => `response ${i}`)
    everyPress((_, __, after) => {
      const placed = after.tiers.flat().length
      const judged = judgedRanks(after.tiers, order, keys)
      expect(judged === null).toBe(completedTiers(after) === null)
      expect(judged === null).toBe(placed < count - 1 || placed === 0)
    })
  })

  test('counts a change of places exactly where the order of placed cards changes or one loses its place', () => {
    everyPress((before, key, after) => {
      if (before.tiers === after.tiers) expect(changesPlaces(before, after)).toBe(false)
      const isPlacing = letters.includes(key.key) && before.picked === null && key.code === ''
      if (isPlacing) expect(changesPlaces(before, after)).toBe(false)
    })
  })
})

/** Fewest keys to each complete ranking, by trying them all, breadth first. */
function fewestKeys(count: number, most: number): Map<string, number> {
  const keys = [...letters.slice(0, count), '=', '0', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp']
  const found = new Map<string, number>()
  const known = new Set<string>()
  let frontier = [emptyDraft(count)]
  for (let used = 0; used <= most; used += 1) {
    const next: RankingDraft[] = []
    for (const draft of frontier) {
      const tiers = completedTiers(draft)?.map((tier) => tier.toSorted((a, b) => a - b))
      if (tiers !== undefined && !found.has(JSON.stringify(tiers))) found.set(JSON.stringify(tiers), used)
      for (const key of keys) {
        const after = { ...press(draft, facts(key), {}), past: [] }
        const state = JSON.stringify([after.tiers, after.pendingTie, after.picked])
        if (known.has(state)) continue
        known.add(state)
        next.push(after)
      }
    }
    frontier = next
  }
  return found
}

/** Ordered set partitions: every ranking with ties of n things (Fubini numbers 3, 13, 75). */
const rankingsWithTies: Record<number, number> = { 2: 3, 3: 13, 4: 75 }

describe('the fewest keys before Enter, by trying every sequence', () => {
  test.each([2, 3, 4])(
    'no strict ranking of %i takes more than K − 1, and every ranking with ties can be said',
    (count) => {
      const found = fewestKeys(count, 2 * count)
      expect(found.size).toBe(rankingsWithTies[count])
      const strict = [...found].filter(([tiers]) => (JSON.parse(tiers) as number[][]).length === count)
      expect(Math.max(...strict.map(([, used]) => used))).toBe(count - 1)
    },
  )

  test('K = 2 takes 1 for each of its three rankings', () => {
    expect([...fewestKeys(2, 3).values()]).toEqual([1, 1, 1])
  })

  test('K = 4 takes 3 strict, at most 4 with one tie, 2 for the best with the rest tied, 1 for all tied', () => {
    const found = fewestKeys(4, 6)
    const used = (tiers: number[][]) => found.get(JSON.stringify(tiers))
    expect(used([[2], [0], [3], [1]])).toBe(3)
    expect(used([[2], [0, 1, 3]])).toBe(2)
    expect(used([[0, 1, 2, 3]])).toBe(1)
    const oneTie = [...found].filter(([tiers]) => (JSON.parse(tiers) as number[][]).length === 3)
    expect(Math.max(...oneTie.map(([, keys]) => keys))).toBe(4)
  })

  test('K = 9 takes 8, 9 with a tie, 2 for the best with the rest tied, 1 for all tied', () => {
    const said = (keys: string) => completedTiers(type(emptyDraft(9), [...keys], {}))
    expect(said('ihgfedcb')).toEqual([[8], [7], [6], [5], [4], [3], [2], [1], [0]])
    expect(said('ihgfedc')).toBeNull()
    expect(said('ih=gfedcb')).toEqual([[8], [7, 6], [5], [4], [3], [2], [1], [0]])
    expect(said('e0')).toEqual([[4], [0, 1, 2, 3, 5, 6, 7, 8]])
    expect(said('0')).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8]])
  })
})
