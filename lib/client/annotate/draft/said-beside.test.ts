import { expect, test } from 'vitest'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { type DraftAction, reduceDraft } from '#lib/core/ranking/draft/draft-actions'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { missingBeside, saidBeside, withLabel, withRating } from './said-beside.ts'

const scale = { key: 'help', label: 'Helpful', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: true }
const asking = (some: Partial<AnnotationOptions>): AnnotationOptions => ({ ...defaultAnnotationOptions, ...some })
const ranked = (...actions: DraftAction[]) => actions.reduce(reduceDraft, emptyDraft(3))
const two = ranked({ type: 'place', card: 2 }, { type: 'place', card: 0 })

test('what is required and unsaid is named one thing at a time, and what is optional never', () => {
  const all = asking({ strength: 'required', ratings: [scale], comment: 'required' })
  expect(missingBeside(all, two, emptyBeside)).toMatchObject({ asks: 'rating', scale: 'help', card: 0 })
  const rated = [0, 1, 2].reduce(
    (beside, card) => withRating(beside, { scale: 'help', card, value: 3, cardCount: 3 }),
    emptyBeside,
  )
  expect(missingBeside(all, two, rated)).toEqual({ asks: 'comment' })
  const written = { ...rated, comment: 'fine' }
  expect(missingBeside(all, two, written)).toEqual({ asks: 'strength', upper: [2], lower: [0], boundary: '2>0' })
  const said = reduceDraft(two, { type: 'setStrength', boundary: '2>0', value: 1 })
  expect(missingBeside(all, said, written)).toMatchObject({ boundary: '0>1' })
  const optional = asking({ strength: 'optional', ratings: [{ ...scale, isRequired: false }], comment: 'optional' })
  expect(missingBeside(optional, two, emptyBeside)).toBeNull()
})

test('where all tie, no strength is asked for', () => {
  expect(missingBeside(asking({ strength: 'required' }), ranked({ type: 'restEqual' }), emptyBeside)).toBeNull()
})

test('a submit says what is asked, by place and boundary, and nothing that was left unsaid', () => {
  expect(saidBeside(asking({}), two, emptyBeside)).toEqual({})
  const all = asking({ strength: 'optional', ratings: [scale], comment: 'optional' })
  const draft = reduceDraft(two, { type: 'setStrength', boundary: '0>1', value: 3 })
  const labelled = withLabel({ ...emptyBeside, comment: ' @A wins ' }, { key: 'false', card: 1, cardCount: 3 })
  const beside = withRating(labelled, { scale: 'help', card: 2, value: 5, cardCount: 3 })
  expect(saidBeside(all, draft, beside)).toEqual({
    strengths: [0, 3],
    ratings: { help: [null, null, 5] },
    labels: { item: [], responses: [[], ['false'], []] },
    comment: '@A wins',
  })
  expect(saidBeside(asking({}), draft, { ...emptyBeside, comment: 'not asked' })).toEqual({})
})

test('a label put on twice is off again', () => {
  const once = withLabel(emptyBeside, { key: 'odd', card: null, cardCount: 3 })
  expect(once.labels.item).toEqual(['odd'])
  expect(withLabel(once, { key: 'odd', card: null, cardCount: 3 })).toEqual(emptyBeside)
})
