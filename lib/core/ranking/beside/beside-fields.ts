import { boundariesOf, STRONGEST, shownTiers } from '../draft/ranking-draft.ts'
import { slateTiers, tiersOfRanks } from '../ranking.ts'
import type { AnnotationOptions, LabelOption, RatingScale } from './annotation-options.ts'
import type { BesideRanking, JudgedSlate, SaidBeside } from './said-beside.ts'

type Report = (path: string, message: string) => void

export const letterOf = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place)

/** What was said by place, in slate order: `displayOrder[place]` is the slate index. */
function inSlateOrder<T>(byPlace: readonly T[], { displayOrder }: JudgedSlate): T[] {
  const slate: T[] = []
  for (const [place, said] of byPlace.entries()) slate[displayOrder[place] ?? place] = said
  return slate
}

/**
 * Strengths by boundary of the stored ranks. Where identical responses tied against what was said, a boundary keeps its
 * strength only if both tiers beside it are still the same.
 */
export function saidStrengths(
  said: SaidBeside,
  asked: AnnotationOptions['strength'],
  { displayOrder, ranks }: JudgedSlate,
  report: Report,
): number[] {
  const strengths = said.strengths ?? []
  const isSaid = strengths.some((strength) => strength > 0)
  if (asked === 'off') {
    if (isSaid) report('strengths', 'this campaign does not ask how much better a response is')
    return []
  }
  const shown = shownTiers({ cardCount: displayOrder.length, tiers: said.tiers.map((tier) => [...tier]) })
  const boundaries = boundariesOf(slateTiers(shown, displayOrder))
  if (strengths.length > 0 && strengths.length !== boundaries.length) {
    report('strengths', `${boundaries.length} boundaries between tiers take as many strengths, not ${strengths.length}`)
    return []
  }
  for (const [i] of boundaries.entries()) {
    const strength = strengths[i] ?? 0
    if (!Number.isInteger(strength) || strength < 0 || strength > STRONGEST)
      report(`strengths.${i}`, 'a strength is 1 (slightly), 2 (clearly), 3 (much better) or 0 (not said)')
    else if (asked === 'required' && strength === 0)
      report(`strengths.${i}`, `say how much better rank ${i + 1} is than rank ${i + 2}`)
  }
  if (!isSaid) return []
  const stored = boundariesOf(tiersOfRanks(ranks, Array.from(ranks.keys())))
  const kept = stored.map((boundary) => strengths[boundaries.indexOf(boundary)] ?? 0)
  return kept.some((strength) => strength > 0) ? kept : []
}

/** Ratings of every scale that has one, in slate order; null where no scale has. */
export function saidRatings(
  said: Readonly<Record<string, readonly (number | null)[]>>,
  scales: readonly RatingScale[],
  slate: JudgedSlate,
  report: Report,
): BesideRanking['ratings'] {
  for (const key of Object.keys(said))
    if (!scales.some((scale) => scale.key === key)) report(`ratings.${key}`, 'this campaign has no such scale')
  const count = slate.displayOrder.length
  const given = scales.flatMap(({ key, label, min, max, isRequired }): [string, (number | null)[]][] => {
    const byPlace = said[key] ?? []
    if (byPlace.length !== 0 && byPlace.length !== count) {
      report(`ratings.${key}`, `one number or null for each of the ${count} responses, not ${byPlace.length}`)
      return []
    }
    for (const [place] of slate.displayOrder.entries()) {
      const rating = byPlace[place] ?? null
      const isInside = rating === null ? !isRequired : Number.isInteger(rating) && rating >= min && rating <= max
      if (!isInside)
        report(
          `ratings.${key}.${place}`,
          `rate response ${letterOf(place)} on "${label}": a whole number from ${min} to ${max}`,
        )
    }
    return byPlace.some((rating) => rating !== null) ? [[key, inSlateOrder(byPlace, slate)]] : []
  })
  return given.length === 0 ? null : Object.fromEntries(given)
}

/** Labels in the order they are offered, each once, responses in slate order; null where none was put. */
export function saidLabels(
  said: { item: readonly string[]; responses: readonly (readonly string[])[] },
  options: readonly LabelOption[],
  slate: JudgedSlate,
  report: Report,
): BesideRanking['labels'] {
  const put = (keys: readonly string[], scope: LabelOption['scope'], path: string): string[] => {
    const offered = options.filter((option) => option.scope === scope).map((option) => option.key)
    for (const key of keys)
      if (!offered.includes(key)) report(path, `this campaign has no label "${key}" for ${scopeWords[scope]}`)
    return offered.filter((key) => keys.includes(key))
  }
  const count = slate.displayOrder.length
  const item = put(said.item, 'item', 'labels.item')
  if (said.responses.length !== 0 && said.responses.length !== count) {
    report('labels.responses', `one list for each of the ${count} responses, not ${said.responses.length}`)
    return null
  }
  const byPlace = slate.displayOrder.map((_, place) =>
    put(said.responses[place] ?? [], 'response', `labels.responses.${place}`),
  )
  const isPut = item.length > 0 || byPlace.some((keys) => keys.length > 0)
  return isPut ? { item, responses: inSlateOrder(byPlace, slate) } : null
}

const scopeWords = { item: 'the item as a whole', response: 'a response' } as const
