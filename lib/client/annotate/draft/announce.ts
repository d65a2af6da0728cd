import {
  boundariesOf,
  impliedLast,
  isComplete,
  type RankingDraft,
  remainingCards,
  shownRank,
  shownTiers,
} from '#lib/core/ranking/draft/ranking-draft'
import type { AnnotateWords } from '../../strings/annotate/words.ts'
import { letterOf, lettersOf } from '../input/letters.ts'

type Said = AnnotateWords['said']
type Around = {
  /** The card that was acted on; absent where it was none in particular. */
  card?: number | undefined
  /** What is said once every card has its place: that it can be submitted, or what is still asked. */
  complete: string
}
const join = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' ')

/** What a change did, as a sentence or two for those who hear the screen; null where the cards stand as they stood. */
export function announceChange(
  { said: words, beside: { strengthNames } }: Pick<AnnotateWords, 'said' | 'beside'>,
  before: RankingDraft,
  after: RankingDraft,
  { card, complete }: Around,
): string | null {
  if (before === after) return words.nothing
  const isSame = shapeOf(before) === shapeOf(after)
  const held = after.picked ?? before.picked
  if (isSame && held !== null && after.picked !== before.picked)
    return (after.picked === null ? words.dropped : words.pickedUp)(letterOf(held), rank(after, held))
  const waits = after.pendingTie ? words.tieWaits(lettersOf(after.tiers.at(-1) ?? [])) : null
  if (isSame && after.pendingTie !== before.pendingTie) return waits ?? words.tieOff

  const aside = saidAside(words, strengthNames, before, after)
  const gained = after.tiers.flat().filter((place) => !before.tiers.flat().includes(place))
  if (isSame && gained.length === 0) return aside
  const progress = isComplete(after) ? complete : words.left(remainingCards(after).length)
  const implied = impliedLast(after)
  const last = implied === null ? null : words.implied(letterOf(implied), rank(after, implied))
  const placed = (letter: string, at: number) => words.placed([letter], at)
  if (gained.length > 0) return join([...standings(words, after, gained, placed), aside, last, progress])
  const lost = shownTiers(before)
    .flat()
    .filter((place) => rank(after, place) === 0)
  if (lost.length > 0) return join([words.takenBack(lettersOf(lost)), progress, waits])
  const moved = after.tiers.flat().filter((place) => standing(before, place) !== standing(after, place))
  const acted = card ?? held
  const told = acted !== null && moved.includes(acted) ? [acted] : moved
  return join([...standings(words, after, told, words.moved), aside, last, progress])
}

/** What was said of the ranking beside its order: whether all are bad, and how much better. */
function saidAside(
  words: Said,
  names: AnnotateWords['beside']['strengthNames'],
  before: RankingDraft,
  after: RankingDraft,
): string | null {
  if (after.allBad !== before.allBad) return after.allBad ? words.allBad : words.notAllBad
  const tiers = shownTiers(after)
  for (const [i, boundary] of boundariesOf(tiers).entries()) {
    const strength = after.strengths[boundary]
    if (strength === before.strengths[boundary]) continue
    const [upper, lower] = [lettersOf(tiers[i] ?? []), lettersOf(tiers[i + 1] ?? [])]
    return strength === undefined ? words.noStrength(upper, lower) : words.strength(upper, lower, names[strength])
  }
  return null
}

const rank = (draft: RankingDraft, card: number) => shownRank(draft, card) ?? 0
/** A card's rank and whom it shares it with, to compare. */
const standing = (draft: RankingDraft, card: number) => `${rank(draft, card)}:${tierOf(draft, card).sort()}`
const tierOf = (draft: RankingDraft, card: number) => [
  ...(shownTiers(draft).find((cards) => cards.includes(card)) ?? []),
]
const shapeOf = (draft: RankingDraft) =>
  shownTiers(draft)
    .map((tier) => [...tier].sort())
    .join('>')

/** Where these cards stand now, each rank in one sentence. */
function standings(
  words: Said,
  after: RankingDraft,
  cards: readonly number[],
  alone: (letter: string, rank: number) => string,
): string[] {
  return shownTiers(after).flatMap((tier, i) => {
    const [card, ...more] = tier.filter((place) => cards.includes(place))
    if (card === undefined) return []
    const others = tier.filter((place) => place !== card)
    if (others.length === 0) return [alone(letterOf(card), i + 1)]
    return more.length === 0
      ? [words.joined(letterOf(card), lettersOf(others), i + 1)]
      : [words.placed(lettersOf([...tier].sort()), i + 1)]
  })
}
