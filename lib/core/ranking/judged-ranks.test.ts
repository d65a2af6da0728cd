import { describe, expect, test } from 'vitest'
import { emptyBeside } from './beside/beside-draft.ts'
import { emptyDraft } from './draft/ranking-draft.ts'
import { readDraft } from './draft/saved-draft.ts'
import { judgedRanks, unseenIndexes } from './judged-ranks.ts'

const KEYS = ['a', 'b', 'c', 'd']

describe('a submit in slate order', () => {
  test('the card shown first is the slate’s third where the shuffle put it there', () => {
    // Shown: slate 2, 0, 3, 1. Best is card A (slate 2), then C (slate 3), then B (slate 0); D (slate 1) is implied.
    expect(judgedRanks([[0], [2], [1]], [2, 0, 3, 1], KEYS)).toEqual({ ranks: [3, 4, 1, 2], lastImplied: true })
  })

  test('a last card placed by hand is not implied', () => {
    expect(judgedRanks([[0], [1], [2], [3]], [0, 1, 2, 3], KEYS)).toEqual({ ranks: [1, 2, 3, 4], lastImplied: false })
  })

  test('ties share a dense rank', () => {
    expect(
      judgedRanks(
        [
          [3, 0],
          [1, 2],
        ],
        [3, 2, 1, 0],
        KEYS,
      ),
    ).toEqual({ ranks: [1, 2, 2, 1], lastImplied: false })
  })

  test('identical responses share one rank, and what is tied by force was not implied', () => {
    expect(judgedRanks([[0]], [1, 0], ['same', 'same'])).toEqual({ ranks: [1, 1], lastImplied: false })
    expect(judgedRanks([[0], [1]], [0, 1, 2], ['a', 'a', 'b'])).toEqual({ ranks: [1, 1, 2], lastImplied: true })
  })
})

test('what was not seen is told in slate order, once each; a place that shows no card names nothing', () => {
  expect(unseenIndexes([0, 2, 2, 8], [2, 0, 1])).toEqual([1, 2])
  expect(unseenIndexes([], [2, 0, 1])).toEqual([])
  expect(unseenIndexes(undefined, [2, 0, 1])).toBeNull()
})

describe('no judgment', () => {
  test.each([
    ['nothing placed', []],
    ['two cards without a place', [[0], [1]]],
    ['a card twice', [[0], [0], [1], [2], [3]]],
    ['a card that is not shown', [[0], [1], [2], [4]]],
    ['an empty tier', [[0], [], [1], [2]]],
  ])('%s', (_, tiers) => {
    expect(judgedRanks(tiers, [0, 1, 2, 3], KEYS)).toBeNull()
  })
})

test('a stored draft of another number of cards, or of another form, is none', () => {
  const draft = { ranking: emptyDraft(3), activeMs: 10, beside: emptyBeside, firstKeyMs: 4, changeCount: 1 }
  expect(readDraft(draft, 3)).toEqual(draft)
  expect(readDraft(draft, 4)).toBeNull()
  expect(readDraft({ tiers: [] }, 3)).toBeNull()
  expect(readDraft(null, 3)).toBeNull()
})
