'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { budgetText } from '#lib/client/planner/budget-text'
import { strings } from '#lib/client/strings/index'
import type { Plan } from '#lib/contracts/plans'
import type { Standing } from '#lib/contracts/replan'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { onlyFinishes } from '#lib/core/planning/replan/least-rest'
import { replanProblem } from '#lib/core/planning/replan/replan-problem'
import { ReplanDialog } from './replan-dialog.tsx'

type ReplanBarProps = {
  slug: string
  campaign: { campaignId: string; state: string; pauseReason: 'lead' | 'cap' | null }
  newest: Pick<Plan, 'number' | 'document'>
  standing: Standing
  question: PlanQuestion
  plan: BudgetPlan
  upgradeJudged: boolean
  canEdit: boolean
}

/** The chosen version in a line that stays in view, and the step that shows what it changes. */
export function ReplanBar(props: ReplanBarProps) {
  const { slug, campaign, newest, standing, question, plan, upgradeJudged, canEdit } = props
  const [open, setOpen] = useState(false)
  const words = strings.replan.bar
  const problem = replanProblem(newest.document, question, standing)
  const { responsesPerPrompt: k, prompts, judgments, plannedUnits } = plan
  const isFinishing = prompts === 0 && onlyFinishes(question, standing)
  return (
    <>
      {problem && <Banner tone="danger">{problem.message}</Banner>}
      <div className="sticky bottom-14 z-20 flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-raised px-4 py-3 shadow-float md:bottom-4">
        <div className="min-w-0">
          <p className="font-medium">
            {words.chosen(newest.number + 1)}: {strings.planner.k(k)}
          </p>
          <p className="text-ink-muted text-sm">
            {isFinishing && words.finishes(standing.toFinishJudgments)}
            {!isFinishing &&
              (prompts === 0
                ? words.none
                : `${words.further(prompts, judgments)}, ${budgetText(plannedUnits, question)}`)}
          </p>
        </div>
        {canEdit ? (
          <Button
            variant="primary"
            disabled={(prompts === 0 && !isFinishing) || problem !== null}
            onClick={() => setOpen(true)}
          >
            {words.preview}
          </Button>
        ) : (
          <p className="text-ink-muted text-sm">{words.reader}</p>
        )}
      </div>
      <ReplanDialog
        slug={slug}
        campaign={campaign}
        planNumber={newest.number}
        choice={{ question, responsesPerPrompt: k, upgradeJudged }}
        open={open}
        onOpenChange={setOpen}
      />
    </>
  )
}
