'use client'
import { ChartColumn, Table2 } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { CampaignProgress } from '#lib/contracts/running'
import { DaysPlot } from './days-plot.tsx'

/** Judgments by day, newest right; the same as a table one press away. */
export function DaysCard({ days }: { days: CampaignProgress['days'] }) {
  const words = strings.watch.days
  const [asTable, setAsTable] = useState(false)
  const none = days.every(({ judgments }) => judgments === 0)
  return (
    <Card
      title={words.title(days.at(-1)?.judgments ?? 0)}
      action={
        !none && (
          <IconButton
            label={asTable ? words.showChart : words.showTable}
            size="sm"
            onClick={() => setAsTable(!asTable)}
            icon={asTable ? <ChartColumn aria-hidden className="size-4" /> : <Table2 aria-hidden className="size-4" />}
          />
        )
      }
    >
      {none ? (
        <p className="flex h-24 items-center text-ink-muted">{words.none}</p>
      ) : asTable ? (
        <div className="max-h-44 overflow-y-auto rounded-md border border-line">
          <Table label={words.label} minWidth="none">
            <TableHead>
              <TableHeaderCell>{words.day}</TableHeaderCell>
              <TableHeaderCell numeric>{words.judgments}</TableHeaderCell>
            </TableHead>
            <tbody>
              {[...days].reverse().map(({ day, judgments }) => (
                <TableRow key={day}>
                  <TableCell rowHeader className="figures">
                    {day}
                  </TableCell>
                  <TableCell numeric>{strings.common.count(judgments)}</TableCell>
                </TableRow>
              ))}
            </tbody>
          </Table>
        </div>
      ) : (
        <DaysPlot days={days} />
      )}
    </Card>
  )
}
