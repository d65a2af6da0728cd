import { expect, test } from 'vitest'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { isUnchanged } from './is-unchanged.ts'

const scale = { key: 'help', label: 'Helpful', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: true }
const options: AnnotationOptions = {
  ...defaultAnnotationOptions,
  ...{ strength: 'optional', ratings: [scale], comment: 'optional', allowsAllBad: true },
}
/** A = C over B, the last implied, with everything said beside it. */
const before: SavedDraft = {
  ranking: { ...emptyDraft(3), tiers: [[0, 2]], strengths: { '0,2>1': 2 } },
  activeMs: 0,
  beside: {
    ratings: { help: [5, 3, null] },
    labels: { item: ['false'], responses: [[], ['rude', 'false'], []] },
    comment: 'B misses the point',
  },
  firstKeyMs: null,
  changeCount: 0,
}
const same = {
  tiers: [[2, 0], [1]],
  strengths: [2],
  ratings: { help: [5, 3, null] },
  labels: { item: ['false'], responses: [[], ['false', 'rude'], []] },
  comment: 'B misses the point',
}

test('the same said in another order, or with the last place given by hand, is unchanged', () => {
  expect(isUnchanged(same, before, options)).toBe(true)
})

test.each([
  ['the order', { tiers: [[0], [2], [1]] }],
  ['a strength', { strengths: [3] }],
  ['all are bad', { allBad: true }],
  ['a rating', { ratings: { help: [5, 3, 1] } }],
  ['whose rating it is', { ratings: { help: [3, 5, null] } }],
  ['a label of the item', { labels: { ...same.labels, item: [] } }],
  ['which response a label is on', { labels: { ...same.labels, responses: [['false', 'rude'], [], []] } }],
  ['the comment', { comment: 'B misses it' }],
])('a change of %s is one', (_, change) => {
  expect(isUnchanged({ ...same, ...change }, before, options)).toBe(false)
})

test('without anything beside the ranking, the ranking alone counts', () => {
  const bare = { ...before, ranking: { ...before.ranking, strengths: {} }, beside: emptyBeside }
  expect(isUnchanged({ tiers: [[0, 2]] }, bare, defaultAnnotationOptions)).toBe(true)
  expect(isUnchanged({ tiers: [[0], [2]] }, bare, defaultAnnotationOptions)).toBe(false)
})
