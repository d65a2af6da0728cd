import type { CampaignId, MembershipId, PoolImportId, UploadId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { IMPORT_COLUMNS, type PoolImport, toImport } from './import-row.ts'

type NewImport = {
  importId: PoolImportId
  workspaceId: WorkspaceId
  createdById: MembershipId
  campaignId: CampaignId
  uploadId: UploadId
  fileName: string
  bytesTotal: number
  at: Date
}

/**
 * An import of responses to the prompts of a draft campaign's pool version; false when there is no such draft. Fails on
 * PoolImport_one_of_responses while another into this pool is under way or waits for a decision.
 */
export async function createResponseImport(db: Connection, params: NewImport): Promise<boolean> {
  const { importId, workspaceId, createdById, campaignId, uploadId, fileName, bytesTotal, at } = params
  const created = await db.$executeRaw`
    INSERT INTO "PoolImport" (id, "workspaceId", "poolId", kind, "campaignId", "versionNumber", "uploadId", "createdById", "fileName", "bytesTotal", "createdAt")
    SELECT ${importId}::uuid, c."workspaceId", c."poolId", 'responses', c.id, c."poolVersion", ${uploadId}::uuid,
      ${createdById}::uuid, ${fileName}, ${bytesTotal}, ${at}
    FROM "Campaign" c
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c.id = ${campaignId}::uuid AND c.state = 'draft' AND c."archivedAt" IS NULL`
  return created === 1
}

/** A campaign's imports of responses, newest first. */
export async function listResponseImports(
  db: Connection,
  { workspaceId, campaignId, most }: { workspaceId: WorkspaceId; campaignId: CampaignId; most: number },
): Promise<PoolImport[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT ${IMPORT_COLUMNS} FROM "PoolImport" i
    JOIN "Membership" m ON m."workspaceId" = i."workspaceId" AND m.id = i."createdById" JOIN "User" u ON u.id = m."userId"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."campaignId" = ${campaignId}::uuid
    ORDER BY i."createdAt" DESC, i.id DESC LIMIT ${most}`
  return rows.map(toImport)
}
