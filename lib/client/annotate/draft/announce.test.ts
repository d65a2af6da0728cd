import { describe, expect, test } from 'vitest'
import { type DraftAction, reduceDraft } from '#lib/core/ranking/draft/draft-actions'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { en } from '../../strings/annotate/en/index.ts'
import { announceChange } from './announce.ts'

/** What is said of the last of the actions. */
function said(cards: number, ...actions: DraftAction[]): string | null {
  const before = actions.slice(0, -1).reduce(reduceDraft, emptyDraft(cards))
  const last = actions.at(-1)
  return announceChange(en, before, last ? reduceDraft(before, last) : before)
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
    [[place(1), { type: 'pickUp', card: 1 }], 'B picked up, at rank 1.'],
    [[place(1), { type: 'pickUp', card: 1 }, { type: 'drop' }], 'B stays at rank 1.'],
    [
      [place(1), place(0), { type: 'pickUp', card: 0 }, { type: 'move', direction: 'up' }],
      'A is now at rank 1. 2 responses left.',
    ],
    [[place(1), place(0), { type: 'pickUp', card: 0 }, { type: 'merge' }], 'A is now at rank 1. 2 responses left.'],
    [[place(1), place(1)], 'Nothing changed.'],
    [[{ type: 'back' }], 'Nothing changed.'],
  ] as [DraftAction[], string][])('%j', (actions, sentence) => {
    expect(said(4, ...actions)).toBe(sentence)
  })
})

test('having seen a card is nothing to hear', () => {
  expect(said(4, { type: 'markSeen', card: 1 })).toBeNull()
})
