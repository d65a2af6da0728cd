import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ImportNow, Rejections } from '#lib/contracts/imports'
import { PoolDetail, Pools, PROMPTS_PER_PAGE, PromptDetail, PromptPage } from '#lib/contracts/pools'
import { api } from './api.ts'
import { keys } from './keys.ts'

const base = (slug: string) => `/api/v1/workspaces/${slug}`
const LOOK_EVERY_MS = 1_000
const REST_EVERY_MS = 10_000

export type PromptFilter = { search: string; source: string | null; lang: string | null }
export const noFilter: PromptFilter = { search: '', source: null, lang: null }

export const isFiltered = ({ search, source, lang }: PromptFilter): boolean =>
  search !== '' || source !== null || lang !== null

/** The workspace's pools; looked at often while an import is under way, else now and then. */
export const poolsQuery = (slug: string, archived = false) =>
  queryOptions({
    queryKey: [...keys.pools.list(slug), { archived }],
    queryFn: async ({ signal }) =>
      (await api('GET', `${base(slug)}/pools`, { query: { archived }, reply: Pools, signal })).pools,
    refetchInterval: ({ state }) =>
      state.data?.some(({ latestImport }) => latestImport && isMoving(latestImport)) ? LOOK_EVERY_MS : REST_EVERY_MS,
  })

export const poolQuery = (slug: string, poolId: string) =>
  queryOptions({
    queryKey: keys.pools.one(slug, poolId),
    queryFn: ({ signal }) => api('GET', `${base(slug)}/pools/${poolId}`, { reply: PoolDetail, signal }),
  })

/** Whether the worker has (or should have) this import in hand. */
export const isMoving = ({ state, isEnding }: { state: string; isEnding: boolean }): boolean =>
  state === 'queued' || state === 'running' || (state === 'review' && isEnding)

export const importQuery = (slug: string, importId: string) =>
  queryOptions({
    queryKey: keys.pools.import(slug, importId),
    queryFn: ({ signal }) => api('GET', `${base(slug)}/imports/${importId}`, { reply: ImportNow, signal }),
    refetchInterval: ({ state }) => (!state.data || isMoving(state.data) ? LOOK_EVERY_MS : false),
  })

export const rejectionsQuery = (slug: string, importId: string, ended: boolean) =>
  queryOptions({
    queryKey: [...keys.pools.import(slug, importId), 'rejections', { ended }],
    queryFn: async ({ signal }) =>
      (await api('GET', `${base(slug)}/imports/${importId}/rejections`, { reply: Rejections, signal })).rejections,
  })

/** One page of a version by its number; a ready version never changes, so a page is never old. */
export const promptPageQuery = (slug: string, poolId: string, version: number, page: number) =>
  queryOptions({
    queryKey: keys.pools.prompts(slug, poolId, version, page),
    queryFn: ({ signal }) =>
      api('GET', `${base(slug)}/pools/${poolId}/prompts`, {
        query: { version, from: page * PROMPTS_PER_PAGE },
        reply: PromptPage,
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The prompts that match, page after page. */
export const matchingPromptsQuery = (slug: string, poolId: string, version: number, filter: PromptFilter) =>
  infiniteQueryOptions({
    queryKey: keys.pools.prompts(slug, poolId, version, filter),
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ version: String(version), from: String(pageParam) })
      if (filter.search !== '') query.set('search', filter.search)
      // An empty value asks for the prompts that name none, so it must be sent, where api() leaves empty values out.
      if (filter.source !== null) query.set('source', filter.source)
      if (filter.lang !== null) query.set('lang', filter.lang)
      return api('GET', `${base(slug)}/pools/${poolId}/prompts?${query}`, { reply: PromptPage, signal })
    },
    initialPageParam: 0,
    getNextPageParam: ({ nextAfter }) => (nextAfter === null ? null : nextAfter + 1),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const promptQuery = (slug: string, poolId: string, promptId: string) =>
  queryOptions({
    queryKey: [...keys.pools.one(slug, poolId), 'prompt', promptId],
    queryFn: ({ signal }) =>
      api('GET', `${base(slug)}/pools/${poolId}/prompts/${promptId}`, { reply: PromptDetail, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
