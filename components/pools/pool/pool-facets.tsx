import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { FacetCard } from './facet-card.tsx'

type Tallies = NonNullable<PoolDetail['summary']>['sources']

/** Which sources and languages the prompts of a version name. */
export function PoolFacets({ pool }: { pool: PoolDetail }) {
  const words = strings.pools
  const { version, summary } = pool
  if (!version || !summary) return null
  const named = (tallies: Tallies) =>
    tallies.map(({ value, count }) => ({ key: value ?? '', label: value ?? words.unnamed, count }))
  const total = version.promptCount
  return (
    <>
      <FacetCard
        title={words.sourcesTitle}
        rows={named(summary.sources)}
        total={total}
        none={words.noSources}
        fileName={words.sourcesFile}
      />
      <FacetCard
        title={words.langsTitle}
        rows={named(summary.langs)}
        total={total}
        none={words.noLangs}
        fileName={words.langsFile}
      />
    </>
  )
}
