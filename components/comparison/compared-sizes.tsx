import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { MeasuredPool } from '#lib/client/studio/draw-compared'
import { curveSizes } from '#lib/core/diversity/diversity-curve'
import type { CsvRows } from '#lib/core/interchange/csv'

type ComparedSizesProps = {
  pools: readonly MeasuredPool[]
  /** As the file has them: a head, then per size mean, least and most of each pool. */
  rows: CsvRows
  title: string
}

const ROWS_PER_DOUBLING = 4
const CELLS_PER_POOL = 3

/** The lines of compared pools as a table: the mean d and its band, at some sizes per doubling; the file has all of them. */
export function ComparedSizes({ pools, rows, title }: ComparedSizesProps) {
  const { x, noPoint } = strings.studio.compare
  const { d } = strings.studio
  const sized = rows.slice(1).map((row) => ({ size: Number(row[0]), row }))
  const shown = new Set([
    ...curveSizes(sized.at(-1)?.size ?? 0, ROWS_PER_DOUBLING),
    ...pools.map(({ measured }) => measured.prompts),
  ])
  const cell = (row: CsvRows[number], pool: number) => {
    const [mean, least, most] = row.slice(1 + pool * CELLS_PER_POOL, 1 + (pool + 1) * CELLS_PER_POOL)
    if (typeof mean !== 'number' || typeof least !== 'number' || typeof most !== 'number') return noPoint
    return `${d(mean)} (${d(least)}–${d(most)})`
  }
  return (
    <DataTable
      label={title}
      minWidth="md"
      columns={[
        { key: 'size', head: x, numeric: true },
        ...pools.map(({ poolId, name }) => ({ key: poolId, head: name, numeric: true })),
      ]}
      rows={sized
        .filter(({ size }) => shown.has(size))
        .map(({ size, row }) => ({
          key: size,
          cells: [strings.common.count(size), ...pools.map((_, pool) => cell(row, pool))],
        }))}
    />
  )
}
