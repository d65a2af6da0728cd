'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AnalysisWait } from '#components/studio/analysis-wait'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { checkPlanForm, defaultPlanForm, type PlanField, planFormQuery, typedIn } from '#lib/client/planner/plan-form'
import { strings } from '#lib/client/strings/index'
import { analysisQuery, standardDiversity } from '#lib/client/studio/analysis-query'
import type { DiversityAnalysis } from '#lib/contracts/analyses'
import { ComparedPlans } from './compared-plans.tsx'
import { PlanFormCard } from './form/plan-form-card.tsx'

type PlannerProps = {
  slug: string
  campaign: { campaignId: string; pool: { poolId: string; versionNumber: number } }
  /** The count as it was when the page was made; null where nobody has asked for it. */
  first: DiversityAnalysis | null
  /** Mean words of the pool's responses; null where it has none. */
  responseWords: number | null
  search: Readonly<Record<string, string>>
  canEdit: boolean
}

/** The budget at the left, what it buys at the right; both are in the address, and the plans follow every key. */
export function Planner({ slug, campaign, first, responseWords, search, canEdit }: PlannerProps) {
  const words = strings.planner
  const { poolId, versionNumber } = campaign.pool
  const place = { slug, poolId, version: versionNumber }
  const { data: analysis, error } = useQuery({
    ...analysisQuery(place, standardDiversity),
    ...(first && { initialData: first }),
  })
  const promptWords = analysis?.result?.meanPromptWords ?? null
  const defaults = defaultPlanForm({ promptWords, responseWords })
  const [typed, setTyped] = useState(() => typedIn(search))
  const form = { ...defaults, ...typed }
  const checked = checkPlanForm(form)

  const change = (field: PlanField, value: string) => {
    const next = { ...typed, [field]: value }
    setTyped(next)
    const query = planFormQuery(next, defaults)
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
  }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[21rem_minmax(0,1fr)]">
      <PlanFormCard form={form} errors={checked.errors} hasResponses={responseWords !== null} onChange={change} />
      {analysis?.result ? (
        <ComparedPlans
          place={place}
          campaignId={campaign.campaignId}
          measured={analysis.result}
          checked={checked}
          k={form.k}
          canEdit={canEdit}
          onChange={change}
        />
      ) : (
        <section aria-label={words.results} className="rounded-md border border-line bg-surface p-4">
          <p className="mb-3 text-ink-muted">{words.waits}</p>
          {analysis && (
            <AnalysisWait place={place} request={standardDiversity} analysis={analysis} canCancel={canEdit} />
          )}
          {!analysis && error && <FailureText failure={describeFailure(error)} />}
          {!analysis && !error && <Skeleton className="h-10 w-full" />}
        </section>
      )}
    </div>
  )
}
