import { isDatabaseUnavailable } from '#lib/data/errors'
import { pingDatabase } from '#lib/data/ping'
import type { Deps } from '../deps.ts'

/** Whether the database answers. An absent one is an answer here, not a failure; anything else that goes wrong is thrown. */
export async function checkHealth(deps: Pick<Deps, 'db'>): Promise<{ status: 'ok' | 'unavailable' }> {
  try {
    await pingDatabase(deps.db)
    return { status: 'ok' }
  } catch (error) {
    if (isDatabaseUnavailable(error)) return { status: 'unavailable' }
    throw error
  }
}
