'use client'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Skeleton } from '../display/skeleton.tsx'

export type VirtualColumn<Row> = {
  key: string
  header: string
  /** Right-aligned, figures of one width. */
  numeric?: boolean | undefined
  /** Width and growth: 'w-24 shrink-0', 'min-w-48 flex-1'. The same classes hold head and cells in line. */
  className: string
  cell: (row: Row) => ReactNode
}

type VirtualRowProps<Row> = {
  columns: readonly VirtualColumn<Row>[]
  /** Absent while it is on its way, and in the head. */
  row?: Row | undefined
  /** Counted from 1, the head included, as ARIA counts. */
  rowIndex: number
  id?: string | undefined
  isHeader?: boolean | undefined
  isActive?: boolean | undefined
  /** Distance from the top in px; absent for rows in the flow. */
  offset?: number | undefined
  onOpen?: (() => void) | undefined
  /** Whether texts wrap and the row grows with them. */
  wraps?: boolean | undefined
  /** Told of the row's element, whose height it may read. */
  measure?: ((row: HTMLElement | null) => void) | undefined
}

export function VirtualRow<Row>(props: VirtualRowProps<Row>) {
  const { columns, row, rowIndex, id, isHeader = false, isActive = false, offset, onOpen, wraps, measure } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keyboard path
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid, which names the active row
    // biome-ignore lint/a11y/useSemanticElements: rows placed by offset cannot be table rows
    <div
      id={id}
      ref={measure}
      data-index={rowIndex - 2}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isHeader ? undefined : isActive}
      aria-busy={!isHeader && row === undefined ? true : undefined}
      onClick={onOpen}
      style={offset === undefined ? undefined : { transform: `translateY(${offset}px)` }}
      className={clsx(
        'flex items-center border-line border-b',
        wraps ? 'min-h-10 flex-wrap gap-y-1 py-2 md:flex-nowrap md:items-baseline' : 'h-10',
        isHeader && 'sticky top-0 z-10 bg-canvas font-medium text-ink-muted',
        !isHeader && (isActive ? 'bg-accent-soft' : 'hover:bg-hover/60'),
        offset !== undefined && 'absolute inset-x-0 top-0',
        onOpen && 'cursor-pointer',
      )}
    >
      {columns.map((column) => (
        <div
          key={column.key}
          role={isHeader ? 'columnheader' : 'gridcell'}
          className={clsx(
            'px-4',
            wraps ? 'break-words' : 'truncate',
            column.className,
            column.numeric && (isHeader ? 'text-right' : 'figures text-right'),
          )}
        >
          {isHeader ? (
            column.header
          ) : row === undefined ? (
            <Skeleton className={clsx('h-3 w-3/4', column.numeric && 'ml-auto')} />
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  )
}
