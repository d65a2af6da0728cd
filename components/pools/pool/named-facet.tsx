import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { FacetCard } from './facet-card.tsx'

/** Which sources, or which languages, the prompts of a version name. */
export function NamedFacet({ pool, by }: { pool: PoolDetail; by: 'sources' | 'langs' }) {
  const words = strings.pools
  const { version, summary } = pool
  if (!version || !summary) return null
  const texts = {
    sources: { title: words.sourcesTitle, none: words.noSources, fileName: words.sourcesFile },
    langs: { title: words.langsTitle, none: words.noLangs, fileName: words.langsFile },
  }
  return (
    <FacetCard
      {...texts[by]}
      rows={summary[by].map(({ value, count }) => ({ key: value ?? '', label: value ?? words.unnamed, count }))}
      total={version.promptCount}
    />
  )
}
