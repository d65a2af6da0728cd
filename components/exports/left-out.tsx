import { strings } from '#lib/client/strings/index'
import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import { recordDropReasons } from '#lib/core/interchange/pairs/drop-reasons'
import { declineReasons } from '#lib/core/queueing/decline-reasons'

/** Items that give nothing at all, and items annotators gave back: one line for each kind there is. */
export function LeftOut({ counts }: { counts: ExportManifest['counts'] }) {
  const words = strings.export
  const { declined, dropped } = counts
  const given = declineReasons.filter((reason) => declined[reason] > 0)
  const total = given.reduce((sum, reason) => sum + declined[reason], 0)
  const lines = recordDropReasons
    .filter((reason) => dropped.records[reason] > 0)
    .map((reason) => words.droppedItems(dropped.records[reason], words.recordDrops[reason]))
  if (total > 0) {
    const reasons = given.map((reason) =>
      words.declinedReason(strings.annotate.decline.reasons[reason], declined[reason]),
    )
    lines.push(`${words.declined(total)} ${reasons.join(' · ')}`)
  }
  if (lines.length === 0) return null
  return (
    <ul className="flex flex-col gap-1 text-ink-muted">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
