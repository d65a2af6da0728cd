import type { RankingDraft } from '#lib/core/ranking/draft/ranking-draft'

/** The cards a comparison begins with: the two placed last, where doubt is likeliest, or else the first two. */
export function twoToCompare({ tiers }: Pick<RankingDraft, 'tiers'>): [number, number] {
  const [first, second] = tiers.flat().slice(-2)
  return first === undefined || second === undefined ? [0, 1] : [first, second]
}
