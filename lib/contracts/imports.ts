import { z } from 'zod'
import { PoolName } from '#lib/core/interchange/imports/pool-name'
import { ImportReport } from '#lib/core/interchange/imports/report'
import { rejectionCodes } from '#lib/core/interchange/prompts/rejection'
import { CampaignId, PoolId, PoolImportId, UploadId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

/** Prompts into a new pool by its name or into one that is there, as its next version; or responses for a draft campaign. */
export const StartImport = z.strictObject({
  uploadId: UploadId,
  pool: z.union([
    z.strictObject({ name: PoolName }),
    z.strictObject({ poolId: PoolId }),
    z.strictObject({ campaignId: CampaignId }),
  ]),
})
export type StartImport = z.infer<typeof StartImport>

export const PoolImport = z.object({
  ...ImportReport.shape,
  importId: PoolImportId,
  poolId: PoolId,
  campaignId: CampaignId.nullable(),
  createdAt: Moment,
  startedAt: Moment.nullable(),
  progressAt: Moment.nullable(),
  endedAt: Moment.nullable(),
})
export type PoolImport = z.output<typeof PoolImport>

export const ImportNow = z.object({
  ...PoolImport.shape,
  /** It stands still because no worker process is running. */
  needsWorker: z.boolean(),
})
export type ImportNow = z.output<typeof ImportNow>

export const ImportParams = z.object({ importId: PoolImportId })

export const Rejections = z.object({
  rejections: z.array(
    z.object({
      line: z.number(),
      column: z.number().nullable(),
      code: z.enum(rejectionCodes),
      reason: z.string(),
    }),
  ),
})
export type Rejection = z.output<typeof Rejections>['rejections'][number]
