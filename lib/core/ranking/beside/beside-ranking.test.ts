import { describe, expect, test } from 'vitest'
import { completedTiers } from '../draft/ranking-draft.ts'
import { reopenedDraft } from '../draft/reopened-draft.ts'
import { missingBeside, saidOfDraft } from '../draft/submitted-draft.ts'
import { judgedRanks } from '../judged-ranks.ts'
import type { AnnotationOptions } from './annotation-options.ts'
import { besideRanking } from './beside-ranking.ts'
import { defaultAnnotationOptions } from './default-options.ts'
import type { SaidBeside } from './said-beside.ts'

const ids = [0, 1, 2, 3].map((i) => `01890000-0000-7000-8000-00000000000${i}`)
/** Shown: card A is slate 2, B is 0, C is 3, D is 1. */
const displayOrder = [2, 0, 3, 1]
const scale = { key: 'helpful', label: 'Helpful', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }
const options: AnnotationOptions = {
  ...defaultAnnotationOptions,
  strength: 'optional',
  ratings: [scale],
  labels: [
    { key: 'refuses', label: 'Refuses', scope: 'response' },
    { key: 'wrong', label: 'Wrong', scope: 'response' },
    { key: 'unclear', label: 'Unclear prompt', scope: 'item' },
  ],
  comment: 'optional',
}
const judge = (said: SaidBeside, asked = options, keys = ids) => {
  const judged = judgedRanks(said.tiers, displayOrder, keys)
  if (!judged) throw new Error('it is complete')
  return { judged, ...besideRanking(said, asked, { displayOrder, responseIds: ids, ranks: judged.ranks }) }
}
const problemsOf = (said: SaidBeside, asked = options) => {
  const outcome = judge(said, asked)
  return 'problems' in outcome ? outcome.problems.map(({ path }) => path) : []
}
const strict = { tiers: [[0], [2], [1]] }

describe('what is said beside a ranking', () => {
  const said: SaidBeside = {
    ...strict,
    firstKeyMs: 800,
    changeCount: 2,
    allBad: true,
    strengths: [3, 0, 1],
    ratings: { helpful: [5, 2, null, 1] },
    labels: { item: ['unclear'], responses: [[], ['wrong', 'refuses', 'wrong'], [], []] },
    comment: ' @A beats @B, write to a@B.org or @D. ',
  }

  test('is stored in slate order, labels in the order they are offered, cards as their responses', () => {
    const outcome = judge(said)
    expect('beside' in outcome && outcome.beside).toEqual({
      ...{ firstKeyMs: 800, changeCount: 2, allBad: true, strengths: [3, 0, 1] },
      ratings: { helpful: [2, 1, 5, null] },
      labels: { item: ['unclear'], responses: [['refuses', 'wrong'], [], [], []] },
      comment: `@[${ids[2]}] beats @[${ids[0]}], write to a@B.org or @[${ids[1]}].`,
    })
  })

  test('comes back as the draft it was, and says the same again', () => {
    const outcome = judge(said)
    if (!('beside' in outcome)) throw new Error('it is sound')
    const { ranks, lastImplied } = outcome.judged
    const draft = reopenedDraft({ ...outcome.beside, lastImplied }, { displayOrder, responseIds: ids, ranks })
    expect(draft.ranking).toMatchObject({ tiers: strict.tiers, allBad: true, strengths: { '0>2': 3, '1>3': 1 } })
    expect(draft.beside.comment).toBe('@A beats @B, write to a@B.org or @D.')
    const again = judge({ ...saidOfDraft(draft.ranking, draft.beside, options), tiers: draft.ranking.tiers })
    expect('beside' in again && again.beside).toEqual({ ...outcome.beside, firstKeyMs: null, changeCount: null })
    expect(again.judged).toEqual(outcome.judged)
  })

  test('is nothing where nothing was said', () => {
    const outcome = judge({
      ...strict,
      strengths: [0, 0, 0],
      ratings: { helpful: [null, null, null, null] },
      comment: ' ',
    })
    expect('beside' in outcome && outcome.beside).toEqual({
      ...{ firstKeyMs: null, changeCount: null, allBad: false, strengths: [] },
      ...{ ratings: null, labels: null, comment: null },
    })
  })

  test('a forced tie of identical responses keeps the strengths of the boundaries that are still there', () => {
    // Cards A and C hold the same text: the two tie, and only the boundary between B and D is as it was said.
    const keys = ['b', 'd', 'same', 'same']
    const outcome = judge({ ...strict, strengths: [3, 2, 1] }, options, keys)
    expect(outcome.judged.ranks).toEqual([2, 3, 1, 1])
    expect('beside' in outcome && outcome.beside.strengths).toEqual([0, 1])
  })
})

describe('is refused by field', () => {
  test('where the campaign does not ask it', () => {
    const none: AnnotationOptions = { ...defaultAnnotationOptions, allowsAllBad: false }
    expect(problemsOf({ ...strict, strengths: [1, 0, 0] }, none)).toEqual(['strengths'])
    expect(problemsOf({ ...strict, ratings: { helpful: [1, 1, 1, 1] } }, none)).toEqual(['ratings.helpful'])
    expect(problemsOf({ ...strict, labels: { item: ['wrong'], responses: [] } })).toEqual(['labels.item'])
    expect(problemsOf({ ...strict, comment: 'so' }, none)).toEqual(['comment'])
    expect(problemsOf({ ...strict, allBad: true }, none)).toEqual(['allBad'])
  })

  test('where it must be said and is not, and the screen misses the very same', () => {
    const all: AnnotationOptions = {
      ...{ ...options, strength: 'required', comment: 'required' },
      ratings: [{ ...scale, isRequired: true }],
    }
    const paths = problemsOf({ ...strict, strengths: [1, 0, 2], ratings: { helpful: [1, null, 5, 3] } }, all)
    expect(paths).toEqual(['strengths.1', 'ratings.helpful.1', 'comment'])
    const slate = { displayOrder, responseIds: ids, ranks: judge(strict).judged.ranks }
    const stored = { lastImplied: true, allBad: false, labels: null, comment: null }
    const draft = reopenedDraft({ ...stored, strengths: [1, 0, 2], ratings: { helpful: [null, 3, 1, 5] } }, slate)
    expect(missingBeside(draft.ranking, draft.beside, all)).toEqual([
      { field: 'strength', at: 1 },
      { field: 'rating', key: 'helpful', at: 1 },
      { field: 'comment' },
    ])
  })

  test('where numbers are outside their scale or lists of another length', () => {
    expect(problemsOf({ ...strict, ratings: { helpful: [0, 6, 2.5, 5] } })).toEqual([
      ...[0, 1, 2].map((place) => `ratings.helpful.${place}`),
    ])
    expect(problemsOf({ ...strict, ratings: { helpful: [1] } })).toEqual(['ratings.helpful'])
    expect(problemsOf({ ...strict, strengths: [1, 1] })).toEqual(['strengths'])
    expect(problemsOf({ ...strict, labels: { item: [], responses: [['wrong']] } })).toEqual(['labels.responses'])
  })
})

test('a tie takes no strength: one boundary fewer', () => {
  const tied = { tiers: [[0], [1, 2, 3]], strengths: [2] }
  expect(completedTiers({ cardCount: 4, tiers: tied.tiers })).toHaveLength(2)
  expect(problemsOf(tied)).toEqual([])
})
