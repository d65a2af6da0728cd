import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { CampaignId, UploadId } from '#lib/core/vocabulary/ids'
import type { PoolImport } from '#lib/data/imports/import-row'
import { createResponseImport } from '#lib/data/imports/response-imports'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'
import { handOverUpload } from './hand-over-upload.ts'

const busy = {
  constraint: 'PoolImport_one_of_responses',
  message:
    'Another import of responses into this pool is under way or waits for a decision. Let it end, or stop it, then try again.',
}
const OPENED =
  'The campaign was opened: its items are made, and responses that come now would not be shown in them. Make a new campaign on this pool to use them.'

/**
 * Hands a complete upload of responses to the worker, for a draft campaign's pool: import and job exist together or not at all.
 * Asked again with the same upload it returns the import it made.
 * @throws AppError not_allowed, not_found, conflict when the campaign is no draft, the upload is incomplete, or the pool is busy
 */
export async function startResponseImport(
  deps: Deps,
  actor: Actor,
  { uploadId, campaignId }: { uploadId: UploadId; campaignId: CampaignId },
): Promise<PoolImport> {
  authorize(actor, 'campaign.edit')
  const { name } = await readCampaign(deps, actor, { campaignId })
  return handOverUpload(deps, actor, {
    uploadId,
    busy,
    make: async (tx, fresh) => {
      if (!(await createResponseImport(tx, { ...fresh, campaignId }))) throw new AppError('conflict', OPENED)
      return { action: 'campaign.responses-started', targetType: 'campaign', targetId: campaignId, summary: { name } }
    },
  })
}
