import { z } from 'zod'
import { declineReasons } from '#lib/core/queueing/decline-reasons'
import { CANONICAL_SCHEMA } from '../canonical-record.ts'
import { ExportPolicy } from '../export-policy.ts'
import { AskedQuestions } from '../judgments/asked-questions.ts'
import { SaidCounts } from '../judgments/said-counts.ts'
import { pairDropReasons, recordDropReasons } from '../pairs/drop-reasons.ts'
import type { ExportCounts } from './export-counts.ts'
import { ExportFileName, type ExportRequest, ExportTarget } from './export-request.ts'

export const MANIFEST_SCHEMA = 'rankplan-export/2'
export const rowSchemas = { canonical: CANONICAL_SCHEMA, 'trl-preference': 'trl-preference/conversational' } as const

const count = z.number().int().min(0)
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const counted = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys), count)

export const ExportFile = z.strictObject({ name: ExportFileName, rows: count, bytes: count, sha256: hex })
export type ExportFile = z.infer<typeof ExportFile>

/** What manifest.json holds: what the files were made of and how, so that they can be made again to the byte and checked. */
export const ExportManifest = z.strictObject({
  schema: z.literal(MANIFEST_SCHEMA),
  target: ExportTarget,
  row_schema: z.enum([rowSchemas.canonical, rowSchemas['trl-preference']]),
  /** Null for the canonical target, which holds all there is. */
  policy: ExportPolicy.nullable(),
  campaign_id: z.uuid(),
  snapshot: z.strictObject({ id: z.uuid(), hash: hex, last_sequence: count, taken_at: z.iso.datetime() }),
  app_version: z.string(),
  guideline_versions: z.array(z.number().int().min(1)),
  plan_versions: z.array(z.number().int().min(1)),
  /** What the keys in judgments.jsonl stand for. */
  asked: AskedQuestions,
  counts: z.strictObject({
    /** in = with_rows + without_rows. */
    records: z.strictObject({ in: count, with_rows: count, without_rows: count }),
    /** in = live + superseded. */
    annotations: z.strictObject({ in: count, live: count, superseded: count }),
    /** in = out + all pairs dropped; 0 for the canonical target. */
    pairs: z.strictObject({ in: count, out: count }),
    rows: count,
    dropped: z.strictObject({ records: counted(recordDropReasons), pairs: counted(pairDropReasons) }),
    /** Items given back by annotators up to the snapshot, by reason. They are no annotations. */
    declined: counted(declineReasons),
    /** Lines of judgments.jsonl that say it. */
    said: SaidCounts,
  }),
  /** Without the manifest itself. */
  files: z.array(ExportFile),
})
export type ExportManifest = z.infer<typeof ExportManifest>

type Made = {
  campaignId: string
  snapshot: { snapshotId: string; hash: string; lastSequence: number; takenAt: Date; declined: Record<string, number> }
  request: ExportRequest
  asked: AskedQuestions
  counts: ExportCounts
  files: ExportFile[]
  appVersion: string
}

export function buildManifest({
  campaignId,
  snapshot,
  request,
  asked,
  counts,
  files,
  appVersion,
}: Made): ExportManifest {
  const { dropped } = counts
  return {
    schema: MANIFEST_SCHEMA,
    target: request.target,
    row_schema: rowSchemas[request.target],
    policy: request.target === 'canonical' ? null : request.policy,
    campaign_id: campaignId,
    snapshot: {
      id: snapshot.snapshotId,
      hash: snapshot.hash,
      last_sequence: snapshot.lastSequence,
      taken_at: snapshot.takenAt.toISOString(),
    },
    app_version: appVersion,
    guideline_versions: counts.guidelineVersions,
    plan_versions: counts.planVersions,
    asked,
    counts: {
      records: {
        in: counts.records,
        with_rows: counts.records - counts.recordsWithoutRows,
        without_rows: counts.recordsWithoutRows,
      },
      annotations: {
        in: counts.annotations,
        live: counts.annotations - counts.superseded,
        superseded: counts.superseded,
      },
      pairs: { in: counts.pairsIn, out: counts.pairsOut },
      rows: counts.rows,
      dropped: { records: picked(recordDropReasons, dropped), pairs: picked(pairDropReasons, dropped) },
      declined: picked(declineReasons, snapshot.declined),
      said: counts.said,
    },
    files,
  }
}

/** The manifest as it is written: readable, always with the same bytes for the same content. */
export function manifestText(manifest: ExportManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function picked<K extends string>(keys: readonly K[], from: Readonly<Record<string, number>>): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? 0])) as Record<K, number>
}
