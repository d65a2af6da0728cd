import { PoolId, type WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** The newest ready version of a pool in use; null where there is none here. */
export async function findPoolVersion(
  db: Connection,
  { workspaceId, poolId }: { workspaceId: WorkspaceId; poolId: PoolId },
): Promise<{ poolId: PoolId; name: string; versionNumber: number } | null> {
  const rows = await db.$queryRaw<{ id: string; name: string; versionNumber: number }[]>`
    select p.id::text, p.name, v.number as "versionNumber"
    from "Pool" p join "PoolVersion" v on v."poolId" = p.id and v.state = 'ready'
    where p."workspaceId" = ${workspaceId}::uuid and p.id = ${poolId}::uuid and p."archivedAt" is null
    order by v.number desc limit 1`
  const [found] = rows
  return found ? { poolId: PoolId.parse(found.id), name: found.name, versionNumber: found.versionNumber } : null
}
