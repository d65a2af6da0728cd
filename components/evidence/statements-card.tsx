import { SourceLinks } from '#components/planner/source-links'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import { type Evidence, evidence } from '#lib/core/planning/evidence'

const known: readonly Evidence[] = evidence

/** Everything known on one side, whole, each statement with its sources. */
export function StatementsCard({ side }: { side: Evidence['side'] }) {
  return (
    <Card title={strings.evidence[side]}>
      <ul className="flex flex-col gap-3">
        {known
          .filter((one) => one.side === side)
          .map((one) => (
            <li key={one.key} className="border-line border-l-2 pl-3">
              {one.statement}
              <span className="mt-0.5 block text-ink-muted text-sm">
                <SourceLinks keys={one.sources} />
              </span>
            </li>
          ))}
      </ul>
    </Card>
  )
}
