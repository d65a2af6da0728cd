import { type Actor, authorize } from '#lib/core/access/actor'
import { AppError } from '#lib/core/vocabulary/app-error'
import { type CampaignId, PoolImportId, type UploadId } from '#lib/core/vocabulary/ids'
import { recordAudit } from '#lib/data/audit'
import { violatedConstraint } from '#lib/data/errors'
import type { PoolImport } from '#lib/data/imports/import-row'
import { findImport, findImportOfUpload } from '#lib/data/imports/imports'
import { createResponseImport } from '#lib/data/imports/response-imports'
import { consumeUpload } from '#lib/data/uploads/uploads'
import { readCampaign } from '../campaigns/read-campaign.ts'
import type { Deps } from '../deps.ts'
import { enqueueImport } from './enqueue-import.ts'

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
  const { workspaceId, membershipId: createdById } = actor
  const importId = PoolImportId.parse(deps.newId())
  const at = deps.now()
  const { name } = await readCampaign(deps, actor, { campaignId })
  try {
    return await deps.db.$transaction(async (tx) => {
      const upload = await consumeUpload(tx, { workspaceId, createdById, uploadId })
      if (!upload) {
        // Asked again because the first answer was lost on its way: the same import is the answer.
        const before = await findImportOfUpload(tx, { workspaceId, createdById, uploadId })
        if (before) return before
        throw new AppError(
          'conflict',
          'This upload is not complete. Send what is missing first, or drop the file again.',
        )
      }
      const file = { fileName: upload.fileName, bytesTotal: upload.byteSize }
      const fresh = { importId, workspaceId, createdById, campaignId, uploadId, at, ...file }
      if (!(await createResponseImport(tx, fresh)))
        throw new AppError(
          'conflict',
          'The campaign was opened: its items are made, and responses that come now would not be shown in them. Make a new campaign on this pool to use them.',
        )
      await enqueueImport(tx, importId)
      await recordAudit(tx, {
        id: deps.newId(),
        workspaceId,
        actorUserId: actor.userId,
        action: 'campaign.responses-started',
        targetType: 'campaign',
        targetId: campaignId,
        summary: { name, file: upload.fileName },
        at,
      })
      const started = await findImport(tx, { workspaceId, importId })
      if (!started) throw new Error(`import ${importId} is not there after it was made`)
      return started
    })
  } catch (error) {
    if (violatedConstraint(error) === 'PoolImport_one_of_responses')
      throw new AppError(
        'conflict',
        'Another import of responses into this pool is under way or waits for a decision. Let it end, or stop it, then try again.',
      )
    throw error
  }
}
