import { can, type Role } from '#lib/core/access/can'
import type { ImportState } from '#lib/core/interchange/imports/report'
import type { CampaignState } from '#lib/core/planning/campaign'

type PoolFacts = {
  poolId: string
  name: string
  version: { number: number } | null
  latestImport: { importId: string; state: ImportState; rejectedCount: number } | null
}

type CampaignFacts = { campaignId: string; name: string; state: CampaignState }

export type NextStep =
  | { kind: 'review'; poolId: string; importId: string; name: string; rejectedCount: number }
  | { kind: 'watch'; poolId: string; importId: string; name: string }
  | { kind: 'import' }
  | { kind: 'wait' }
  | { kind: 'invite' }
  | { kind: 'prepare' | 'follow'; campaignId: string; name: string; state: CampaignState }
  | { kind: 'new-campaign' }
  | { kind: 'open-pools' }

type WorkspaceFacts = {
  pools: readonly PoolFacts[]
  /** Newest first. */
  campaigns: readonly CampaignFacts[]
  memberCount: number
}

/**
 * The one thing to do next in a workspace: an import that waits for a decision, then one under way, then a first pool,
 * then company, then the newest campaign that has not ended, or one to begin. Those who may not do it wait for those who may.
 */
export function nextStep(role: Role, { pools, campaigns, memberCount }: WorkspaceFacts): NextStep {
  const importing = can(role, 'pool.import')
  const inState = (...states: ImportState[]) =>
    pools.find((pool) => pool.latestImport && states.includes(pool.latestImport.state))
  const waiting = inState('review')
  if (importing && waiting?.latestImport) {
    const { importId, rejectedCount } = waiting.latestImport
    return { kind: 'review', poolId: waiting.poolId, importId, name: waiting.name, rejectedCount }
  }
  const running = inState('queued', 'running')
  if (running?.latestImport) {
    return { kind: 'watch', poolId: running.poolId, importId: running.latestImport.importId, name: running.name }
  }
  if (!pools.some((pool) => pool.version)) return { kind: importing ? 'import' : 'wait' }
  if (memberCount === 1 && can(role, 'invite.create')) return { kind: 'invite' }
  const leads = can(role, 'campaign.edit')
  const current = campaigns.find(({ state }) => state !== 'closed' && (leads || state !== 'draft'))
  if (current) {
    const { campaignId, name, state } = current
    return { kind: state === 'draft' ? 'prepare' : 'follow', campaignId, name, state }
  }
  return { kind: leads ? 'new-campaign' : 'open-pools' }
}
