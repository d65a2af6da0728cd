'use client'
import { useQuery } from '@tanstack/react-query'
import { AnalysisWait } from '#components/studio/analysis-wait'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import { analysisQuery, type RequestOf, type VersionPlace } from '#lib/client/studio/analysis-query'

type DiverseChoiceProps = { place: VersionPlace; request: RequestOf<'selection'>; canCancel: boolean }

/** The diverse choice that a plan is about to take: how far it is, then what it comes to beside a random one. */
export function DiverseChoice({ place, request, canCancel }: DiverseChoiceProps) {
  const words = strings.planner.lock
  const { data: analysis, error } = useQuery(analysisQuery(place, request))
  if (!analysis && error) return <FailureText failure={describeFailure(error)} />
  if (!analysis) return <Skeleton className="h-10 w-full" />
  if (!analysis.result)
    return <AnalysisWait place={place} request={request} analysis={analysis} canCancel={canCancel} />
  const { chosen, random } = analysis.result
  const show = (value: number | null) => (value === null ? strings.studio.undefinedFigure : strings.studio.d(value))
  const covers = (value: number | null) =>
    value === null ? strings.studio.undefinedFigure : strings.common.percent(value)
  return (
    <Banner tone="success" title={words.diverseReady(chosen.prompts)}>
      {words.diverseFigures(
        show(chosen.diversity),
        show(random.diversity),
        covers(chosen.coverage),
        covers(random.coverage),
      )}
    </Banner>
  )
}
