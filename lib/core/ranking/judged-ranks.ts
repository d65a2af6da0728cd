import { completedTiers, emptyDraft, faultOfStep, impliedLast } from './draft/ranking-draft.ts'
import { tieIdentical } from './identical-responses.ts'
import { ranksOfTiers, slateTiers } from './ranking.ts'

export type Judged = {
  /** Dense from 1, in slate order. */
  ranks: number[]
  /** The last place follows from the others: nobody gave it, and no identical response shares it. */
  lastImplied: boolean
}

/**
 * What a submit says, in slate order: `tiers` are the placed cards by their place on the screen, best first. Null unless
 * every card has its place (one may be implied), so that an order nobody touched is no judgment. Identical responses
 * (equal keys, in slate order) share one rank, whatever was said of each.
 */
export function judgedRanks(
  tiers: readonly (readonly number[])[],
  displayOrder: readonly number[],
  responseKeys: readonly string[],
): Judged | null {
  const draft = { ...emptyDraft(displayOrder.length), tiers: tiers.map((tier) => [...tier]) }
  const isSound = faultOfStep(draft, draft.cardCount) === null && tiers.every((tier) => tier.length > 0)
  const completed = isSound ? completedTiers(draft) : null
  if (completed === null) return null
  const slate = [...displayOrder].sort((a, b) => a - b)
  const said = ranksOfTiers(slateTiers(completed, displayOrder), slate)
  const ranks = tieIdentical(said, responseKeys).filter((rank) => rank !== null)
  const implied = impliedLast(draft)
  const index = implied === null ? undefined : displayOrder[implied]
  const isAlone = index !== undefined && ranks.filter((rank) => rank === ranks[index]).length === 1
  return { ranks, lastImplied: isAlone }
}

/**
 * Slate indexes, ascending, of the cards at these places of the screen; null where nobody said. A place that shows no card names
 * nothing: for what was not seen no ranking is turned away.
 */
export function unseenIndexes(places: readonly number[] | undefined, displayOrder: readonly number[]): number[] | null {
  if (places === undefined) return null
  return displayOrder.filter((_, place) => places.includes(place)).sort((a, b) => a - b)
}
