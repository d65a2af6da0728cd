import {
  emptyDraft,
  impliedLast,
  MAX_UNDO_STEPS,
  type RankingDraft,
  remainingCards,
  shownTiers,
} from './ranking-draft.ts'
import { insertCard, joinTier, moveCard, withoutCard } from './tier-moves.ts'

/** Keys, buttons, taps and drags all become one of these. Cards are named by their place on the screen. */
export type DraftAction =
  /** Gives an unplaced card the next best place; after `tie` it joins the last tier. */
  | { type: 'place'; card: number }
  /** The next card joins the last tier. With one card left it joins at once; with nothing placed and K = 2, both tie. Again: no tie after all. */
  | { type: 'tie' }
  /** All the rest are equal, and last; after `tie` they join the last tier. */
  | { type: 'restEqual' }
  /** Gives a card the rank n: it joins the tier shown with that rank, or becomes a new last tier where n is one more than there are. */
  | { type: 'rankFocused'; card: number; rank: number }
  /** Takes the last change back. */
  | { type: 'back' }
  /** Picks a placed card up (an implied last one too, which is then placed by hand). */
  | { type: 'pickUp'; card: number }
  /** Moves the picked card one place: out of a tie first, then past its neighbour. */
  | { type: 'move'; direction: 'up' | 'down' }
  /** Ties the picked card with the tier above it. */
  | { type: 'merge' }
  /** Lets the picked card go where it is. */
  | { type: 'drop' }
  /** A drag between tiers: the card stands alone before the tier that is now at `position` (0…number of shown tiers). */
  | { type: 'insert'; card: number; position: number }
  /** A drag onto a card: both share its tier. */
  | { type: 'join'; card: number; other: number }
  | { type: 'markSeen'; card: number }
  /** Takes all placements back, as one change. */
  | { type: 'reset' }

/** The state after an action. An action that cannot apply returns the very same state, so that a screen can tell. */
export function reduceDraft(draft: RankingDraft, action: DraftAction): RankingDraft {
  if ('card' in action && !(Number.isInteger(action.card) && action.card >= 0 && action.card < draft.cardCount))
    return draft
  switch (action.type) {
    case 'place':
      return remainingCards(draft).includes(action.card) ? placeCards(draft, [action.card]) : draft
    case 'restEqual': {
      const rest = remainingCards(draft)
      return rest.length === 0 ? draft : placeCards(draft, rest)
    }
    case 'tie':
      return tie(draft)
    case 'back': {
      const step = draft.past.at(-1)
      return step === undefined ? draft : { ...draft, ...step, past: draft.past.slice(0, -1) }
    }
    case 'pickUp': {
      if (action.card === draft.picked) return draft
      if (action.card === impliedLast(draft)) return step(draft, shownTiers(draft), false, action.card)
      return draft.tiers.flat().includes(action.card) ? { ...draft, picked: action.card } : draft
    }
    case 'drop':
      return draft.picked === null ? draft : { ...draft, picked: null }
    case 'move':
      return draft.picked === null
        ? draft
        : rearrange(draft, moveCard(shownTiers(draft), draft.picked, action.direction), draft.picked)
    case 'merge':
      return draft.picked === null ? draft : mergeUp(draft, draft.picked)
    case 'insert':
      return rearrange(draft, insertCard(shownTiers(draft), action.card, action.position), null)
    case 'join': {
      const tier = shownTiers(draft).findIndex((cards) => cards.includes(action.other))
      return tier < 0 || action.other === action.card ? draft : rankAs(draft, action.card, tier)
    }
    case 'rankFocused':
      return rankAs(draft, action.card, action.rank - 1)
    case 'markSeen':
      return draft.seen.includes(action.card)
        ? draft
        : { ...draft, seen: [...draft.seen, action.card].sort((a, b) => a - b) }
    case 'reset':
      return draft.tiers.length === 0 ? draft : step(draft, emptyDraft(draft.cardCount).tiers, false, null)
  }
}

/** The only way the ranking changes: the state before it is kept for `back`. */
function step(draft: RankingDraft, tiers: number[][], pendingTie: boolean, picked: number | null): RankingDraft {
  const before = { tiers: draft.tiers, pendingTie: draft.pendingTie, picked: draft.picked }
  return { ...draft, tiers, pendingTie, picked, past: [...draft.past, before].slice(-MAX_UNDO_STEPS) }
}

function placeCards(draft: RankingDraft, cards: number[]): RankingDraft {
  const joined = draft.pendingTie ? joinTier(draft.tiers, cards, draft.tiers.length - 1) : null
  return step(draft, joined ?? [...draft.tiers, cards], false, null)
}

function tie(draft: RankingDraft): RankingDraft {
  const rest = remainingCards(draft)
  if (draft.tiers.length === 0) return draft.cardCount === 2 ? placeCards(draft, rest) : draft
  if (rest.length === 0) return draft
  if (rest.length === 1) return step(draft, joinTier(draft.tiers, rest, draft.tiers.length - 1), false, null)
  return step(draft, draft.tiers, !draft.pendingTie, null)
}

function mergeUp(draft: RankingDraft, picked: number): RankingDraft {
  const shown = shownTiers(draft)
  const from = shown.findIndex((cards) => cards.includes(picked))
  return from < 1 ? draft : rearrange(draft, joinTier(withoutCard(shown, picked), [picked], from - 1), picked)
}

/** `tier` counts the shown tiers from 0; one past the last is a new last tier; further is nowhere. */
function rankAs(draft: RankingDraft, card: number, tier: number): RankingDraft {
  const shown = shownTiers(draft)
  if (!Number.isInteger(tier) || tier < 0 || tier > shown.length) return draft
  if (tier === shown.length) return rearrange(draft, insertCard(shown, card, tier), null)
  const target = shown[tier] ?? []
  if (target.includes(card)) return draft.tiers.flat().includes(card) ? draft : step(draft, shown, false, null)
  const tiers = shown.map((cards, i) => (i === tier ? [...cards, card] : cards.filter((other) => other !== card)))
  return rearrange(
    draft,
    tiers.filter((cards) => cards.length > 0),
    null,
  )
}

/** Takes new shown tiers. An implied last card that still stands alone at the end stays implied: nobody placed it. */
function rearrange(draft: RankingDraft, shown: number[][], picked: number | null): RankingDraft {
  if (sameTiers(shownTiers(draft), shown)) return draft
  const implied = impliedLast(draft)
  const last = shown.at(-1)
  const stays = implied !== null && last?.length === 1 && last[0] === implied && picked !== implied
  return step(draft, stays ? shown.slice(0, -1) : shown, false, picked)
}

function sameTiers(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean {
  return (
    a.length === b.length &&
    a.every((tier, i) => tier.length === b[i]?.length && tier.every((card) => b[i]?.includes(card)))
  )
}
