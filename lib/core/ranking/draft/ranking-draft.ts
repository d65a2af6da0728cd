/** The fewest and the most responses one screen ranks. */
export const MIN_CARDS = 2
export const MAX_CARDS = 9
/** Steps that can be taken back; older ones are forgotten. */
export const MAX_UNDO_STEPS = 100

/** How much better one tier is than the next: 1 slightly, 2 clearly, 3 much. */
export type Strength = 1 | 2 | 3
export const STRONGEST: Strength = 3

/** One state of the ranking, cards named by their place on the screen (0 is card A). */
export type DraftStep = {
  /** Best first, and only what the annotator placed: the implied last card is derived and never stored. */
  tiers: number[][]
  /** The next card joins the last tier. */
  pendingTie: boolean
  /** The placed card that arrows move; null where none is held. */
  picked: number | null
  /** Whether all of them are bad, whatever their order. Never without a ranking. */
  allBad: boolean
  /** By boundary (`boundaryKey`), those between the shown tiers alone; a boundary of which nothing was said is not in it. */
  strengths: Record<string, Strength>
}

/** A ranking in the making, of K cards. Its schema is `draft-schema.ts`; the browser reads stored ones with `read-draft.ts`. */
export type RankingDraft = DraftStep & {
  cardCount: number
  /** Cards that were on the screen in full, ascending. It outlives `back`. */
  seen: number[]
  /** Earlier steps, newest last. */
  past: DraftStep[]
}

/** Nothing is placed, so nothing is ranked: an untouched draft is never complete. */
export function emptyDraft(cardCount: number): RankingDraft {
  if (!Number.isInteger(cardCount) || cardCount < MIN_CARDS || cardCount > MAX_CARDS)
    throw new RangeError(`a screen ranks ${MIN_CARDS} to ${MAX_CARDS} cards, not ${cardCount}`)
  return { cardCount, tiers: [], pendingTie: false, picked: null, allBad: false, strengths: {}, seen: [], past: [] }
}

type Placed = Pick<RankingDraft, 'cardCount' | 'tiers'>

/** Cards not placed by the annotator, in shown order; it still holds an implied last card. */
export function remainingCards({ cardCount, tiers }: Placed): number[] {
  const placed = new Set(tiers.flat())
  return Array.from({ length: cardCount }, (_, place) => place).filter((place) => !placed.has(place))
}

/** The card that must be last because every other one is placed; null while that is not so, or once it was placed by hand. */
export function impliedLast(draft: Placed): number | null {
  const remaining = remainingCards(draft)
  const last = remaining[0]
  return remaining.length === 1 && last !== undefined ? last : null
}

/** The tiers as the screen shows them: those placed, and the implied last card under them. */
export function shownTiers(draft: Placed): number[][] {
  const implied = impliedLast(draft)
  return implied === null ? draft.tiers : [...draft.tiers, [implied]]
}

/** The whole ranking, best first, once every card has its place; null before. Places on the screen, not in the slate: slateTiers() turns them. */
export function completedTiers(draft: Placed): number[][] | null {
  const tiers = shownTiers(draft)
  return tiers.flat().length === draft.cardCount ? tiers : null
}

export function isComplete(draft: Placed): boolean {
  return completedTiers(draft) !== null
}

/** Whether the last place follows from the others and was not given by hand; stored with the judgment. */
export function lastImplied(draft: Placed): boolean {
  return impliedLast(draft) !== null
}

/** The dense rank the screen shows on a card (1 is best); null while it has none. */
export function shownRank(draft: Placed, place: number): number | null {
  const tier = shownTiers(draft).findIndex((cards) => cards.includes(place))
  return tier < 0 ? null : tier + 1
}

/** Cards that were never on the screen in full, in shown order. */
export function unseenCards({ cardCount, seen }: RankingDraft): number[] {
  return Array.from({ length: cardCount }, (_, place) => place).filter((place) => !seen.includes(place))
}

/** What is wrong with a step of `cardCount` cards, for a developer; null where nothing is. */
export function faultOfStep(step: DraftStep, cardCount: number): string | null {
  const { tiers, pendingTie, picked, allBad, strengths } = step
  const placed = tiers.flat()
  if (placed.some((place) => place >= cardCount)) return 'a tier names a card that is not on the screen'
  if (new Set(placed).size !== placed.length) return 'a card appears in more than one tier'
  if (picked !== null && !placed.includes(picked)) return 'the picked card is not placed'
  if (pendingTie && (placed.length === 0 || placed.length > cardCount - 2))
    return 'a tie waits for a card that cannot come'
  if (allBad && placed.length === 0) return 'all are bad, but nothing is ranked'
  const boundaries = boundariesOf(shownTiers({ cardCount, tiers }))
  if (Object.keys(strengths).some((key) => !boundaries.includes(key)))
    return 'a strength stands between tiers that are not there'
  return null
}

/** Names the boundary between two neighbouring tiers by the cards on its sides, `0,2>1`: it stays the same one for as long as they do. */
export function boundaryKey(upper: readonly number[], lower: readonly number[]): string {
  const side = (tier: readonly number[]) => [...tier].sort((a, b) => a - b).join(',')
  return `${side(upper)}>${side(lower)}`
}

/** The boundaries between neighbouring tiers, best first: one fewer than there are tiers. */
export function boundariesOf(tiers: readonly (readonly number[])[]): string[] {
  return tiers.slice(1).map((lower, i) => boundaryKey(tiers[i] ?? [], lower))
}
