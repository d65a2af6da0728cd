import type { CanonicalRecord } from '../canonical-record.ts'
import type { JudgmentLine } from '../judgments/judgment-line.ts'
import { addSaid, nothingSaid, type SaidCounts } from '../judgments/said-counts.ts'
import { addDrops, type DropCounts, noDrops, recordDropReasons } from '../pairs/drop-reasons.ts'
import { liveAnnotations } from '../pairs/live-annotations.ts'
import type { ExportRequest } from './export-request.ts'
import type { ProjectedRecord } from './project-record.ts'

/**
 * What went into an export and what came out. records = those with rows + those without; annotations = live + superseded;
 * pairsIn = pairsOut + every pair dropped (a record dropped whole has none). Rows of the canonical target are records.
 */
export type ExportCounts = {
  records: number
  recordsWithoutRows: number
  annotations: number
  superseded: number
  pairsIn: number
  pairsOut: number
  rows: number
  dropped: DropCounts
  said: SaidCounts
  guidelineVersions: number[]
  planVersions: number[]
}

export function noCounts(): ExportCounts {
  return {
    records: 0,
    recordsWithoutRows: 0,
    annotations: 0,
    superseded: 0,
    pairsIn: 0,
    pairsOut: 0,
    rows: 0,
    dropped: noDrops(),
    said: nothingSaid,
    guidelineVersions: [],
    planVersions: [],
  }
}

/** The counts with one more record. */
export function countRecord(
  counts: ExportCounts,
  record: CanonicalRecord,
  request: ExportRequest,
  projected: ProjectedRecord,
  judgments: readonly JudgmentLine[],
): ExportCounts {
  const rows = projected.data.length
  return {
    records: counts.records + 1,
    recordsWithoutRows: counts.recordsWithoutRows + (rows === 0 ? 1 : 0),
    annotations: counts.annotations + record.annotations.length,
    superseded: counts.superseded + record.annotations.filter((one) => one.superseded_by !== null).length,
    pairsIn: counts.pairsIn + pairsConsidered(record, request, projected.dropped),
    pairsOut: counts.pairsOut + (request.target === 'canonical' ? 0 : rows),
    rows: counts.rows + rows,
    dropped: addDrops(counts.dropped, projected.dropped),
    said: addSaid(counts.said, judgments),
    guidelineVersions: merged(
      counts.guidelineVersions,
      record.annotations.map((one) => one.guideline_version),
    ),
    planVersions: merged(
      counts.planVersions,
      record.annotations.map((one) => one.plan_version),
    ),
  }
}

/** Pairs a record could give: K(K−1)/2, for each judgment where each stands for itself. */
function pairsConsidered(record: CanonicalRecord, request: ExportRequest, dropped: DropCounts): number {
  if (request.target === 'canonical' || recordDropReasons.some((reason) => dropped[reason] > 0)) return 0
  const pairs = (record.responses.length * (record.responses.length - 1)) / 2
  if (request.policy.aggregate !== 'per_annotator') return pairs
  return pairs * liveAnnotations(record).filter((one) => request.policy.includeGold || !one.is_gold).length
}

function merged(known: number[], versions: readonly (number | null)[]): number[] {
  const fresh = versions.filter((version) => version !== null && !known.includes(version)) as number[]
  return fresh.length === 0 ? known : [...new Set([...known, ...fresh])].sort((a, b) => a - b)
}
