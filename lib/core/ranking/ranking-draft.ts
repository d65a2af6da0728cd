import { z } from 'zod'

/** The fewest and the most responses one screen ranks. */
export const MIN_CARDS = 2
export const MAX_CARDS = 9
/** Steps that can be taken back; older ones are forgotten. */
export const MAX_UNDO_STEPS = 100

const card = z
  .number()
  .int()
  .min(0)
  .max(MAX_CARDS - 1)
const Step = z.object({ tiers: z.array(z.array(card).min(1)), pendingTie: z.boolean(), picked: card.nullable() })

/**
 * A ranking in the making, of K cards named by their place on the screen (0 is card A). Only what the annotator placed stands in
 * `tiers`; the implied last card is derived and never stored there.
 */
export const RankingDraft = Step.extend({
  cardCount: z.number().int().min(MIN_CARDS).max(MAX_CARDS),
  /** Cards that were on the screen in full, ascending. It outlives `back`. */
  seen: z.array(card),
  /** Earlier steps, newest last. */
  past: z.array(Step).max(MAX_UNDO_STEPS),
}).superRefine((draft, context) => {
  for (const step of [draft, ...draft.past]) {
    const fault = faultOfStep(step, draft.cardCount)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  }
  if (draft.seen.some((place, i) => place >= draft.cardCount || place <= (draft.seen[i - 1] ?? -1)))
    context.addIssue({ code: 'custom', path: ['seen'], message: 'seen names a card twice, out of order or unknown' })
})
export type RankingDraft = z.infer<typeof RankingDraft>
export type DraftStep = z.infer<typeof Step>

function faultOfStep({ tiers, pendingTie, picked }: DraftStep, cardCount: number): string | null {
  const placed = tiers.flat()
  if (placed.some((place) => place >= cardCount)) return 'a tier names a card that is not on the screen'
  if (new Set(placed).size !== placed.length) return 'a card appears in more than one tier'
  if (picked !== null && !placed.includes(picked)) return 'the picked card is not placed'
  if (pendingTie && (placed.length === 0 || placed.length > cardCount - 2))
    return 'a tie waits for a card that cannot come'
  return null
}

/** Nothing is placed, so nothing is ranked: an untouched draft is never complete. */
export function emptyDraft(cardCount: number): RankingDraft {
  if (!Number.isInteger(cardCount) || cardCount < MIN_CARDS || cardCount > MAX_CARDS)
    throw new RangeError(`a screen ranks ${MIN_CARDS} to ${MAX_CARDS} cards, not ${cardCount}`)
  return { cardCount, tiers: [], pendingTie: false, picked: null, seen: [], past: [] }
}

/** Cards not placed by the annotator, in shown order; it still holds an implied last card. */
export function remainingCards({ cardCount, tiers }: RankingDraft): number[] {
  const placed = new Set(tiers.flat())
  return Array.from({ length: cardCount }, (_, place) => place).filter((place) => !placed.has(place))
}

/** The card that must be last because every other one is placed; null while that is not so, or once it was placed by hand. */
export function impliedLast(draft: RankingDraft): number | null {
  const remaining = remainingCards(draft)
  const last = remaining[0]
  return remaining.length === 1 && last !== undefined ? last : null
}

/** The tiers as the screen shows them: those placed, and the implied last card under them. */
export function shownTiers(draft: RankingDraft): number[][] {
  const implied = impliedLast(draft)
  return implied === null ? draft.tiers : [...draft.tiers, [implied]]
}

/** The whole ranking, best first, once every card has its place; null before. Places on the screen, not in the slate: slateTiers() turns them. */
export function completedTiers(draft: RankingDraft): number[][] | null {
  const tiers = shownTiers(draft)
  return tiers.flat().length === draft.cardCount ? tiers : null
}

export function isComplete(draft: RankingDraft): boolean {
  return completedTiers(draft) !== null
}

/** Whether the last place follows from the others and was not given by hand; stored with the judgment. */
export function lastImplied(draft: RankingDraft): boolean {
  return impliedLast(draft) !== null
}

/** The dense rank the screen shows on a card (1 is best); null while it has none. */
export function shownRank(draft: RankingDraft, place: number): number | null {
  const tier = shownTiers(draft).findIndex((cards) => cards.includes(place))
  return tier < 0 ? null : tier + 1
}

/** Cards that were never on the screen in full, in shown order. */
export function unseenCards({ cardCount, seen }: RankingDraft): number[] {
  return Array.from({ length: cardCount }, (_, place) => place).filter((place) => !seen.includes(place))
}
