import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { PoolId } from '#lib/core/vocabulary/ids'
import type { AnalysisQuestion } from '#lib/services/analyses/kinds'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { buildPool } from './builders/pool.ts'
import type { Cast } from './cast.ts'
import { testDatabase } from './database.ts'
import type { Sample } from './route-sample.ts'

const pool = async ({ workspace, owner }: Cast): Promise<PoolId> => {
  const { poolId } = await buildPool({ workspaceId: workspace.id, createdById: owner.actor.membershipId })
  return PoolId.parse(poolId)
}
/** An analysis that waits in the queue. */
const asked = async (cast: Cast, question: AnalysisQuestion): Promise<Record<string, string>> => {
  const poolId = await pool(cast)
  // Those of the samples before: a workspace may not have many unfinished ones.
  await testDatabase().db.$executeRaw`
    update "PoolAnalysis" set state = 'cancelled', "endedAt" = now() where "workspaceId" = ${cast.workspace.id}::uuid and state = 'queued'`
  const { analysisId } = await requestAnalysis(testDatabase(), cast.owner.actor, { poolId, number: 1, ...question })
  return { poolId, number: '1', analysisId }
}
const seeded = { ...PAPER_SETTINGS, seed: 'a seed' }

const V = '/api/v1/workspaces/[slug]/pools/[poolId]/versions/[number]/analyses'

/** Samples of the routes of the pool studio. */
export const analysisSamples: Record<string, Sample> = {
  [`POST ${V}`]: {
    access: 'pool.view',
    status: 202,
    call: async (cast) => ({ params: { poolId: await pool(cast), number: '1' }, body: { kind: 'prompt-diversity' } }),
  },
  [`GET ${V}/[analysisId]`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({ params: await asked(cast, { kind: 'pool-profile' }) }),
  },
  [`POST ${V}/[analysisId]/cancel`]: {
    access: 'pool.view',
    status: 200,
    call: async (cast) => ({
      params: await asked(cast, { kind: 'selection', settings: { ...seeded, method: 'random', count: 1 } }),
    }),
  },
  [`GET ${V}/[analysisId]/prompts`]: {
    access: 'pool.view',
    // The sample's selection waits in the queue.
    status: 409,
    call: async (cast) => ({
      params: await asked(cast, { kind: 'selection', settings: { ...seeded, method: 'diverse', count: 1 } }),
    }),
  },
  [`POST ${V}/[analysisId]/apply`]: {
    access: 'pool.import',
    // So does its ranking.
    status: 409,
    call: async (cast) => {
      const settings = { ...seeded, candidatePoolId: await pool(cast), candidateVersion: 1 }
      return { params: await asked(cast, { kind: 'augmentation', settings }), body: { added: 1 } }
    },
  },
}
