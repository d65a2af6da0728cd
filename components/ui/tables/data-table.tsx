import type { ReactNode } from 'react'
import { Table } from './table.tsx'
import { TableCell } from './table-cell.tsx'
import { TableHead } from './table-head.tsx'
import { TableHeaderCell } from './table-header-cell.tsx'
import { TableRow } from './table-row.tsx'

type DataTableProps = {
  label: string
  /** Give a `key` where two heads may read alike. */
  columns: readonly { key?: string; head: string; numeric?: boolean; className?: string }[]
  /** As many cells as columns; the first names its row. */
  rows: readonly { key: string | number; cells: readonly ReactNode[]; selected?: boolean }[]
  minWidth?: 'none' | 'md' | 'lg' | undefined
  /** Without a frame and a height of its own, where the page gives both. */
  bare?: boolean | undefined
}

/** Rows of plain values: the numbers behind a chart, or a short list. It scrolls in its own frame. */
export function DataTable({ label, columns, rows, minWidth = 'none', bare = false }: DataTableProps) {
  return (
    <div className={bare ? '' : 'max-h-72 overflow-y-auto rounded-md border border-line'}>
      <Table label={label} minWidth={minWidth}>
        <TableHead>
          {columns.map(({ key, head, numeric, className }) => (
            <TableHeaderCell key={key ?? head} numeric={numeric} className={className}>
              {head}
            </TableHeaderCell>
          ))}
        </TableHead>
        <tbody>
          {rows.map(({ key, cells, selected }) => (
            <TableRow key={key} selected={selected}>
              {columns.map(({ key: column, head, numeric, className }, index) => (
                <TableCell
                  key={column ?? head}
                  numeric={numeric}
                  rowHeader={index === 0}
                  className={`${index === 0 ? 'figures' : ''} ${className ?? ''}`}
                >
                  {cells[index]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
