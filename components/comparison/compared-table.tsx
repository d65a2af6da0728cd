'use client'
import { DownloadMenu } from '#components/ui/charts/download-menu'
import { Card } from '#components/ui/display/card'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import { commonSize, type MeasuredPool, meanAt } from '#lib/client/studio/draw-compared'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'

type Column = MeasuredPool & { version: number }

/** The figures of compared pools, one column each. */
export function ComparedTable({ pools }: { pools: readonly Column[] }) {
  const words = strings.studio.compare.table
  const { count } = strings.common
  const show = (value: number | null, format: (value: number) => string = strings.studio.d) =>
    value === null ? strings.studio.undefinedFigure : format(value)
  const size = commonSize(pools)
  const peak = ({ bandPeak, prompts }: MeasuredDiversity) =>
    bandPeak === null ? show(null) : bandPeak.prompts === prompts ? words.stillRises : count(bandPeak.prompts)
  const lines: { name: string; text: (of: Column) => string }[] = [
    { name: words.version, text: (of) => count(of.version) },
    { name: words.prompts, text: ({ measured }) => count(measured.prompts) },
    ...(size === null ? [] : [{ name: words.common(size), text: (of: Column) => show(meanAt(of, size)) }]),
    { name: words.d, text: ({ measured }) => show(measured.diversity) },
    { name: words.peak, text: ({ measured }) => peak(measured) },
    ...([1, 2, 3] as const).map((n) => ({
      name: words.distinct(n),
      text: ({ measured }: Column) =>
        show(measured.ngrams.find((counts) => counts.n === n)?.ratio ?? null, (ratio) => ratio.toFixed(3)),
    })),
    { name: words.bigrams, text: ({ measured }) => count(measured.bigrams) },
    { name: words.words, text: ({ measured }) => show(measured.meanPromptWords, (mean) => mean.toFixed(1)) },
    { name: words.truncated, text: ({ measured }) => count(measured.truncatedPrompts) },
  ]
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        <DownloadMenu
          fileName={words.file}
          csv={() => [
            [words.figure, ...pools.map(({ name }) => name)],
            ...lines.map(({ name, text }) => [name, ...pools.map(text)]),
          ]}
        />
      }
    >
      <DataTable
        bare
        label={words.title}
        minWidth="md"
        columns={[
          { key: 'figure', head: words.figure, className: 'w-full min-w-40 font-sans' },
          ...pools.map(({ poolId, name }) => ({ key: poolId, head: name, numeric: true })),
        ]}
        rows={lines.map(({ name, text }) => ({ key: name, cells: [name, ...pools.map(text)] }))}
      />
    </Card>
  )
}
