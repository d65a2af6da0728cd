import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { FacetCard } from './facet-card.tsx'
import { LengthsCard } from './lengths-card.tsx'
import { NamedFacet } from './named-facet.tsx'

/** What a version holds: lengths, sources, languages, responses and messages per prompt. */
export function PoolCharts({ pool }: { pool: PoolDetail }) {
  const words = strings.pools
  const { version, summary } = pool
  if (!version || !summary) return null
  const { promptCount: total } = version
  const numbered = (tallies: typeof summary.turns, name: (n: number) => string) =>
    tallies.map(({ value, count }) => ({ key: String(value), label: name(value), count }))
  return (
    <>
      <div className="grid items-start gap-5 lg:grid-cols-3">
        <LengthsCard pool={pool} />
        <NamedFacet pool={pool} by="sources" />
      </div>
      {/* In columns the browser stacks the short ones beside a tall one, whichever that is. */}
      <div className="gap-5 *:not-last:mb-5 *:break-inside-avoid lg:columns-2">
        <NamedFacet pool={pool} by="langs" />
        <FacetCard
          title={words.responsesTitle}
          rows={numbered(summary.responses, words.numberOfResponses)}
          total={total}
          fileName={words.responsesFile}
        />
        <FacetCard
          title={words.turnsTitle}
          rows={numbered(summary.turns, words.numberOfTurns)}
          total={total}
          fileName={words.turnsFile}
        />
      </div>
    </>
  )
}
