import { type Installation, readInstallationFacts } from '#lib/data/server/installation'
import type { DatabaseEnv } from './env.ts'
import { endpointOf } from './migrate.ts'

/** Whether somebody owns the installation and whether it has the demo, over one connection of its own. Needs a migrated database. */
export function readInstallation(env: DatabaseEnv): Promise<Installation> {
  return readInstallationFacts(endpointOf(env))
}
