'use client'
import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'

export type SortDirection = 'ascending' | 'descending'

type TableHeaderCellProps = {
  numeric?: boolean | undefined
  /** Makes the column sortable: null when another one is sorted. */
  sort?: SortDirection | null | undefined
  onSort?: (() => void) | undefined
  className?: string | undefined
  /** Empty for a column of buttons: then give `srLabel`. */
  children?: ReactNode
  srLabel?: string | undefined
}

export function TableHeaderCell({ numeric, sort, onSort, className, children, srLabel }: TableHeaderCellProps) {
  const Arrow = sort === 'ascending' ? ArrowUp : ArrowDown
  return (
    <th
      scope="col"
      aria-sort={onSort ? (sort ?? 'none') : undefined}
      className={clsx('whitespace-nowrap px-4 font-medium', numeric ? 'text-right' : 'text-left', className)}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className={clsx(
            'group inline-flex items-center gap-1 rounded-sm hover:text-ink',
            numeric && 'flex-row-reverse',
          )}
        >
          {children}
          <Arrow
            aria-hidden
            className={clsx(
              'size-3.5',
              sort ? 'text-ink' : 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60',
            )}
          />
        </button>
      ) : (
        children
      )}
      {srLabel && <span className="sr-only">{srLabel}</span>}
    </th>
  )
}
