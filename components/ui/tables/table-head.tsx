import type { ReactNode } from 'react'

/** One row of TableHeaderCell. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-line border-b bg-canvas text-ink-muted">
      <tr className="h-9">{children}</tr>
    </thead>
  )
}
