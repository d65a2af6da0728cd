import type { AnnotateWords } from '#lib/client/strings/annotate/words'
import { impliedLast, type RankingDraft, shownRank, shownTiers } from '#lib/core/ranking/draft/ranking-draft'

/** How one card stands in the ranking so far. */
export type Standing = { rank: number | null; isTied: boolean; isImplied: boolean; isPicked: boolean }

export function standingOf(draft: RankingDraft, place: number): Standing {
  const tier = shownTiers(draft).find((cards) => cards.includes(place))
  return {
    rank: shownRank(draft, place),
    isTied: (tier?.length ?? 0) > 1,
    isImplied: impliedLast(draft) === place,
    isPicked: draft.picked === place,
  }
}

/** The same in words: "Rank 2, tied". */
export function standingText(words: AnnotateWords['item'], { rank, isTied, isImplied }: Standing): string {
  if (rank === null) return words.notRanked
  if (isImplied) return words.rankImplied(rank)
  return isTied ? words.rankTied(rank) : words.rank(rank)
}
