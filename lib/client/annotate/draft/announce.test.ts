import { describe, expect, test } from 'vitest'
import { type DraftAction, reduceDraft } from '#lib/core/ranking/draft/draft-actions'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { en } from '../../strings/annotate/en/index.ts'
import { announceChange } from './announce.ts'
import { sayRanked } from './say-missing.ts'

/** What is said of the last of the actions. */
function said(cards: number, ...actions: DraftAction[]): string | null {
  const before = actions.slice(0, -1).reduce(reduceDraft, emptyDraft(cards))
  const last = actions.at(-1)
  return announceChange(en, before, last ? reduceDraft(before, last) : before, {
    ...(last && 'card' in last && { card: last.card }),
    complete: en.said.complete('Enter'),
  })
}
const place = (card: number): DraftAction => ({ type: 'place', card })

describe('each change is said', () => {
  test.each([
    [[place(1)], 'B is rank 1. 3 responses left.'],
    [[place(1), { type: 'tie' }], 'Tie: the next response joins B.'],
    [[place(1), { type: 'tie' }, { type: 'tie' }], 'No tie after all.'],
    [[place(1), { type: 'tie' }, place(0)], 'A ties with B at rank 1. 2 responses left.'],
    [[place(1), { type: 'restEqual' }], 'A, C, and D share rank 2. All are ranked. Enter submits.'],
    [[place(1), place(0), place(3)], 'D is rank 3. C is rank 4, as the only one left. All are ranked. Enter submits.'],
    [[place(1), place(0), { type: 'back' }], 'Taken back: A. 3 responses left.'],
    // The last one had its place through the others, and goes with them.
    [[place(1), place(0), place(3), { type: 'back' }], 'Taken back: D and C. 2 responses left.'],
    // A tie that waits again would join the next letter unheard.
    [
      [place(1), { type: 'tie' }, place(0), { type: 'back' }],
      'Taken back: A. 3 responses left. Tie: the next response joins B.',
    ],
    [[place(1), { type: 'tie' }, { type: 'restEqual' }], 'A, B, C, and D share rank 1. All are ranked. Enter submits.'],
    [[{ type: 'allBad' }], 'A, B, C, and D share rank 1. All of them are bad. All are ranked. Enter submits.'],
    [[place(1), { type: 'pickUp', card: 1 }], 'B picked up, at rank 1.'],
    [[place(1), { type: 'pickUp', card: 1 }, { type: 'drop' }], 'B stays at rank 1.'],
    [
      [place(1), place(0), { type: 'pickUp', card: 0 }, { type: 'move', direction: 'up' }],
      'A is now at rank 1. 2 responses left.',
    ],
    [
      [place(1), place(0), { type: 'pickUp', card: 0 }, { type: 'merge' }],
      'A ties with B at rank 1. 2 responses left.',
    ],
    [[place(1), place(0), { type: 'rankFocused', card: 0, rank: 1 }], 'A ties with B at rank 1. 2 responses left.'],
    [[place(1), place(0), place(3), { type: 'pickUp', card: 2 }], 'C picked up, at rank 4.'],
    [[place(1), place(0), place(3), place(2)], 'C is rank 4. All are ranked. Enter submits.'],
    [[place(1), place(1)], 'Nothing changed.'],
    [[{ type: 'back' }], 'Nothing changed.'],
  ] as [DraftAction[], string][])('%j', (actions, sentence) => {
    expect(said(4, ...actions)).toBe(sentence)
  })
})

describe('of two, what is better is said, and what was said before is not', () => {
  const left: DraftAction = { type: 'choose', card: 0, strength: 'required' }
  const right: DraftAction = { ...left, card: 1 }
  const ranked = 'All are ranked. Enter submits.'
  test.each([
    [[left], `A is rank 1. A is slightly better than B. B is rank 2, as the only one left. ${ranked}`],
    [[left, right], `B is rank 1. B is slightly better than A. A is rank 2, as the only one left. ${ranked}`],
    [
      [left, right, { type: 'back' }],
      `A is rank 1. A is slightly better than B. B is rank 2, as the only one left. ${ranked}`,
    ],
    [[right, { type: 'tie' }], `A ties with B at rank 1. ${ranked}`],
    [[{ type: 'allBad' }, left], `A is now at rank 1. No longer all bad. B is rank 2, as the only one left. ${ranked}`],
    [[left, { type: 'back' }], 'Taken back: A and B. 2 responses left.'],
  ] as [DraftAction[], string][])('%j', (actions, sentence) => {
    expect(said(2, ...actions)).toBe(sentence)
  })
})

test('once all are ranked, what is still asked is said in place of how to submit', () => {
  const after = reduceDraft(emptyDraft(2), place(0))
  const complete = sayRanked(en.said, { asks: 'rating', scale: 'help', label: 'Helpfulness', card: 1 }, 'Enter')
  expect(announceChange(en, emptyDraft(2), after, { card: 0, complete })).toBe(
    'A is rank 1. B is rank 2, as the only one left. All are ranked. Rate response B: Helpfulness.',
  )
})

test('having seen a card is nothing to hear', () => {
  expect(said(4, { type: 'markSeen', card: 1 })).toBeNull()
})
