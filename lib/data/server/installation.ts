import type { Endpoint } from './connection-options.ts'
import { withClient } from './probe.ts'

export type Installation = { isClaimed: boolean; hasDemo: boolean }

/** What the launcher wants to know before anything heavier is loaded. Needs a migrated database. */
export function readInstallationFacts(endpoint: Endpoint): Promise<Installation> {
  return withClient(endpoint, async (client) => {
    const { rows } = await client.query<Installation>(
      `SELECT "ownerUserId" IS NOT NULL AS "isClaimed", "hasDemo" FROM "Instance" WHERE "id" = 1`,
    )
    return rows[0] ?? { isClaimed: false, hasDemo: false }
  })
}
