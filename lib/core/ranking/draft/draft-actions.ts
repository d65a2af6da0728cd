import {
  boundariesOf,
  boundaryKey,
  type DraftStep,
  impliedLast,
  MAX_UNDO_STEPS,
  type RankingDraft,
  remainingCards,
  STRONGEST,
  type Strength,
  shownTiers,
} from './ranking-draft.ts'
import { insertCard, joinTier, moveCard, withoutCard } from './tier-moves.ts'

/** Keys, buttons, taps and drags all become one of these. Cards are named by their place on the screen. */
export type DraftAction =
  /** Gives an unplaced card the next best place; after `tie` it joins the last tier. */
  | { type: 'place'; card: number }
  /** The next card joins the last tier. With one card left it joins at once; of two cards both tie, whatever was said. Again: no tie after all. */
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
  /**
   * Of two cards the better one. Said again, it is much better, where strength is asked (the steps between are `setStrength`'s);
   * said of the other card, they turn. Where a strength must be said, the first word for a card is that it is slightly better.
   */
  | { type: 'choose'; card: number; strength?: 'off' | 'optional' | 'required' }
  /** All of them are bad: with nothing placed all tie; otherwise the order stays as it is. Again: they are not. */
  | { type: 'allBad' }
  /** How much better the tier above a boundary of the shown tiers is than the one below it; null says nothing of it. */
  | { type: 'setStrength'; boundary: string; value: Strength | null }
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
      if (action.card === impliedLast(draft)) return step(draft, { tiers: shownTiers(draft), picked: action.card })
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
    case 'choose':
      return choose(draft, action.card, action.strength ?? 'off')
    case 'allBad':
      return draft.tiers.length === 0
        ? step(draft, { tiers: [remainingCards(draft)], allBad: true })
        : step(draft, { ...shapeOf(draft), allBad: !draft.allBad })
    case 'setStrength':
      return setStrength(draft, action.boundary, action.value)
    case 'markSeen':
      return draft.seen.includes(action.card)
        ? draft
        : { ...draft, seen: [...draft.seen, action.card].sort((a, b) => a - b) }
    case 'reset':
      return draft.tiers.length === 0 ? draft : step(draft, { tiers: [], allBad: false })
  }
}

/** What a step says anew; what it leaves out is as it is without being said: nothing held, no tie waiting. */
type Change = Partial<DraftStep> & Pick<DraftStep, 'tiers'>

/** The only way the ranking changes: the state before it is kept for `back`, and strengths of boundaries that are gone go. */
function step(draft: RankingDraft, change: Change): RankingDraft {
  const next = { pendingTie: false, picked: null, allBad: draft.allBad, strengths: draft.strengths, ...change }
  const boundaries = boundariesOf(shownTiers({ cardCount: draft.cardCount, tiers: next.tiers }))
  const strengths = Object.fromEntries(Object.entries(next.strengths).filter(([key]) => boundaries.includes(key)))
  return { ...draft, ...next, strengths, past: [...draft.past, stepOf(draft)].slice(-MAX_UNDO_STEPS) }
}

function stepOf({ tiers, pendingTie, picked, allBad, strengths }: RankingDraft): DraftStep {
  return { tiers, pendingTie, picked, allBad, strengths }
}

/** The order as it is, with what is held and what waits. */
function shapeOf({ tiers, pendingTie, picked }: RankingDraft): Change {
  return { tiers, pendingTie, picked }
}

function placeCards(draft: RankingDraft, cards: number[]): RankingDraft {
  const joined = draft.pendingTie ? joinTier(draft.tiers, cards, draft.tiers.length - 1) : null
  return step(draft, { tiers: joined ?? [...draft.tiers, cards] })
}

function tie(draft: RankingDraft): RankingDraft {
  const rest = remainingCards(draft)
  // Of two, whatever was said before: they are equal, and if they had tied for being bad, they are not bad for that.
  if (draft.cardCount === 2) {
    if (draft.tiers[0]?.length === 2) return draft.allBad ? step(draft, { ...shapeOf(draft), allBad: false }) : draft
    return step(draft, { tiers: [[0, 1]] })
  }
  if (draft.tiers.length === 0 || rest.length === 0) return draft
  if (rest.length === 1) return step(draft, { tiers: joinTier(draft.tiers, rest, draft.tiers.length - 1) })
  return step(draft, { tiers: draft.tiers, pendingTie: !draft.pendingTie })
}

function choose(draft: RankingDraft, card: number, asked: 'off' | 'optional' | 'required'): RankingDraft {
  if (draft.cardCount !== 2) return draft
  const other = 1 - card
  const boundary = boundaryKey([card], [other])
  const shown = shownTiers(draft)
  const isChosen = shown[0]?.length === 1 && shown[0][0] === card
  if (!isChosen) {
    // Both were bad because they tied so; one that is better now is another word.
    const allBad = draft.allBad && shown.length === 2
    return step(draft, { tiers: [[card]], allBad, strengths: asked === 'required' ? { [boundary]: 1 } : {} })
  }
  return asked === 'off' ? draft : setStrength(draft, boundary, STRONGEST)
}

function setStrength(draft: RankingDraft, boundary: string, value: Strength | null): RankingDraft {
  const isThere = boundariesOf(shownTiers(draft)).includes(boundary)
  if (!isThere || (draft.strengths[boundary] ?? null) === value) return draft
  const { [boundary]: _, ...others } = draft.strengths
  return step(draft, { ...shapeOf(draft), strengths: value === null ? others : { ...others, [boundary]: value } })
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
  if (target.includes(card)) return draft.tiers.flat().includes(card) ? draft : step(draft, { tiers: shown })
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
  return step(draft, { tiers: stays ? shown.slice(0, -1) : shown, picked })
}

function sameTiers(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean {
  return (
    a.length === b.length &&
    a.every((tier, i) => tier.length === b[i]?.length && tier.every((card) => b[i]?.includes(card)))
  )
}
