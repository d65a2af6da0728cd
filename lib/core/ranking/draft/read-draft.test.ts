import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DraftAction, reduceDraft } from './draft-actions.ts'
import { emptyDraft } from './ranking-draft.ts'
import { readKeptDraft } from './read-draft.ts'
import { readDraft, type SavedDraft } from './saved-draft.ts'

const card = fc.integer({ min: 0, max: 3 })
const action: fc.Arbitrary<DraftAction> = fc.oneof(
  card.map((one): DraftAction => ({ type: 'place', card: one })),
  card.map((one): DraftAction => ({ type: 'pickUp', card: one })),
  fc.constantFrom<DraftAction>({ type: 'tie' }, { type: 'allBad' }, { type: 'back' }, { type: 'markSeen', card: 1 }),
  fc.constantFrom<DraftAction>({ type: 'setStrength', boundary: '0>1', value: 2 }),
)
const saved: fc.Arbitrary<SavedDraft> = fc.record({
  ranking: fc.array(action, { maxLength: 12 }).map((actions) => actions.reduce(reduceDraft, emptyDraft(4))),
  activeMs: fc.integer({ min: 0, max: 600_000 }),
  beside: fc.record({
    ratings: fc.dictionary(
      fc.constantFrom('a', 'b'),
      fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 4 }),
    ),
    labels: fc.record({
      item: fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
      responses: fc.array(fc.array(fc.constantFrom('x'), { maxLength: 2 }), { maxLength: 4 }),
    }),
    comment: fc.string({ maxLength: 40 }),
  }),
  firstKeyMs: fc.option(fc.integer({ min: 0, max: 60_000 })),
  changeCount: fc.integer({ min: 0, max: 50 }),
})
/** Something that no field but a few would take. */
const junk = fc.constantFrom<unknown>(null, undefined, -1, 99, 'x', [], {}, [[9]], true, 1.5, [null])

/** The value with what stands at a path of keys replaced. */
function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? replaced(one, rest, by) : one))
  return { ...value, [key]: replaced(Reflect.get(value, key), rest, by) }
}
const path = fc.constantFrom(
  ...[
    'ranking',
    'ranking.tiers',
    'ranking.picked',
    'ranking.allBad',
    'ranking.strengths',
    'ranking.seen',
    'ranking.past',
  ],
  ...[
    'ranking.past.0',
    'ranking.tiers.0',
    'ranking.cardCount',
    'ranking.pendingTie',
    'activeMs',
    'beside',
    'firstKeyMs',
  ],
  ...['beside.ratings', 'beside.ratings.a', 'beside.labels', 'beside.labels.item', 'beside.comment', 'changeCount'],
)

test('read by hand and read by the schema, every draft is the same or none, however it was spoiled', () => {
  const kept = { whole: 0, spoiled: 0 }
  fc.assert(
    fc.property(saved, fc.option(fc.tuple(path, junk)), (draft, spoil) => {
      const stored: unknown = spoil === null ? draft : replaced(draft, spoil[0].split('.'), spoil[1])
      const byHand = readKeptDraft(stored, 4)
      expect(byHand).toEqual(readDraft(stored, 4))
      if (spoil === null) expect(byHand).toEqual(draft)
      kept[byHand === null ? 'spoiled' : 'whole'] += 1
    }),
    { numRuns: 1500 },
  )
  expect(Math.min(kept.whole, kept.spoiled)).toBeGreaterThan(100)
})

test('a draft kept before more could be said reads as if nothing had been', () => {
  const { allBad: _bad, strengths: _none, ...ranking } = emptyDraft(3)
  const old = {
    ranking: { ...ranking, tiers: [[1]], past: [{ tiers: [], pendingTie: false, picked: null }] },
    activeMs: 7,
  }
  for (const read of [readKeptDraft, readDraft])
    expect(read(old, 3)).toMatchObject({
      ranking: { tiers: [[1]], allBad: false, strengths: {}, past: [{ allBad: false, strengths: {} }] },
      beside: { ratings: {}, labels: { item: [], responses: [] }, comment: '' },
      firstKeyMs: null,
      changeCount: 0,
    })
  expect(readKeptDraft(old, 4)).toBeNull()
})
