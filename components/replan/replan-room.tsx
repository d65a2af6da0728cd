'use client'
import { useCallback, useMemo, useState } from 'react'
import { Planner } from '#components/planner/planner'
import type { PlannerProps } from '#components/planner/planner-props'
import { changeAddress } from '#lib/client/address'
import { formOfQuestion } from '#lib/client/planner/form/defaults'
import { checkPlanForm } from '#lib/client/planner/plan-form'
import { observedFigures } from '#lib/client/replan/observed-figures'
import type { Plan } from '#lib/contracts/plans'
import type { Observed, Standing } from '#lib/contracts/replan'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { budgetUnits } from '#lib/core/planning/budget'
import type { PlanQuestion } from '#lib/core/planning/plan-request'
import { compareRemainder } from '#lib/core/planning/replan/compare-remainder'
import { wholeQuestion } from '#lib/core/planning/replan/whole-question'
import { LearnedCard } from './learned-card.tsx'
import { ReplanBar } from './replan-bar.tsx'
import { StandingCard } from './standing-card.tsx'

type ReplanRoomProps = Pick<
  PlannerProps,
  'slug' | 'first' | 'responseWords' | 'rosterSeconds' | 'laws' | 'search' | 'canEdit'
> & {
  campaign: PlannerProps['campaign'] & { state: string; pauseReason: 'lead' | 'cap' | null }
  newest: Pick<Plan, 'number' | 'document'>
  /** The version whose question the form begins with: the newest, or the one to go back to. */
  from: Pick<Plan, 'number' | 'document'>
  standing: Standing
  observed: Observed
  /** Where what is left begins to be worked on, 'YYYY-MM-DD'. */
  today: string
  /** Whether judged prompts are ranked again, as the address says. */
  upgradeJudged: boolean
}

/** The planner for what is left of a running campaign: begun with the newest version, with what was learned offered. */
export function ReplanRoom(props: ReplanRoomProps) {
  const { slug, campaign, newest, from, standing, observed, today, canEdit, laws, rosterSeconds, ...rest } = props
  const [upgradeJudged, setUpgradeJudged] = useState(props.upgradeJudged)
  const change = (next: boolean) => {
    setUpgradeJudged(next)
    changeAddress({ again: next ? '1' : null })
  }
  const start = useMemo(() => {
    const form = formOfQuestion(wholeQuestion(from.document))
    const hasSchedule = form.start !== '' || rosterSeconds !== null
    return { ...form, k: String(from.document.responsesPerPrompt), ...(hasSchedule && { start: today }) }
  }, [from, today, rosterSeconds])
  const measured = useMemo(
    () => ({ ...(from.document.cost?.measured && measuredBefore(from.document)), ...observedFigures(observed) }),
    [from, observed],
  )
  // A calibration that has changed since is offered as it was, or the version could not be asked for again.
  const offered = useMemo(() => {
    const { law } = from.document
    const isKnown = law.name === 'song-2024' || laws.some((one) => JSON.stringify(one) === JSON.stringify(law))
    return isKnown ? laws : [law, ...laws]
  }, [from, laws])
  const answer = useCallback(
    (question: PlanQuestion, pool: MeasuredDiversity) => compareRemainder(question, pool, standing, { upgradeJudged }),
    [standing, upgradeJudged],
  )
  const assumedSeconds = useMemo(
    () =>
      new Map(
        newest.document.plans.flatMap(({ responsesPerPrompt, secondsPerJudgment }) =>
          secondsPerJudgment === null ? [] : [[responsesPerPrompt, secondsPerJudgment] as const],
        ),
      ),
    [newest],
  )
  const kept = useMemo(() => ({ wave: null, ...newest.document.split }), [newest])
  const context = useMemo(() => ({ laws: offered, measured }), [offered, measured])
  return (
    <Planner
      {...rest}
      slug={slug}
      campaign={campaign}
      canEdit={canEdit}
      laws={offered}
      rosterSeconds={rosterSeconds}
      start={start}
      measured={measured}
      kept={kept}
      locked={newest}
      rest={{
        answer,
        donePrompts: standing.done.reduce((sum, { prompts }) => sum + prompts, 0),
        notes: ({ form, onChange }) => {
          const { question } = checkPlanForm(form, context)
          const k = Number(form.k)
          return (
            <>
              <StandingCard
                standing={standing}
                kind={newest.document}
                wholeUnits={question ? budgetUnits(question.budget) : null}
                k={k >= 2 ? k : null}
                upgradeJudged={upgradeJudged}
                onUpgradeJudged={change}
              />
              <LearnedCard observed={observed} assumedSeconds={assumedSeconds} form={form} onChange={onChange} />
            </>
          )
        },
      }}
      step={({ question, plan }) => (
        <ReplanBar
          slug={slug}
          campaign={campaign}
          newest={newest}
          standing={standing}
          question={question}
          plan={plan}
          upgradeJudged={upgradeJudged}
          canEdit={canEdit}
        />
      )}
    />
  )
}

/** What an earlier version took as measured stays so. */
function measuredBefore({ cost }: Plan['document']) {
  return Object.fromEntries(
    Object.entries(cost?.measured ?? {}).flatMap(([field, figure]) => {
      const value = cost?.[field as keyof NonNullable<typeof cost>]
      return figure && typeof value === 'number' ? [[field, { ...figure, value }]] : []
    }),
  )
}
