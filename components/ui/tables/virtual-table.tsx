'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { strings } from '#lib/client/strings/index'
import { useHydrated } from '#lib/client/use-hydrated'
import { type VirtualColumn, VirtualRow } from './virtual-row.tsx'

const ROW_HEIGHT = 40
const SKELETON_ROWS = 12
const OVERSCAN = 8

export type { VirtualColumn }

type VirtualTableProps<Row> = {
  label: string
  columns: readonly VirtualColumn<Row>[]
  /** How many rows there are in all, loaded or not. */
  rowCount: number
  /** The row at an index; undefined while it is on its way: a skeleton of the same height stands there. */
  rowAt: (index: number) => Row | undefined
  /** Told which rows are in view, to load them. Both ends included. */
  onRange?: ((range: { first: number; last: number }) => void) | undefined
  onOpen?: ((row: Row, index: number) => void) | undefined
  /** Shown when there is no row at all. */
  empty?: ReactNode
  /** Whether texts wrap and rows grow with them; on narrow screens a cell of full basis goes below the others. */
  wraps?: boolean | undefined
  /** Height of the frame, as a class. */
  className?: string | undefined
}

/** Any number of rows, of one height unless they wrap; only those in view exist. One tab stop; arrows, Page, Home, End move; Enter opens. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, rowCount, rowAt, onRange, onOpen, empty, wraps, className = 'h-[min(70dvh,44rem)]' } = props
  const hydrated = useHydrated()
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const id = useId()
  const rows = useVirtualizer({
    count: rowCount,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
  })
  const inView = rows.getVirtualItems()
  const first = inView.at(0)?.index
  const last = inView.at(-1)?.index
  useEffect(() => {
    if (first !== undefined && last !== undefined) onRange?.({ first, last })
  }, [first, last, onRange])

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(rowCount - 1, index))
    setActive(target)
    rows.scrollToIndex(target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (rowCount === 0 || event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const at = active ?? -1
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rowCount - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) {
      event.preventDefault()
      goTo(target)
    } else if (event.key === 'Enter' && active !== null) {
      const row = rowAt(active)
      if (row !== undefined) onOpen?.(row, active)
    }
  }
  const skeletons = Array.from({ length: Math.min(SKELETON_ROWS, rowCount) }, (_, index) => index)
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows placed by offset cannot be table rows
    <div
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active === null ? undefined : `${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active === null && rowCount > 0) setActive(first ?? 0)
      }}
      className={clsx(
        'relative overflow-auto overscroll-contain rounded-md border border-line bg-surface text-sm',
        className,
      )}
    >
      <div className={wraps ? undefined : 'min-w-max md:min-w-0'}>
        <VirtualRow columns={columns} rowIndex={1} isHeader wraps={wraps} />
        {rowCount === 0 ? (
          <div className="sticky left-0 p-6 text-center text-ink-muted">{empty ?? strings.common.noRows}</div>
        ) : hydrated ? (
          <div className="relative" role="presentation" style={{ height: rows.getTotalSize() }}>
            {inView.map((item) => {
              const row = rowAt(item.index)
              return (
                <VirtualRow
                  key={item.key}
                  id={`${id}-${item.index}`}
                  columns={columns}
                  row={row}
                  rowIndex={item.index + 2}
                  isActive={item.index === active}
                  offset={item.start}
                  wraps={wraps}
                  measure={wraps ? rows.measureElement : undefined}
                  onOpen={
                    onOpen && row !== undefined
                      ? () => {
                          setActive(item.index)
                          onOpen(row, item.index)
                        }
                      : undefined
                  }
                />
              )
            })}
          </div>
        ) : (
          skeletons.map((index) => <VirtualRow key={index} columns={columns} rowIndex={index + 2} wraps={wraps} />)
        )}
      </div>
    </div>
  )
}
