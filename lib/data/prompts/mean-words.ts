import type { PoolId, WorkspaceId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'

/** Enough for a mean, few enough for a page. */
const RESPONSES_READ = 20_000

/** Mean words of a response in a pool version and over how many it was taken, its first 20,000; null where it has none. */
export async function meanResponseWords(
  db: Connection,
  { workspaceId, poolId, versionNumber }: { workspaceId: WorkspaceId; poolId: PoolId; versionNumber: number },
): Promise<{ mean: number; responses: number } | null> {
  const rows = await db.$queryRaw<{ mean: number | null; responses: number }[]>`
    select avg("wordCount")::float8 as mean, count(*)::int as responses from (
      select r."wordCount" from "Prompt" p join "CandidateResponse" r on r."promptId" = p.id
      where p."workspaceId" = ${workspaceId}::uuid and p."poolId" = ${poolId}::uuid and p."addedInVersion" <= ${versionNumber}
        and (p."removedInVersion" is null or p."removedInVersion" > ${versionNumber})
      order by p.position limit ${RESPONSES_READ}) first`
  const { mean = null, responses = 0 } = rows[0] ?? {}
  return mean === null ? null : { mean, responses }
}
