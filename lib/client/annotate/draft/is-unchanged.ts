import type { SubmitJudgment } from '#lib/contracts/assignments'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { shownTiers } from '#lib/core/ranking/draft/ranking-draft'
import type { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { saidBeside } from './said-beside.ts'

type Said = Pick<SubmitJudgment, 'tiers' | 'allBad' | 'strengths' | 'ratings' | 'labels' | 'comment'>

/** Whether what is handed in says what the draft it was reopened with says: the server then stores nothing. */
export function isUnchanged(body: Said, before: SavedDraft, options: AnnotationOptions): boolean {
  const { ranking, beside } = before
  const { cardCount } = ranking
  const compared = (said: Said) => {
    const { tiers, allBad = false, strengths = [], ratings = {}, labels, comment = '' } = said
    return JSON.stringify([
      shownTiers({ cardCount, tiers }).map((tier) => [...tier].sort((a, b) => a - b)),
      ...[allBad, strengths, comment],
      Object.entries(ratings)
        .map(([scale, given]) => `${scale}:${given}`)
        .sort(),
      [...(labels?.item ?? [])].sort(),
      (labels?.responses ?? []).flatMap((keys, place) => keys.map((key) => `${place}:${key}`)).sort(),
    ])
  }
  return compared(body) === compared({ tiers: ranking.tiers, ...saidBeside(options, ranking, beside) })
}
