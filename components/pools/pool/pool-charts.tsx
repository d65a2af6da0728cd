import { Histogram } from '#components/ui/charts/histogram'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { FacetCard } from './facet-card.tsx'

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
  const named = (tallies: typeof summary.sources) =>
    tallies.map(({ value, count }) => ({ key: value ?? '', label: value ?? words.unnamed, count }))
  const numbered = (tallies: typeof summary.turns, name: (n: number) => string) =>
    tallies.map(({ value, count }) => ({ key: String(value), label: name(value), count }))
  return (
    <div className="grid items-start gap-5 lg:grid-cols-3">
      <section className="min-w-0 rounded-md border border-line bg-surface p-4 lg:col-span-2">
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
      <FacetCard title={words.sourcesTitle} rows={named(summary.sources)} total={total} none={words.noSources} />
      <FacetCard title={words.langsTitle} rows={named(summary.langs)} total={total} none={words.noLangs} />
      <FacetCard
        title={words.responsesTitle}
        rows={numbered(summary.responses, words.numberOfResponses)}
        total={total}
      />
      <FacetCard title={words.turnsTitle} rows={numbered(summary.turns, words.numberOfTurns)} total={total} />
    </div>
  )
}
