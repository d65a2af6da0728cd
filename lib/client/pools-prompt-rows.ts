'use client'
import { useInfiniteQuery, useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { PROMPTS_PER_PAGE, type PromptLine } from '#lib/contracts/pools'
import { isFiltered, matchingPromptsQuery, type PromptFilter, promptPageQuery } from './pools-queries.ts'

type Range = { first: number; last: number }
export type PromptRows = {
  rowCount: number
  rowAt: (index: number) => PromptLine | undefined
  onRange: (range: Range) => void
  /** Rows known to match, and whether there may be more; null without a filter. */
  matches: { count: number; more: boolean; searching: boolean } | null
  error: unknown
}

type Pool = { poolId: string; version: { number: number; promptCount: number } }
/** Skeleton rows below a list that goes on. */
const ROWS_AHEAD = 20

/** A version's prompts by place: any page of them at once without a filter, one after the other with one. */
export function usePromptRows(slug: string, { poolId, version }: Pool, filter: PromptFilter): PromptRows {
  const filtered = isFiltered(filter)
  const [range, setRange] = useState<Range>({ first: 0, last: 0 })
  const firstPage = Math.floor(range.first / PROMPTS_PER_PAGE)
  const lastPage = Math.floor(Math.min(range.last, version.promptCount - 1) / PROMPTS_PER_PAGE)
  const pages = filtered ? [] : Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, i) => firstPage + i)
  const inView = useQueries({ queries: pages.map((page) => promptPageQuery(slug, poolId, version.number, page)) })
  const matching = useInfiniteQuery({
    ...matchingPromptsQuery(slug, poolId, version.number, filter),
    enabled: filtered,
  })
  const { fetchNextPage, hasNextPage, isFetching, isLoading } = matching
  const found = filtered ? (matching.data?.pages.flatMap((page) => page.prompts) ?? []) : []

  const onRange = useCallback(
    (next: Range) => {
      setRange((now) => (now.first === next.first && now.last === next.last ? now : next))
      if (filtered && hasNextPage && !isFetching && next.last >= found.length - 1) void fetchNextPage()
    },
    [filtered, hasNextPage, isFetching, found.length, fetchNextPage],
  )
  if (filtered) {
    const ahead = isLoading || hasNextPage ? ROWS_AHEAD : 0
    return {
      rowCount: found.length + ahead,
      rowAt: (index) => found[index],
      onRange,
      matches: { count: found.length, more: hasNextPage, searching: isLoading },
      error: matching.error,
    }
  }
  const pageOf = new Map(pages.map((page, i) => [page, inView[i]?.data?.prompts]))
  return {
    rowCount: version.promptCount,
    rowAt: (index) => pageOf.get(Math.floor(index / PROMPTS_PER_PAGE))?.[index % PROMPTS_PER_PAGE],
    onRange,
    matches: null,
    error: inView.find(({ error }) => error)?.error ?? null,
  }
}
