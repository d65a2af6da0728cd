import { queryOptions } from '@tanstack/react-query'
import { Analysis, FoundAnalysis } from '#lib/contracts/analyses'
import { api } from '../api.ts'
import { keys } from '../keys.ts'

const LOOK_EVERY_MS = 1_000

const path = (slug: string, poolId: string, version: number) =>
  `/api/v1/workspaces/${slug}/pools/${poolId}/versions/${version}/analyses`

/** Whether the worker has (or should have) this count in hand. */
export const isCounting = ({ state }: Pick<Analysis, 'state'>): boolean => state === 'queued' || state === 'running'

/** Asks for the count; one that is under way or done comes back as it is. */
export const requestDiversity = (slug: string, poolId: string, version: number) =>
  api('POST', path(slug, poolId, version), { body: { kind: 'prompt-diversity' }, reply: Analysis })

export const cancelDiversity = (slug: string, { poolId, versionNumber, analysisId }: Analysis) =>
  api('POST', `${path(slug, poolId, versionNumber)}/${analysisId}/cancel`, { reply: Analysis })

/** The diversity of a version: looked at while it is being counted, asked for where nobody has yet. */
export const diversityQuery = (slug: string, poolId: string, version: number) =>
  queryOptions({
    queryKey: [...keys.pools.all(slug), 'diversity', poolId, version],
    queryFn: async ({ signal }) => {
      const { analysis } = await api('GET', path(slug, poolId, version), { reply: FoundAnalysis, signal })
      return analysis ?? requestDiversity(slug, poolId, version)
    },
    // A finished count of an immutable version never changes.
    staleTime: ({ state }) => (state.data?.state === 'ready' ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state }) => (state.data && isCounting(state.data) ? LOOK_EVERY_MS : false),
  })
