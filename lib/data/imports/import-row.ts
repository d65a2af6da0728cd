import { z } from 'zod'
import { ImportReport } from '#lib/core/interchange/imports/report'
import { CampaignId, PoolId, PoolImportId, UploadId } from '#lib/core/vocabulary/ids'
import { Prisma } from '../generated/client.ts'

/** One file on its way into a pool, or what became of it. */
export const PoolImport = z.object({
  ...ImportReport.shape,
  importId: PoolImportId,
  poolId: PoolId,
  campaignId: CampaignId.nullable(),
  uploadId: UploadId,
  createdAt: z.coerce.date(),
  startedAt: z.coerce.date().nullable(),
  progressAt: z.coerce.date().nullable(),
  endedAt: z.coerce.date().nullable(),
})
export type PoolImport = z.infer<typeof PoolImport>

/** Columns of "PoolImport" i, with "User" u its maker, under PoolImport's names. Sizes stay below 2^53. */
export const IMPORT_COLUMNS = Prisma.sql`
  i.id::text as "importId", i."poolId"::text, i.kind::text, i."campaignId"::text, i."uploadId"::text, i."versionNumber", i."fileName", i.state::text, i.format, i.gz,
  i."bytesTotal"::float8, i."bytesRead"::float8, i."lineCount", i."readCount", i."acceptedCount", i."rejectedCount",
  i."repeatedCount", i."responseCount", i."identicalCount", i."repeatedExamples", i."leftOut", i."failureCode",
  i."failureDetail", i."cancelRequestedAt" is not null as "isEnding", i."createdAt", i."startedAt", i."progressAt",
  i."endedAt", u.name as "createdByName"`

export type ImportRow = z.input<typeof PoolImport>
export const toImport = (row: unknown): PoolImport => PoolImport.parse(row)
