import { jsonLine, lineWriter } from '../canonical-json.ts'
import type { CanonicalRecord } from '../canonical-record.ts'
import { type DropCounts, noDrops } from '../pairs/drop-reasons.ts'
import { projectTrlPreference } from '../project-trl-preference.ts'
import type { ExportRequest } from './export-request.ts'

/** One record's rows, as lines without line feeds. `provenance[i]` names what `data[i]` rests on; it is empty for the canonical target. */
export type ProjectedRecord = { data: string[]; provenance: string[]; dropped: DropCounts }

export function projectRecord(record: CanonicalRecord, request: ExportRequest): ProjectedRecord {
  if (request.target === 'canonical') return { data: [jsonLine(record)], provenance: [], dropped: noDrops() }
  const { rows, dropped } = projectTrlPreference(record, request.policy)
  const write = lineWriter()
  return {
    data: rows.map(({ row }) => write(row)),
    provenance: rows.map(({ provenance }) => jsonLine(provenance)),
    dropped,
  }
}
