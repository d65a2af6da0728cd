import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftAction, reduceDraft } from './draft-actions.ts'
import { RankingDraftSchema } from './draft-schema.ts'
import {
  completedTiers,
  emptyDraft,
  impliedLast,
  isComplete,
  lastImplied,
  MAX_UNDO_STEPS,
  type RankingDraft,
  remainingCards,
  shownRank,
  shownTiers,
  unseenCards,
} from './ranking-draft.ts'

const act = (draft: RankingDraft, ...actions: DraftAction[]) => actions.reduce(reduceDraft, draft)
const place = (card: number): DraftAction => ({ type: 'place', card })
const tie: DraftAction = { type: 'tie' }
const rest: DraftAction = { type: 'restEqual' }
const back: DraftAction = { type: 'back' }
const pickUp = (card: number): DraftAction => ({ type: 'pickUp', card })
const move = (direction: 'up' | 'down'): DraftAction => ({ type: 'move', direction })
const [A, B, C, D] = [0, 1, 2, 3] as const

describe('placing', () => {
  test('cards are placed best first and the last one is implied, never stored', () => {
    const draft = act(emptyDraft(4), place(C), place(A), place(D))
    expect(draft.tiers).toEqual([[C], [A], [D]])
    expect(impliedLast(draft)).toBe(B)
    expect(completedTiers(draft)).toEqual([[C], [A], [D], [B]])
    expect(lastImplied(draft)).toBe(true)
    expect(shownRank(draft, B)).toBe(4)
  })

  test('an implied last card placed by hand is no longer implied', () => {
    const draft = act(emptyDraft(3), place(A), place(B), place(C))
    expect(draft.tiers).toEqual([[A], [B], [C]])
    expect(lastImplied(draft)).toBe(false)
    expect(isComplete(draft)).toBe(true)
  })

  test('a tie takes the next card into the last tier', () => {
    expect(act(emptyDraft(4), place(A), tie, place(C)).tiers).toEqual([[A, C]])
  })

  test('a tie pressed twice is no tie', () => {
    expect(act(emptyDraft(4), place(A), tie, tie, place(C)).tiers).toEqual([[A], [C]])
  })

  test('with one card left, a tie takes it at once', () => {
    const draft = act(emptyDraft(3), place(A), place(B), tie)
    expect(completedTiers(draft)).toEqual([[A], [B, C]])
    expect(lastImplied(draft)).toBe(false)
  })

  test('with nothing placed a tie means both of two, and nothing among more', () => {
    expect(completedTiers(act(emptyDraft(2), tie))).toEqual([[A, B]])
    const three = emptyDraft(3)
    expect(reduceDraft(three, tie)).toBe(three)
  })

  test('all the rest are equal and last; with nothing placed all tie; after a tie they join it', () => {
    expect(completedTiers(act(emptyDraft(4), place(B), rest))).toEqual([[B], [A, C, D]])
    expect(completedTiers(act(emptyDraft(4), rest))).toEqual([[A, B, C, D]])
    expect(completedTiers(act(emptyDraft(4), place(B), place(A), tie, rest))).toEqual([[B], [A, C, D]])
  })

  test('a card that is not on the screen changes nothing', () => {
    const draft = emptyDraft(2)
    for (const card of [2, -1, 0.5, Number.NaN]) expect(reduceDraft(draft, place(card))).toBe(draft)
  })

  test('a screen ranks two to nine cards', () => {
    for (const count of [0, 1, 10, 2.5]) expect(() => emptyDraft(count)).toThrow(RangeError)
  })
})

describe('taking back', () => {
  test('after an implied last card, both it and the placement that implied it go', () => {
    const draft = act(emptyDraft(3), place(A), place(B), back)
    expect(draft.tiers).toEqual([[A]])
    expect(remainingCards(draft)).toEqual([B, C])
    expect(isComplete(draft)).toBe(false)
  })

  test('with nothing to take back nothing changes', () => {
    const draft = emptyDraft(3)
    expect(reduceDraft(draft, back)).toBe(draft)
  })

  test('a reset is one change', () => {
    const placed = act(emptyDraft(4), place(A), place(B))
    const reset = reduceDraft(placed, { type: 'reset' })
    expect(reset.tiers).toEqual([])
    expect(reduceDraft(reset, back)).toEqual(placed)
  })

  test('what was seen stays seen', () => {
    const draft = act(emptyDraft(2), place(A), { type: 'markSeen', card: B }, back)
    expect(draft.seen).toEqual([B])
    expect(unseenCards(draft)).toEqual([A])
  })

  test(`only the last ${MAX_UNDO_STEPS} changes are remembered`, () => {
    let draft = act(emptyDraft(3), place(A), place(B), pickUp(A))
    for (let i = 0; i < MAX_UNDO_STEPS; i += 1) draft = act(draft, move('down'), move('up'))
    expect(draft.past).toHaveLength(MAX_UNDO_STEPS)
  })
})

describe('rearranging', () => {
  const four = act(emptyDraft(4), place(A), place(B), place(C))

  test('a picked card moves past its neighbour, and the implied last card stays implied behind it', () => {
    const draft = act(four, pickUp(C), move('up'))
    expect(shownTiers(draft)).toEqual([[A], [C], [B], [D]])
    expect(lastImplied(draft)).toBe(true)
    expect(draft.picked).toBe(C)
  })

  test('a card moved below the implied last one makes it a placed one', () => {
    const draft = act(four, pickUp(C), move('down'))
    expect(draft.tiers).toEqual([[A], [B], [D], [C]])
    expect(lastImplied(draft)).toBe(false)
  })

  test('a tied card leaves its tie before it passes anything', () => {
    const tied = act(emptyDraft(4), place(A), place(B), tie, place(C))
    expect(shownTiers(act(tied, pickUp(B), move('up')))).toEqual([[A], [B], [C], [D]])
    expect(shownTiers(act(tied, pickUp(B), move('down')))).toEqual([[A], [C], [B], [D]])
  })

  test('nothing moves past the ends', () => {
    const top = act(four, pickUp(A))
    expect(reduceDraft(top, move('up'))).toBe(top)
    const bottom = act(four, pickUp(D))
    expect(reduceDraft(bottom, move('down'))).toBe(bottom)
  })

  test('a merge ties the picked card with the tier above; the best has none above', () => {
    expect(shownTiers(act(four, pickUp(B), { type: 'merge' }))).toEqual([[A, B], [C], [D]])
    const top = act(four, pickUp(A))
    expect(reduceDraft(top, { type: 'merge' })).toBe(top)
  })

  test('picking an implied last card up places it; merging it ties it', () => {
    const held = act(four, pickUp(D))
    expect(held.tiers).toEqual([[A], [B], [C], [D]])
    expect(act(held, { type: 'merge' }).tiers).toEqual([[A], [B], [C, D]])
  })

  test('an unplaced card cannot be picked up', () => {
    const draft = act(emptyDraft(4), place(A))
    expect(reduceDraft(draft, pickUp(B))).toBe(draft)
  })

  test('dropping keeps the place', () => {
    const draft = act(four, pickUp(B), { type: 'drop' })
    expect(draft).toEqual(four)
  })

  test('a drag between tiers inserts, a drag onto a card ties', () => {
    expect(shownTiers(act(four, { type: 'insert', card: D, position: 0 }))).toEqual([[D], [A], [B], [C]])
    expect(shownTiers(act(four, { type: 'insert', card: A, position: 3 }))).toEqual([[B], [C], [A], [D]])
    expect(shownTiers(act(four, { type: 'join', card: C, other: A }))).toEqual([[A, C], [B], [D]])
    expect(shownTiers(act(four, { type: 'join', card: A, other: D }))).toEqual([[B], [C], [D, A]])
    expect(reduceDraft(four, { type: 'insert', card: A, position: 0 })).toBe(four)
    expect(reduceDraft(four, { type: 'join', card: A, other: A })).toBe(four)
  })

  test('a rank joins the tier that has it, or makes the next; a rank further on is nowhere', () => {
    const rank = (card: number, n: number): DraftAction => ({ type: 'rankFocused', card, rank: n })
    const empty = emptyDraft(4)
    expect(reduceDraft(empty, rank(B, 2))).toBe(empty)
    const draft = act(empty, rank(B, 1), rank(D, 2), rank(A, 1))
    expect(draft.tiers).toEqual([[B, A], [D]])
    expect(completedTiers(act(draft, rank(C, 3)))).toEqual([[B, A], [D], [C]])
    expect(lastImplied(act(draft, rank(C, 3)))).toBe(false)
    expect(completedTiers(act(draft, rank(C, 2)))).toEqual([
      [B, A],
      [D, C],
    ])
    expect(reduceDraft(draft, rank(D, 2))).toBe(draft)
    expect(reduceDraft(draft, rank(D, 0))).toBe(draft)
  })
})

const cardArbitrary = fc.integer({ min: -1, max: 9 })
const actionArbitrary: fc.Arbitrary<DraftAction> = fc.oneof(
  { weight: 6, arbitrary: cardArbitrary.map(place) },
  fc.constantFrom<DraftAction>(tie, rest, back, { type: 'merge' }, { type: 'drop' }, { type: 'reset' }),
  { weight: 2, arbitrary: fc.constant(tie) },
  { weight: 2, arbitrary: cardArbitrary.map(pickUp) },
  fc.constantFrom<'up' | 'down'>('up', 'down').map(move),
  fc.record({ type: fc.constant('rankFocused' as const), card: cardArbitrary, rank: fc.integer({ min: -1, max: 11 }) }),
  fc.record({ type: fc.constant('insert' as const), card: cardArbitrary, position: fc.integer({ min: -2, max: 11 }) }),
  fc.record({ type: fc.constant('join' as const), card: cardArbitrary, other: cardArbitrary }),
  cardArbitrary.map((card): DraftAction => ({ type: 'markSeen', card })),
)
const actions = fc.array(actionArbitrary, { maxLength: 30 })

describe.each([2, 3, 4, 5, 6, 7, 8, 9])('any actions on %i cards', (count) => {
  const everyState = (check: (before: RankingDraft, action: DraftAction, after: RankingDraft) => void) =>
    fc.assert(
      fc.property(actions, (sequence) => {
        let draft = emptyDraft(count)
        for (const action of sequence) {
          const before = structuredClone(draft)
          const after = reduceDraft(draft, action)
          expect(draft).toEqual(before)
          check(draft, action, after)
          draft = after
        }
      }),
      { numRuns: 60 },
    )

  test('leave a valid state: the tiers hold each card at most once and none is empty', () => {
    everyState((_, __, after) => {
      const parsed = RankingDraftSchema.safeParse(after)
      expect(parsed.error?.issues ?? []).toEqual([])
    })
  })

  test('are taken back exactly', () => {
    everyState((before, action, after) => {
      const isRanking = after.tiers !== before.tiers || after.pendingTie !== before.pendingTie
      if (action.type === 'back' || !isRanking) return
      expect(reduceDraft(after, back)).toEqual(before)
    })
  })

  test('complete a ranking only when every card has a place', () => {
    everyState((_, __, after) => {
      const tiers = completedTiers(after)
      const left = remainingCards(after).length
      expect(tiers !== null).toBe(left === 0 || (left === 1 && after.tiers.length > 0))
      if (tiers !== null) expect(tiers.flat().sort()).toEqual(Array.from({ length: count }, (_, i) => i))
      expect(lastImplied(after)).toBe(tiers !== null && left === 1)
    })
  })

  test('an untouched draft is never complete, nor one only looked at', () => {
    const looked = Array.from({ length: count }, (_, card): DraftAction => ({ type: 'markSeen', card }))
    expect(completedTiers(emptyDraft(count))).toBeNull()
    expect(completedTiers(act(emptyDraft(count), ...looked))).toBeNull()
    everyState((_, __, after) => {
      if (after.tiers.length === 0) expect(isComplete(after)).toBe(false)
    })
  })
})

test('a draft that names a card twice, a stranger, or a tie that cannot come is refused', () => {
  const draft = act(emptyDraft(3), place(A))
  expect(RankingDraftSchema.safeParse(draft).success).toBe(true)
  for (const wrong of [
    { ...draft, tiers: [[A], [A]] },
    { ...draft, tiers: [[5]] },
    { ...draft, tiers: [[]] },
    { ...draft, picked: B },
    { ...draft, tiers: [], pendingTie: true },
    { ...draft, seen: [B, A] },
    { ...draft, seen: [3] },
    { ...draft, cardCount: 1 },
    { ...draft, past: [{ tiers: [[A], [A]], pendingTie: false, picked: null }] },
  ])
    expect(RankingDraftSchema.safeParse(wrong).success).toBe(false)
})
