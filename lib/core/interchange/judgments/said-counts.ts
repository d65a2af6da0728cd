import { z } from 'zod'
import type { JudgmentLine } from './judgment-line.ts'

const count = z.number().int().min(0)

/** How many lines of judgments.jsonl say each thing beside the ranking, at least once. */
export const SaidCounts = z.strictObject({
  all_bad: count,
  strengths: count,
  ratings: count,
  labels: count,
  comments: count,
})
export type SaidCounts = z.infer<typeof SaidCounts>

export const nothingSaid: SaidCounts = { all_bad: 0, strengths: 0, ratings: 0, labels: 0, comments: 0 }

export function addSaid(counts: SaidCounts, lines: readonly JudgmentLine[]): SaidCounts {
  const saying = (says: (line: JudgmentLine) => boolean) => lines.filter(says).length
  return {
    all_bad: counts.all_bad + saying((line) => line.all_bad),
    strengths: counts.strengths + saying((line) => line.strengths.some((strength) => strength !== null)),
    ratings: counts.ratings + saying((line) => line.responses.some(({ ratings }) => ratings.length > 0)),
    labels:
      counts.labels +
      saying((line) => line.item_labels.length > 0 || line.responses.some(({ labels }) => labels.length > 0)),
    comments: counts.comments + saying((line) => line.comment !== null),
  }
}
