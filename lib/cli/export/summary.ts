import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { wholeNumber } from '../text-table.ts'

const counted = (of: Readonly<Record<string, number>>) =>
  Object.entries(of)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${reason.replaceAll('_', ' ')} ${wholeNumber(count)}`)
    .join(', ') || 'none'

const of = (count: number, one: string, many: string) => `${wholeNumber(count)} ${count === 1 ? one : many}`

/** What was written, for a person. */
export function summaryOf(
  campaign: string,
  { counts, snapshot, target, files }: ExportManifest,
  paths: string[],
): string {
  const { records, annotations, pairs, rows, dropped, declined } = counts
  const lines = [
    `${campaign}: snapshot ${snapshot.hash.slice(0, 12)} of ${snapshot.taken_at}, ${of(annotations.in, 'judgment', 'judgments')} of ${of(records.in, 'item', 'items')}`,
    `${of(rows, 'row', 'rows')} of ${target}`,
  ]
  if (target === 'trl-preference')
    lines.push(
      `pairs: ${wholeNumber(pairs.in)} in, ${wholeNumber(pairs.out)} out; dropped: ${counted(dropped.pairs)}`,
      `items dropped whole: ${counted(dropped.records)}`,
    )
  if (annotations.superseded > 0) lines.push(`corrected since: ${of(annotations.superseded, 'judgment', 'judgments')}`)
  lines.push(`said beside the rankings, in judgments.jsonl: ${counted(counts.said)}`)
  lines.push(`declined by annotators: ${counted(declined)}`, '')
  for (const file of paths) {
    const told = files.find(({ name }) => file.endsWith(name))
    lines.push(told ? `${file}  ${wholeNumber(told.bytes)} bytes  sha256 ${told.sha256.slice(0, 12)}` : file)
  }
  return lines.join('\n')
}
