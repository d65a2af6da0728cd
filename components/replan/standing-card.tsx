import { Card } from '#components/ui/display/card'
import { Stat } from '#components/ui/display/stat'
import { StatRow } from '#components/ui/display/stat-row'
import { Checkbox } from '#components/ui/forms/checkbox'
import { type BudgetKind, bareBudgetText, budgetText } from '#lib/client/planner/budget-text'
import { strings } from '#lib/client/strings/index'
import type { Standing } from '#lib/contracts/replan'
import { plannedK } from '#lib/core/planning/frontier/budget-plan'

type StandingCardProps = {
  standing: Standing
  kind: BudgetKind
  /** The whole campaign's budget as it is typed; null while none is. */
  wholeUnits: number | null
  /** The K that is planned with; null while none is. */
  k: number | null
  upgradeJudged: boolean
  onUpgradeJudged: (upgradeJudged: boolean) => void
}

/** What of the whole budget is gone, what finishes what has begun, and what there is left to plan. */
export function StandingCard(props: StandingCardProps) {
  const { standing, kind, wholeUnits, k, upgradeJudged, onUpgradeJudged } = props
  const words = strings.replan.standing
  const { spentUnits, reservedUnits, toFinishUnits, toFinishJudgments, capUnits, done } = standing
  const whole = wholeUnits ?? capUnits
  const rest = Math.max(0, whole - spentUnits - toFinishUnits)
  const largest = plannedK.at(-1) ?? 9
  const smaller = done.filter(({ responsesPerItem }) => responsesPerItem < (k ?? largest))
  const upgradable = smaller.reduce((sum, { prompts }) => sum + prompts, 0)
  const others = new Map<number, number>()
  for (const { responsesPerItem, prompts } of done)
    if (responsesPerItem !== k) others.set(responsesPerItem, (others.get(responsesPerItem) ?? 0) + prompts)
  return (
    <Card title={words.title}>
      <StatRow>
        <Stat label={words.spent} value={bareBudgetText(spentUnits, kind)} />
        <Stat label={words.reserved} value={bareBudgetText(reservedUnits, kind)} note={words.reservedNote} />
        <Stat
          label={words.toFinish}
          value={bareBudgetText(toFinishUnits, kind)}
          note={words.toFinishNote(toFinishJudgments)}
        />
        <Stat label={words.rest} value={bareBudgetText(rest, kind)} note={words.restNote(budgetText(whole, kind))} />
      </StatRow>
      <p className="mt-3 text-ink-muted text-sm">{words.budgetHelp}</p>
      {k !== null && !upgradeJudged && (
        <ul className="mt-2 flex flex-col gap-1 text-ink-muted text-sm">
          {[...others].map(([size, prompts]) => (
            <li key={size}>{words.mixed(prompts, size)}</li>
          ))}
        </ul>
      )}
      {(upgradable > 0 || upgradeJudged) && (
        <Checkbox
          className="mt-3"
          label={words.again}
          help={words.againHelp(upgradable)}
          checked={upgradeJudged}
          onChange={(event) => onUpgradeJudged(event.target.checked)}
        />
      )}
    </Card>
  )
}
