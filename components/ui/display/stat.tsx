import type { ReactNode } from 'react'

type StatProps = { label: ReactNode; value: ReactNode; unit?: ReactNode; note?: ReactNode }

/** One number with its name and unit. Stands inside a StatRow. */
export function Stat({ label, value, unit, note }: StatProps) {
  return (
    <div className="min-w-0 bg-surface px-4 py-3">
      <dt className="truncate text-ink-muted text-sm">{label}</dt>
      <dd className="mt-0.5 flex flex-wrap items-baseline gap-x-1.5">
        <span className="figures text-lg">{value}</span>
        {unit && <span className="text-ink-muted text-sm">{unit}</span>}
      </dd>
      {note && <dd className="mt-0.5 text-ink-muted text-xs">{note}</dd>}
    </div>
  )
}
