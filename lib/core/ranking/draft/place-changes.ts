import type { RankingDraft } from './ranking-draft.ts'

/**
 * Whether a step changed places already given: a card that stood in a tier stands in none, or two that stood in tiers stand
 * to each other in another order. Placing more cards, ties with them and picking up are no changes.
 */
export function changesPlaces(before: RankingDraft, after: RankingDraft): boolean {
  const tierOf = (draft: RankingDraft) => new Map(draft.tiers.flatMap((tier, i) => tier.map((card) => [card, i])))
  const [old, now] = [tierOf(before), tierOf(after)]
  const cards = [...old.keys()]
  return cards.some((a) => {
    const placed = now.get(a)
    if (placed === undefined) return true
    return cards.some((b) => Math.sign((old.get(a) ?? 0) - (old.get(b) ?? 0)) !== Math.sign(placed - (now.get(b) ?? 0)))
  })
}
