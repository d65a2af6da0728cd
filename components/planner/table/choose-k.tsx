import { strings } from '#lib/client/strings/index'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'

type ChooseKProps = {
  plan: Pick<BudgetPlan, 'responsesPerPrompt' | 'prompts'>
  /** Names the radio group: rows and cards are two. */
  group: string
  isChosen: boolean
  onChoose: ((k: number) => void) | undefined
}

/** Chooses one of the plans; nothing where nothing is to be chosen any more. */
export function ChooseK({ plan, group, isChosen, onChoose }: ChooseKProps) {
  const k = plan.responsesPerPrompt
  if (!onChoose) return null
  return (
    <input
      type="radio"
      name={group}
      value={k}
      checked={isChosen}
      disabled={plan.prompts === 0}
      onChange={() => onChoose(k)}
      aria-label={strings.planner.chooseK(k)}
      className="size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-surface checked:border-5 checked:border-accent disabled:opacity-50"
    />
  )
}
