import type { ReactNode } from 'react'

type EmptyStateProps = {
  icon?: ReactNode
  title: ReactNode
  /** What will be here, in one or two sentences. */
  text?: ReactNode
  /** The one thing to do. */
  action?: ReactNode
  secondary?: ReactNode
}

export function EmptyState({ icon, title, text, action, secondary }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-md border border-line border-dashed px-6 py-12 text-center">
      {icon && <div className="mb-3 text-ink-faint">{icon}</div>}
      <h2 className="font-semibold text-lg">{title}</h2>
      {text && <p className="mt-1 max-w-md text-ink-muted">{text}</p>}
      {(action || secondary) && (
        <div className="mt-5 flex flex-wrap items-center justify-center gap-2">
          {action}
          {secondary}
        </div>
      )}
    </div>
  )
}
