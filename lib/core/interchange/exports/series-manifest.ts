import { z } from 'zod'
import { ExportPolicy } from '../export-policy.ts'
import type { ExportRequest } from './export-request.ts'
import { ExportTarget } from './export-request.ts'
import { ExportFile, ExportManifest, rowSchemas } from './manifest.ts'

const SERIES_MANIFEST_SCHEMA = 'rankplan-series-export/2'

const { row_schema, campaign_id, snapshot, guideline_versions, plan_versions, asked, counts } = ExportManifest.shape

/** What manifest.json of a cumulative export holds: one snapshot of each wave, in order, what each gave, and the files they are joined to. */
export const SeriesManifest = z.strictObject({
  schema: z.literal(SERIES_MANIFEST_SCHEMA),
  target: ExportTarget,
  row_schema,
  /** Null for the canonical target, which holds all there is. */
  policy: ExportPolicy.nullable(),
  /** Campaign of wave 1. */
  series_id: z.uuid(),
  app_version: z.string(),
  /** Rows stand in this order: `rows` of the first wave, then those of the next. A wave without a snapshot is not among them. */
  waves: z.array(
    z.strictObject({
      wave: z.number().int().min(1),
      campaign_id,
      /** What the responses came from, in the lead's words; null where nobody said. */
      checkpoint: z.string().nullable(),
      snapshot,
      guideline_versions,
      plan_versions,
      asked,
      counts,
    }),
  ),
  rows: z.number().int().min(0),
  /** Without the manifest itself. */
  files: z.array(ExportFile),
})
export type SeriesManifest = z.infer<typeof SeriesManifest>

type Made = {
  seriesId: string
  request: ExportRequest
  waves: readonly { wave: number; checkpoint: string | null; manifest: ExportManifest }[]
  files: ExportFile[]
  appVersion: string
}

export function buildSeriesManifest({ seriesId, request, waves, files, appVersion }: Made): SeriesManifest {
  return {
    schema: SERIES_MANIFEST_SCHEMA,
    target: request.target,
    row_schema: rowSchemas[request.target],
    policy: request.target === 'canonical' ? null : request.policy,
    series_id: seriesId,
    app_version: appVersion,
    waves: waves.map(({ wave, checkpoint, manifest }) => ({
      wave,
      campaign_id: manifest.campaign_id,
      checkpoint,
      snapshot: manifest.snapshot,
      guideline_versions: manifest.guideline_versions,
      plan_versions: manifest.plan_versions,
      asked: manifest.asked,
      counts: manifest.counts,
    })),
    rows: waves.reduce((sum, { manifest }) => sum + manifest.counts.rows, 0),
    files,
  }
}

/**
 * A line of provenance.jsonl of one wave as it stands in the cumulative file: with the wave and its campaign in front. The line is
 * an object's JSON, and it is not read again, since there are millions.
 */
export function inWave(line: string, { wave, campaignId }: { wave: number; campaignId: string }): string {
  return `{"campaign_id":"${campaignId}","wave":${wave},${line.slice(1)}`
}
