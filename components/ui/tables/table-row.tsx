import clsx from 'clsx'
import type { ReactNode } from 'react'

type TableRowProps = { selected?: boolean | undefined; muted?: boolean | undefined; children: ReactNode }

export function TableRow({ selected, muted, children }: TableRowProps) {
  return (
    <tr
      aria-selected={selected}
      className={clsx(
        'group/row h-10 border-line not-last:border-b transition-colors duration-120 hover:bg-hover/60',
        selected && 'bg-accent-soft',
        muted && 'text-ink-muted',
      )}
    >
      {children}
    </tr>
  )
}
