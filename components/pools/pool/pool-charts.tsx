import { BarList } from '#components/ui/charts/bar-list'
import { Histogram } from '#components/ui/charts/histogram'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { FacetCard } from './facet-card.tsx'

const NUMBERS_SHOWN = 10

/** What a version holds: lengths, sources, languages, responses and messages per prompt. */
export function PoolCharts({ pool }: { pool: PoolDetail }) {
  const words = strings.pools
  const { version, summary } = pool
  if (!version || !summary) return null
  const { promptCount: total } = version
  const { bins, median, most } = summary.words
  // Empty bins at either end only squeeze the others; the last bin of all ends at the longest prompt.
  const filled = bins.flatMap((bin, index) => (bin.count > 0 ? [index] : []))
  const shown = bins
    .slice(filled[0] ?? 0, (filled.at(-1) ?? 0) + 1)
    .map(({ from, to, count }) => ({ from, to: to ?? Math.max(most ?? from, from + 1), count }))
  const numbers = (rows: typeof summary.turns, name: (n: number) => string) =>
    rows.slice(0, NUMBERS_SHOWN).map(({ value, count }) => ({ key: String(value), label: name(value), count }))
  const rest = (rows: typeof summary.turns) => {
    const count = rows.slice(NUMBERS_SHOWN).reduce((sum, row) => sum + row.count, 0)
    return count > 0 ? words.others(count) : undefined
  }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-5">
        <section className="min-w-0 rounded-md border border-line bg-surface p-4">
          <Histogram
            title={words.lengths.title(median ?? 0)}
            bins={shown}
            xLabel={words.lengths.x}
            xUnit={words.facts.words}
            yLabel={words.lengths.y}
            fileName={words.lengths.file}
          />
          <p className="mt-2 text-ink-muted text-sm">{words.lengths.note}</p>
        </section>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <Card title={words.responsesTitle}>
            <BarList
              label={words.responsesTitle}
              rows={numbers(summary.responses, words.numberOfResponses)}
              total={total}
              more={rest(summary.responses)}
            />
          </Card>
          <Card title={words.turnsTitle}>
            <BarList
              label={words.turnsTitle}
              rows={numbers(summary.turns, words.numberOfTurns)}
              total={total}
              more={rest(summary.turns)}
            />
          </Card>
        </div>
      </div>
      <div className="grid min-w-0 items-start gap-5 sm:grid-cols-2">
        <FacetCard
          title={words.sourcesTitle}
          tallies={summary.sources}
          others={summary.otherSources}
          total={total}
          none={words.noSources}
        />
        <FacetCard
          title={words.langsTitle}
          tallies={summary.langs}
          others={summary.otherLangs}
          total={total}
          none={words.noLangs}
        />
      </div>
    </div>
  )
}
