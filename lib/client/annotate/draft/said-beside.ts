import type { SubmitJudgment } from '#lib/contracts/assignments'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { BesideDraft } from '#lib/core/ranking/beside/beside-draft'
import { boundariesOf, type RankingDraft, shownTiers } from '#lib/core/ranking/draft/ranking-draft'

/** What a campaign asks for and nobody has said yet. */
export type Missing =
  | { asks: 'strength'; upper: number[]; lower: number[]; boundary: string }
  | { asks: 'rating'; scale: string; label: string; card: number }
  | { asks: 'comment' }

/** The first thing required beside a complete ranking that was not said, in the order of the screen; null where nothing is missing. */
export function missingBeside(options: AnnotationOptions, draft: RankingDraft, beside: BesideDraft): Missing | null {
  for (const { key, label, isRequired } of options.ratings) {
    if (!isRequired) continue
    const given = beside.ratings[key] ?? []
    for (let card = 0; card < draft.cardCount; card += 1)
      if ((given[card] ?? null) === null) return { asks: 'rating', scale: key, label, card }
  }
  if (options.comment === 'required' && beside.comment.trim() === '') return { asks: 'comment' }
  if (options.strength !== 'required') return null
  const tiers = shownTiers(draft)
  for (const [i, boundary] of boundariesOf(tiers).entries())
    if (draft.strengths[boundary] === undefined)
      return { asks: 'strength', upper: tiers[i] ?? [], lower: tiers[i + 1] ?? [], boundary }
  return null
}

type Said = Pick<SubmitJudgment, 'allBad' | 'strengths' | 'ratings' | 'labels' | 'comment'>

/** What a submit says beside its order: only what is asked, and nothing of what was left unsaid. */
export function saidBeside(options: AnnotationOptions, draft: RankingDraft, beside: BesideDraft): Said {
  const comment = beside.comment.trim()
  const { item, responses } = beside.labels
  const places = Array.from({ length: draft.cardCount }, (_, place) => place)
  return {
    ...(draft.allBad && options.allowsAllBad && { allBad: true }),
    ...(options.strength !== 'off' && {
      strengths: boundariesOf(shownTiers(draft)).map((boundary) => draft.strengths[boundary] ?? 0),
    }),
    ...(options.ratings.length > 0 && {
      ratings: Object.fromEntries(
        options.ratings
          .filter(({ key }) => beside.ratings[key]?.some((given) => given !== null))
          .map(({ key }) => [key, places.map((place) => beside.ratings[key]?.[place] ?? null)]),
      ),
    }),
    ...(item.length + responses.flat().length > 0 && {
      labels: { item, responses: places.map((place) => responses[place] ?? []) },
    }),
    ...(options.comment !== 'off' && comment !== '' && { comment }),
  }
}

/** The same with one card's rating set, or taken back. */
export function withRating(
  beside: BesideDraft,
  { scale, card, value, cardCount }: { scale: string; card: number; value: number | null; cardCount: number },
): BesideDraft {
  const given = beside.ratings[scale]
  const ratings = Array.from({ length: cardCount }, (_, place) => (place === card ? value : (given?.[place] ?? null)))
  return { ...beside, ratings: { ...beside.ratings, [scale]: ratings } }
}

/** The same with a label put on, or taken off, a card or (`card` null) the whole item. */
export function withLabel(
  beside: BesideDraft,
  { key, card, cardCount }: { key: string; card: number | null; cardCount: number },
): BesideDraft {
  const turned = (keys: readonly string[]) =>
    keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]
  const { item, responses } = beside.labels
  if (card === null) return { ...beside, labels: { item: turned(item), responses } }
  const all = Array.from({ length: cardCount }, (_, place) => responses[place] ?? [])
  return { ...beside, labels: { item, responses: all.map((keys, place) => (place === card ? turned(keys) : keys)) } }
}
