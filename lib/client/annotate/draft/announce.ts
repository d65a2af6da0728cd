import {
  boundariesOf,
  completedTiers,
  impliedLast,
  type RankingDraft,
  remainingCards,
  shownRank,
  shownTiers,
} from '#lib/core/ranking/draft/ranking-draft'
import type { AnnotateWords } from '../../strings/annotate/words.ts'
import { letterOf, lettersOf } from '../input/letters.ts'

type Said = AnnotateWords['said']
const join = (parts: readonly string[]) => parts.join(' ')

/** What a change did, as a sentence or two for those who hear the screen; null where the cards stand as they stood. */
export function announceChange(
  { said: words, beside: { strengthNames } }: Pick<AnnotateWords, 'said' | 'beside'>,
  before: RankingDraft,
  after: RankingDraft,
): string | null {
  if (before === after) return words.nothing
  const held = after.picked ?? before.picked
  if (held !== null && rank(before, held) !== rank(after, held) && rank(after, held) > 0)
    return join([words.moved(letterOf(held), rank(after, held)), ...progress(words, after)])
  if (after.picked !== before.picked && held !== null && rank(after, held) > 0)
    return after.picked === null
      ? words.dropped(letterOf(held), rank(after, held))
      : words.pickedUp(letterOf(held), rank(after, held))
  const gained = placed(after).filter((card) => !placed(before).includes(card))
  const lost = placed(before).filter((card) => !placed(after).includes(card))
  if (lost.length > 0) return join([words.takenBack(lettersOf(lost)), words.left(remainingCards(after).length)])
  if (gained.length > 0) return join([...gainedSentence(words, after, gained), ...progress(words, after)])
  if (after.pendingTie !== before.pendingTie)
    return after.pendingTie ? words.tieWaits(lettersOf(after.tiers.at(-1) ?? [])) : words.tieOff
  const aside = saidAside(words, strengthNames, before, after)
  if (aside !== null) return aside
  if (JSON.stringify(shownTiers(before)) === JSON.stringify(shownTiers(after))) return null
  const moved = placed(after).filter((card) => rank(before, card) !== rank(after, card))
  return join([...moved.map((card) => words.moved(letterOf(card), rank(after, card))), ...progress(words, after)])
}

/** What was said of a ranking that itself stays as it was: how much better, and whether all are bad. */
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
const placed = (draft: RankingDraft) => draft.tiers.flat()

function gainedSentence(words: Said, after: RankingDraft, gained: readonly number[]): string[] {
  const [card] = gained
  if (card === undefined) return []
  const tier = after.tiers.find((cards) => cards.includes(card)) ?? []
  const others = tier.filter((other) => !gained.includes(other))
  return gained.length === 1 && others.length > 0
    ? [words.joined(letterOf(card), lettersOf(others), rank(after, card))]
    : [words.placed(lettersOf(gained), rank(after, card))]
}

function progress(words: Said, after: RankingDraft): string[] {
  const implied = impliedLast(after)
  return [
    ...(implied === null ? [] : [words.implied(letterOf(implied), rank(after, implied))]),
    completedTiers(after) === null ? words.left(remainingCards(after).length) : words.complete,
  ]
}
