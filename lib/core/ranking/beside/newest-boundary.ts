import { boundariesOf, type RankingDraft, STRONGEST, type Strength, shownTiers } from '../draft/ranking-draft.ts'

/**
 * The boundary a key without a name speaks of: the one above the picked card (below it, for the best); otherwise the last of
 * the shown ones, which the last placement made. Null while there is none.
 */
export function newestBoundary(draft: RankingDraft): string | null {
  const shown = shownTiers(draft)
  const boundaries = boundariesOf(shown)
  const { picked } = draft
  if (picked === null) return boundaries.at(-1) ?? null
  const tier = shown.findIndex((cards) => cards.includes(picked))
  return boundaries[Math.max(tier - 1, 0)] ?? null
}

/** Said once more: nothing, slightly, clearly, much, and nothing again. */
export function nextStrength(said: Strength | null): Strength | null {
  if (said === null) return 1
  return said === STRONGEST ? null : ((said + 1) as Strength)
}
