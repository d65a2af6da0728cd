import clsx from 'clsx'
import type { ReactNode } from 'react'

type TableCellProps = {
  /** Right-aligned, in figures of one width. */
  numeric?: boolean | undefined
  /** Names its row for screen readers. */
  rowHeader?: boolean | undefined
  className?: string | undefined
  children?: ReactNode
}

export function TableCell({ numeric, rowHeader, className, children }: TableCellProps) {
  const look = clsx('px-4 py-2', numeric ? 'figures whitespace-nowrap text-right' : 'text-left', className)
  if (rowHeader)
    return (
      <th scope="row" className={clsx(look, 'font-medium')}>
        {children}
      </th>
    )
  return <td className={look}>{children}</td>
}
