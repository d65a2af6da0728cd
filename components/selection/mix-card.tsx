'use client'
import { DownloadMenu } from '#components/ui/charts/download-menu'
import { Card } from '#components/ui/display/card'
import { CellNote } from '#components/ui/tables/cell-note'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { SelectionFigures } from '#lib/core/diversity/selection/selection-figures'

type MixCardProps = { title: string; rows: SelectionFigures['sources']; fileName: string }

/** How pool, choice and random choice divide by a value: the number and its share. */
export function MixCard({ title, rows, fileName }: MixCardProps) {
  const words = strings.studio.select
  const { percent, count } = strings.common
  const total = (which: 'pool' | 'chosen' | 'random') => rows.reduce((sum, row) => sum + row[which], 0)
  const totals = { pool: total('pool'), chosen: total('chosen'), random: total('random') }
  return (
    <Card
      title={title}
      padded={false}
      action={
        <DownloadMenu
          fileName={fileName}
          csv={() => [
            ['value', 'pool', 'chosen', 'random'],
            ...rows.map(({ value, pool, chosen, random }) => [value, pool, chosen, random]),
          ]}
        />
      }
    >
      <div className="max-h-80 overflow-y-auto">
        <DataTable
          bare
          label={title}
          columns={[
            { head: words.mixColumns.value, className: 'w-full font-sans break-words' },
            { head: words.mixColumns.pool, numeric: true },
            { head: words.mixColumns.chosen, numeric: true },
            { head: words.mixColumns.random, numeric: true },
          ]}
          rows={rows.map((row) => ({
            key: row.value ?? '',
            cells: [
              <span key="value" dir="auto">
                {row.value ?? words.unnamed}
              </span>,
              ...(['pool', 'chosen', 'random'] as const).map((which) => (
                <span key={which}>
                  {percent(totals[which] === 0 ? 0 : row[which] / totals[which])}
                  <CellNote>{count(row[which])}</CellNote>
                </span>
              )),
            ],
          }))}
        />
      </div>
    </Card>
  )
}
