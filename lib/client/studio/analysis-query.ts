import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import {
  type Analysis,
  AppliedAugmentation,
  AugmentationAnalysis,
  DiversityAnalysis,
  ProfileAnalysis,
  type RequestAnalysis,
  SelectionAnalysis,
} from '#lib/contracts/analyses'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { api } from '../api.ts'
import { keys } from '../keys.ts'

const LOOK_EVERY_MS = 700
/** A selection of a pool that was counted takes less than a second, so the first looks come sooner. */
const LOOK_FIRST_EVERY_MS = 100
const FIRST_LOOKS = 12

/** One version of one pool. */
export type VersionPlace = { slug: string; poolId: string; version: number }
type Kind = RequestAnalysis['kind']
export type AnalysisOf<K extends Kind> = Extract<Analysis, { kind: K }>
export type RequestOf<K extends Kind> = Extract<RequestAnalysis, { kind: K }> & { settings: object }

const replies: { [K in Kind]: z.ZodType<AnalysisOf<K>> } = {
  'prompt-diversity': DiversityAnalysis,
  'pool-profile': ProfileAnalysis,
  selection: SelectionAnalysis,
  augmentation: AugmentationAnalysis,
}

/** What every plan rests on, and what a pool's overview shows. */
export const standardDiversity = { kind: 'prompt-diversity', settings: STANDARD_ANALYSIS } as const

const analysesApi = ({ slug, poolId, version }: VersionPlace) =>
  `/api/v1/workspaces/${slug}/pools/${poolId}/versions/${version}/analyses`

const analysisApi = (slug: string, { poolId, versionNumber, analysisId }: Analysis) =>
  `${analysesApi({ slug, poolId, version: versionNumber })}/${analysisId}`

/** Whether the worker has (or should have) this analysis in hand. */
export const isUnderWay = ({ state }: Pick<Analysis, 'state'>): boolean => state === 'queued' || state === 'running'

/** Asks; what is under way or done comes back as it is, what failed or was cancelled begins anew. */
export const requestAnalysis = <K extends Kind>(place: VersionPlace, request: RequestOf<K>): Promise<AnalysisOf<K>> =>
  api('POST', analysesApi(place), { body: request, reply: replies[request.kind as K] }) as Promise<AnalysisOf<K>>

export const cancelAnalysis = <K extends Kind>(slug: string, analysis: AnalysisOf<K>): Promise<AnalysisOf<K>> =>
  api('POST', `${analysisApi(slug, analysis)}/cancel`, { reply: replies[analysis.kind as K] }) as Promise<AnalysisOf<K>>

/** Whether an analysis is the answer to this request about its version. */
const answers = <K extends Kind>(analysis: Analysis, request: RequestOf<K>): analysis is AnalysisOf<K> => {
  const [given, asked] = [new Map(Object.entries(analysis.settings)), Object.entries(request.settings)]
  return (
    analysis.kind === request.kind &&
    given.size === asked.length &&
    asked.every(([name, value]) => given.get(name) === value)
  )
}

/**
 * An analysis: asked for once, then looked at until it has ended. A finished one of an immutable version never changes. One that
 * is `known` to stand without a result is looked at and not asked for: asking would begin a cancelled one anew.
 */
export const analysisQuery = <K extends Kind>(
  place: VersionPlace,
  request: RequestOf<K>,
  known: readonly (Analysis | null)[] = [],
) => {
  const queryKey = keys.pools.analysis(place.slug, place.poolId, place.version, request)
  const first = known.find(
    (one): one is AnalysisOf<K> =>
      one !== null && one.poolId === place.poolId && one.versionNumber === place.version && answers(one, request),
  )
  return queryOptions({
    queryKey,
    ...(first && { initialData: first }),
    queryFn: async ({ client, signal }): Promise<AnalysisOf<K>> => {
      const known = client.getQueryData<AnalysisOf<K>>(queryKey)
      if (!known) return requestAnalysis(place, request)
      const reply = replies[request.kind as K]
      return (await api('GET', analysisApi(place.slug, known), { reply, signal })) as AnalysisOf<K>
    },
    staleTime: ({ state }) => (state.data?.state === 'ready' ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state }) => {
      if (!state.data || !isUnderWay(state.data)) return false
      return state.dataUpdateCount <= FIRST_LOOKS ? LOOK_FIRST_EVERY_MS : LOOK_EVERY_MS
    },
  })
}

/** Where the prompts of a ready selection are downloaded, one a line. */
export const chosenPromptsPath = (slug: string, selection: AnalysisOf<'selection'>): string =>
  `${analysisApi(slug, selection)}/prompts`

/** The first `added` candidates become prompts of the pool's next version. */
export const applyAugmentation = (slug: string, augmentation: AnalysisOf<'augmentation'>, added: number) =>
  api('POST', `${analysisApi(slug, augmentation)}/apply`, { body: { added }, reply: AppliedAugmentation })
