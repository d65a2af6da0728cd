import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import { curveSizes } from '#lib/core/diversity/diversity-curve'
import type { CsvRows } from '#lib/core/interchange/csv'

type CurveTableProps = {
  /** As the file has them: a head, then sizes ascending. */
  rows: CsvRows
  title: string
  peak: number
}

const ROWS_PER_DOUBLING = 8

/** The figures of the curve at some sizes per doubling; the file has all of them. */
export function CurveTable({ rows, title, peak }: CurveTableProps) {
  const { columns } = strings.studio.diversity.chart
  const sized = rows.slice(1).map((row) => ({ size: Number(row[0]), row }))
  const shown = new Set(curveSizes(sized.at(-1)?.size ?? 0, ROWS_PER_DOUBLING))
  const heads = [
    columns.prompts,
    columns.mean,
    columns.least,
    columns.most,
    columns.seed,
    columns.bigrams,
    columns.distinct,
    columns.diverse,
  ]
  const isWhole = [true, false, false, false, false, true, true, false]
  return (
    <DataTable
      label={title}
      minWidth="lg"
      columns={heads.map((head) => ({ head, numeric: true }))}
      rows={sized
        .filter(({ size, row }) => shown.has(size) || size === peak || (row.at(-1) ?? null) !== null)
        .map(({ size, row }) => ({
          key: size,
          selected: size === peak,
          cells: row.map((value, at) =>
            typeof value !== 'number' ? '' : isWhole[at] ? strings.common.count(value) : strings.studio.d(value),
          ),
        }))}
    />
  )
}
