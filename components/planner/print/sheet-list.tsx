import type { PlanFact } from '#lib/client/planner/plan-facts'

/** Figures with their names, as close as paper asks for. */
export function SheetList({ facts }: { facts: readonly PlanFact[] }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3">
      {facts.map(({ key, label, value }) => (
        <div key={key} className="contents">
          <dt className="text-ink-muted">{label}</dt>
          <dd className="min-w-0 break-words tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
