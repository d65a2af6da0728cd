import { ImportNow } from '#lib/contracts/imports'
import { type ChangePool, PoolDetail } from '#lib/contracts/pools'
import { api } from './api.ts'

export type ImportDecision = 'cancel' | 'keep' | 'stop'

/** Cancels an import that runs, keeps what a reviewed one accepted, or stops it. */
export const decideImport = (slug: string, importId: string, decision: ImportDecision) =>
  api('POST', `/api/v1/workspaces/${slug}/imports/${importId}/${decision}`, { reply: ImportNow })

/** Renames a pool, archives it, or brings it back. */
export const changePool = (slug: string, poolId: string, change: ChangePool) =>
  api('PATCH', `/api/v1/workspaces/${slug}/pools/${poolId}`, { body: change, reply: PoolDetail })
