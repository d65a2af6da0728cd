import type { ReactNode } from 'react'

/** A row of Stats that wraps; the hairlines between them are the row's background showing through. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line *:last:odd:col-span-2 md:flex md:*:flex-1">
      {children}
    </dl>
  )
}
