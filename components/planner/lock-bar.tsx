'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PlanWeeksButton } from '#components/campaigns/waves/plan-weeks-button'
import { Button } from '#components/ui/actions/button'
import { Badge } from '#components/ui/display/badge'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { hoursText, moneyText } from '#lib/client/campaigns/units'
import { budgetText } from '#lib/client/planner/budget-text'
import { lockPlan } from '#lib/client/planner/calls'
import { currencyOf } from '#lib/client/planner/plan-measures'
import { strings } from '#lib/client/strings/index'
import { analysisQuery, type RequestOf, type VersionPlace } from '#lib/client/studio/analysis-query'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import { measuredK } from '#lib/core/planning/law/paper-results'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { DiverseChoice } from './diverse-choice.tsx'

type LockBarProps = {
  /** The pool's version that is planned on. */
  place: VersionPlace
  campaignId: string
  question: PlanQuestion
  plan: BudgetPlan
  seed: string
  canLock: boolean
  /** Whether its budget may be split into weekly waves instead. */
  canSplit: boolean
}

/** The chosen plan in a line that stays in view, and the step that makes it the campaign's. */
export function LockBar({ place, campaignId, question, plan, seed, canLock, canSplit }: LockBarProps) {
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const announce = useToast()
  const words = strings.planner.lock
  const { responsesPerPrompt: k, prompts, costMinorUnits } = plan
  const shape = strings.campaigns.planShapeLong(k, prompts)
  const isPastFour = !measuredK.some((measured) => measured === k)
  const isDiverse = question.selection.method === 'diverse'
  const choice: RequestOf<'selection'> = {
    kind: 'selection',
    settings: { ...PAPER_SETTINGS, method: 'diverse', count: Math.max(1, prompts), seed },
  }
  // Asked for when the dialog opens, and not before: whoever only compares needs no choice.
  const { data: chosen } = useQuery({ ...analysisQuery(place, choice), enabled: open && isDiverse })
  const currency = currencyOf(question)
  const facts = [
    budgetText(plan.plannedUnits, question),
    ...(costMinorUnits !== null && currency && question.budget.unit !== 'money'
      ? [moneyText(costMinorUnits, currency)]
      : []),
    ...(plan.paidSeconds !== null && question.budget.unit !== 'hours' ? [hoursText(plan.paidSeconds)] : []),
  ]
  return (
    <div className="sticky bottom-14 z-20 flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-raised px-4 py-3 shadow-float md:bottom-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {words.chosen}: {strings.planner.k(k)}
          {isPastFour && <Badge tone="warning">{words.pastFourShort}</Badge>}
        </p>
        <p className="text-ink-muted text-sm">{prompts === 0 ? words.buysNone : `${shape}, ${facts.join(', ')}`}</p>
      </div>
      {canLock ? (
        <div className="flex flex-wrap gap-2">
          {canSplit && prompts > 0 && (
            <PlanWeeksButton slug={place.slug} campaignId={campaignId} question={question} responsesPerPrompt={k} />
          )}
          <Button variant="primary" disabled={prompts === 0} onClick={() => setOpen(true)}>
            {words.open}
          </Button>
        </div>
      ) : (
        <p className="text-ink-muted text-sm">{words.reader}</p>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={words.title(k)}
        confirmLabel={words.confirm}
        tone="primary"
        ready={!isDiverse || chosen?.result?.chosen.prompts === prompts}
        onConfirm={async () => {
          await lockPlan(place.slug, campaignId, { question, responsesPerPrompt: k })
          announce.success(words.locked)
          router.refresh()
        }}
      >
        <ul className="flex list-disc flex-col gap-1.5 pl-5">
          <li>{words.makes(shape, question.overlap)}</li>
          {plan.judgments > plan.items * question.overlap && <li>{words.checks(plan.checks)}</li>}
          <li>{isDiverse ? words.picksDiverse(prompts, seed) : words.picks(prompts, seed)}</li>
          <li>{words.spends}</li>
          <li>{words.stays}</li>
          {isPastFour && <li className="text-warning-text">{words.pastFour}</li>}
        </ul>
        {isDiverse && open && (
          <div className="mt-4 text-ink">
            <DiverseChoice place={place} request={choice} canCancel={canLock} />
          </div>
        )}
      </ConfirmDialog>
    </div>
  )
}
