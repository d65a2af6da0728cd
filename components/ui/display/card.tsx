import type { ReactNode } from 'react'

type CardProps = { title?: ReactNode; action?: ReactNode; children: ReactNode; padded?: boolean | undefined }

/** A bordered part of a page with a heading of its own. `padded={false}` lets a table reach the border. */
export function Card({ title, action, children, padded = true }: CardProps) {
  return (
    <section className="min-w-0 rounded-md border border-line bg-surface">
      {(title || action) && (
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-2 border-line border-b px-4 py-1.5">
          <h2 className="font-semibold">{title}</h2>
          {action}
        </div>
      )}
      <div className={padded ? 'p-4' : ''}>{children}</div>
    </section>
  )
}
