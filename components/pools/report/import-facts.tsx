import { DateText } from '#components/ui/display/date-text'
import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'

/** What an import read and what became of it, in numbers. */
export function ImportFacts({ report }: { report: PoolImport }) {
  const words = strings.pools.imports.facts
  const { count, bytes } = strings.pools.amounts
  const { formats, packed } = strings.pools.imports
  const ofPrompts = report.kind === 'prompts'
  const kind =
    report.format === null ? null : report.gz ? `${formats[report.format]}, ${packed}` : formats[report.format]
  return (
    <StatRow>
      <Stat label={words.read} value={count(report.readCount)} unit={words.lines(report.readCount)} note={kind} />
      <Stat
        label={words.accepted}
        value={count(report.acceptedCount)}
        unit={ofPrompts ? words.prompts(report.acceptedCount) : words.rows(report.acceptedCount)}
      />
      <Stat label={words.rejected} value={count(report.rejectedCount)} unit={words.lines(report.rejectedCount)} />
      {ofPrompts ? (
        <Stat label={words.repeated} value={count(report.repeatedCount)} unit={words.prompts(report.repeatedCount)} />
      ) : (
        <Stat label={words.identical} value={count(report.identicalCount)} note={words.identicalNote} />
      )}
      <Stat label={ofPrompts ? words.responses : words.added} value={count(report.responseCount)} />
      <Stat
        label={words.size}
        value={bytes(report.bytesTotal)}
        note={
          <>
            {report.createdByName}, <DateText value={report.createdAt} />
          </>
        }
      />
    </StatRow>
  )
}
