'use client'
import { useQuery } from '@tanstack/react-query'
import { DiversitySummary } from '#components/diversity/diversity-summary'
import { Banner } from '#components/ui/display/banner'
import { poolQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import type { Analysis } from '#lib/contracts/analyses'
import type { PoolDetail } from '#lib/contracts/pools'
import { PromptBrowser } from '../prompts/prompt-browser.tsx'
import { LatestImport } from './latest-import.tsx'
import { PoolCharts } from './pool-charts.tsx'
import { PoolFacts } from './pool-facts.tsx'
import { PoolFrame } from './pool-frame.tsx'
import { PoolImports } from './pool-imports.tsx'

type PoolViewProps = {
  slug: string
  first: PoolDetail
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  canImport: boolean
}

/** One pool: what is under way, the facts, what it holds, its prompts, and the files it came from. */
export function PoolView({ slug, first, known, canImport }: PoolViewProps) {
  const words = strings.pools
  const { data: pool } = useQuery({ ...poolQuery(slug, first.poolId), initialData: first })
  return (
    <PoolFrame slug={slug} pool={pool} tab="overview" canImport={canImport}>
      <div className="flex flex-col gap-5">
        {pool.archivedAt && <Banner>{words.archivedBanner}</Banner>}
        <LatestImport slug={slug} pool={pool} canImport={canImport} />
        <PoolFacts pool={pool} />
        {pool.version && (
          <DiversitySummary
            slug={slug}
            poolId={pool.poolId}
            version={pool.version.number}
            known={known}
            canCancel={canImport}
          />
        )}
        <PoolCharts pool={pool} />
        {pool.version && (
          <PromptBrowser slug={slug} pool={{ ...pool, version: pool.version }} key={pool.version.number} />
        )}
        <PoolImports slug={slug} pool={pool} />
      </div>
    </PoolFrame>
  )
}
