import { Histogram } from '#components/ui/charts/histogram'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'

/** How long the prompts of a version are. Takes two of three columns. */
export function LengthsCard({ pool }: { pool: PoolDetail }) {
  const words = strings.pools
  const { summary } = pool
  if (!summary) return null
  const { bins, median, most } = summary.words
  // Empty bins at either end only squeeze the others; the last bin of all ends at the longest prompt.
  const filled = bins.flatMap((bin, index) => (bin.count > 0 ? [index] : []))
  const shown = bins
    .slice(filled[0] ?? 0, (filled.at(-1) ?? 0) + 1)
    .map(({ from, to, count }) => ({ from, to: to ?? Math.max(most ?? from, from + 1), count }))
  return (
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
  )
}
