import { expect, test } from 'vitest'
import { reduceDraft } from '#lib/core/ranking/draft/draft-actions'
import { emptyDraft, shownTiers } from '#lib/core/ranking/draft/ranking-draft'
import { dropAction } from './drop-target.ts'

const drop = (draft: ReturnType<typeof emptyDraft>, card: number, target: string) => {
  const action = dropAction(card, target)
  return action ? reduceDraft(draft, action) : draft
}

test('a card dropped before the first, onto a card and past the last stands alone, ties, and stands alone', () => {
  const one = drop(emptyDraft(4), 2, 'gap:0')
  expect(shownTiers(one)).toEqual([[2]])
  const two = drop(one, 0, 'gap:0')
  expect(shownTiers(two)).toEqual([[0], [2]])
  const tied = drop(two, 3, 'card:2')
  // The one that is left is last.
  expect(shownTiers(tied)).toEqual([[0], [2, 3], [1]])
  expect(shownTiers(drop(tied, 3, 'gap:3'))).toEqual([[0], [2], [1], [3]])
})

test('a card dropped onto itself or beside every place changes nothing', () => {
  for (const target of ['card:1', '', 'gap:', 'elsewhere', undefined]) expect(dropAction(1, target)).toBeNull()
})
