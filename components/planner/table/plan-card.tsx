import clsx from 'clsx'
import { Badge } from '#components/ui/display/badge'
import { strings } from '#lib/client/strings/index'
import { ChooseK } from './choose-k.tsx'
import type { PlanMarks } from './plan-row.tsx'

/** One plan as a card, where a dozen columns have no room beside each other. */
export function PlanCard({ plan, columns, heads, cellOf, isChosen, isRecommended, onChoose }: PlanMarks) {
  const k = plan.responsesPerPrompt
  return (
    <li
      className={clsx(
        'border-line px-4 py-3 not-last:border-b',
        isChosen && 'bg-accent-soft',
        plan.prompts === 0 && 'text-ink-muted',
      )}
    >
      <div className="flex items-center gap-2.5 font-medium">
        <ChooseK plan={plan} group="k-card" isChosen={isChosen} onChoose={onChoose} />
        <span className="figures">{strings.planner.k(k)}</span>
        {isRecommended && <Badge tone="accent">{strings.planner.recommended}</Badge>}
      </div>
      <dl className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1.5 text-sm">
        {columns
          .filter((column) => column !== 'k')
          .map((column) => {
            const { text, note } = cellOf(plan, column)
            return (
              <div key={column} className="min-w-0">
                <dt className="text-ink-muted text-xs">{heads[column]}</dt>
                <dd className="figures">
                  {text}
                  {note && <span className="block font-sans text-ink-muted text-xs">{note}</span>}
                </dd>
              </div>
            )
          })}
      </dl>
    </li>
  )
}
