import 'server-only'
import { firstRunToken } from '#lib/platform/first-run'
import type { Runtime } from '#lib/platform/runtime'

/** What the first-run link of this installation must carry. */
export function expectedSetupToken(deps: Runtime): string {
  return firstRunToken(deps.env.SECRET)
}
