import { type InstanceFacts, readInstance } from '#lib/data/people/instance'
import type { Deps } from '../deps.ts'

/** Whether someone owns this installation, and whether it holds the demo workspace. Anybody may know. */
export function readInstallation(deps: Pick<Deps, 'db'>): Promise<InstanceFacts> {
  return readInstance(deps.db)
}
