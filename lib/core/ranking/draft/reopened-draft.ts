import { withLetters } from '../beside/beside-comment.ts'
import type { BesideRanking, JudgedSlate } from '../beside/said-beside.ts'
import { tiersOfRanks } from '../ranking.ts'
import { boundariesOf, type DraftStep, emptyDraft, type RankingDraft, type Strength } from './ranking-draft.ts'
import type { SavedDraft } from './saved-draft.ts'

/** A judgment's own columns, responses in slate order. */
export type StoredSaid = Pick<BesideRanking, 'allBad' | 'strengths' | 'ratings' | 'labels' | 'comment'> & {
  lastImplied: boolean
}

/**
 * A stored judgment as the draft it was, cards where its annotator saw them, so that it can be changed: all of them seen, the
 * last one implied again if it was. Time and changes begin anew.
 */
export function reopenedDraft(stored: StoredSaid, slate: JudgedSlate): SavedDraft {
  const { displayOrder } = slate
  const places = displayOrder.map((_, place) => place)
  const tiers = tiersOfRanks(byPlace(slate.ranks, displayOrder), places)
  const isImplied = stored.lastImplied && tiers.length > 1 && tiers.at(-1)?.length === 1
  const ranking: RankingDraft = {
    ...emptyDraft(displayOrder.length),
    ...keyedStrengths(tiers, stored.strengths),
    tiers: isImplied ? tiers.slice(0, -1) : tiers,
    allBad: stored.allBad,
    seen: places,
  }
  const ratings = Object.entries(stored.ratings ?? {}).map(([key, said]) => [key, byPlace(said, displayOrder)])
  return {
    ranking,
    activeMs: 0,
    beside: {
      ratings: Object.fromEntries(ratings),
      labels: {
        item: stored.labels?.item ?? [],
        responses: stored.labels === null ? [] : byPlace(stored.labels.responses, displayOrder),
      },
      comment: stored.comment === null ? '' : withLetters(stored.comment, slate),
    },
    firstKeyMs: null,
    changeCount: 0,
  }
}

/** Strengths in the order of the boundaries, as a draft keeps them: by boundary, without those of which nothing was said. */
export function keyedStrengths(
  tiers: readonly (readonly number[])[],
  strengths: readonly number[],
): Pick<DraftStep, 'strengths'> {
  const said = boundariesOf(tiers).flatMap((key, i): [string, Strength][] => {
    const strength = strengths[i]
    return strength === 1 || strength === 2 || strength === 3 ? [[key, strength]] : []
  })
  return { strengths: Object.fromEntries(said) }
}

function byPlace<T>(inSlateOrder: readonly T[], displayOrder: readonly number[]): T[] {
  return displayOrder.flatMap((index) => inSlateOrder.slice(index, index + 1))
}
