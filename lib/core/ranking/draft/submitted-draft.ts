import type { AnnotationOptions } from '../beside/annotation-options.ts'
import type { BesideDraft } from '../beside/beside-draft.ts'
import type { SaidBeside } from '../beside/said-beside.ts'
import { boundariesOf, type RankingDraft, shownTiers } from './ranking-draft.ts'

/** What a submit says of a draft beside its tiers. Only what the campaign asks, so that a leftover of another one is not sent. */
export function saidOfDraft(
  draft: RankingDraft,
  { ratings, labels, comment }: BesideDraft,
  options: AnnotationOptions,
): Omit<SaidBeside, 'tiers' | 'firstKeyMs' | 'changeCount'> {
  const strengths = boundariesOf(shownTiers(draft)).map((key) => draft.strengths[key] ?? 0)
  const keys = new Set(options.ratings.map((scale) => scale.key))
  return {
    ...(options.allowsAllBad && draft.allBad && { allBad: true }),
    ...(options.strength !== 'off' && { strengths }),
    ...(keys.size > 0 && { ratings: Object.fromEntries(Object.entries(ratings).filter(([key]) => keys.has(key))) }),
    ...(options.labels.length > 0 && { labels }),
    ...(options.comment !== 'off' && comment.trim() !== '' && { comment }),
  }
}

/** Something that must be said and is not, in the order of the screen; `at` is the boundary's or the card's place. */
export type Missing =
  | { field: 'strength'; at: number }
  | { field: 'rating'; key: string; at: number }
  | { field: 'comment' }

/** What keeps a complete ranking from being submitted: what the campaign requires and the draft does not say. */
export function missingBeside(draft: RankingDraft, beside: BesideDraft, options: AnnotationOptions): Missing[] {
  const strengths = options.strength === 'required' ? boundariesOf(shownTiers(draft)) : []
  const cards = Array.from({ length: draft.cardCount }, (_, place) => place)
  return [
    ...strengths.flatMap((key, at): Missing[] =>
      draft.strengths[key] === undefined ? [{ field: 'strength', at }] : [],
    ),
    ...options.ratings
      .filter((scale) => scale.isRequired)
      .flatMap(({ key }) =>
        cards.flatMap((at): Missing[] =>
          (beside.ratings[key]?.[at] ?? null) === null ? [{ field: 'rating', key, at }] : [],
        ),
      ),
    ...(options.comment === 'required' && beside.comment.trim() === '' ? [{ field: 'comment' } as const] : []),
  ]
}
