import { can, type Role } from '#lib/core/access/can'
import type { ImportState } from '#lib/core/interchange/imports/report'

type PoolFacts = {
  poolId: string
  name: string
  version: { number: number } | null
  latestImport: { importId: string; state: ImportState; rejectedCount: number } | null
}

export type NextStep =
  | { kind: 'review'; poolId: string; name: string; rejectedCount: number }
  | { kind: 'watch'; poolId: string; name: string }
  | { kind: 'import' }
  | { kind: 'wait' }
  | { kind: 'invite' }
  | { kind: 'open-pools' }

/**
 * The one thing to do next in a workspace: an import that waits for a decision, then one under way, then a first pool,
 * then company. Those who may not import wait for those who may.
 */
export function nextStep(role: Role, pools: readonly PoolFacts[], memberCount: number): NextStep {
  const importing = can(role, 'pool.import')
  const inState = (...states: ImportState[]) =>
    pools.find((pool) => pool.latestImport && states.includes(pool.latestImport.state))
  const waiting = inState('review')
  if (importing && waiting?.latestImport) {
    return {
      kind: 'review',
      poolId: waiting.poolId,
      name: waiting.name,
      rejectedCount: waiting.latestImport.rejectedCount,
    }
  }
  const running = inState('queued', 'running')
  if (running) return { kind: 'watch', poolId: running.poolId, name: running.name }
  if (!pools.some((pool) => pool.version)) return { kind: importing ? 'import' : 'wait' }
  if (memberCount === 1 && can(role, 'invite.create')) return { kind: 'invite' }
  return { kind: 'open-pools' }
}
