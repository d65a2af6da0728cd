'use client'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { type AnalysisOf, analysisQuery, type RequestOf, type VersionPlace } from '#lib/client/studio/analysis-query'
import type { Analysis, RequestAnalysis } from '#lib/contracts/analyses'
import { AnalysisWait } from './analysis-wait.tsx'

type AnalysisGateProps<K extends RequestAnalysis['kind']> = {
  place: VersionPlace
  request: RequestOf<K>
  canCancel: boolean
  /** What stood without a result when the page was made. */
  known: readonly (Analysis | null)[]
  /** What stands there while it is asked for: the room the result will take. */
  skeleton?: string
  children: (result: NonNullable<AnalysisOf<K>['result']>, analysis: AnalysisOf<K>) => ReactNode
}

/** Asks for an analysis and shows its result; until then how far it is, or why there is none. */
export function AnalysisGate<K extends RequestAnalysis['kind']>(props: AnalysisGateProps<K>) {
  const { place, request, canCancel, known, skeleton = 'h-24', children } = props
  const { data: analysis, error } = useQuery(analysisQuery(place, request, known))
  // The kind of a result is its analysis'; the compiler does not follow that through a union of kinds.
  if (analysis?.result) return children(analysis.result as NonNullable<AnalysisOf<K>['result']>, analysis)
  return (
    <section className="rounded-md border border-line bg-surface p-4">
      {analysis && <AnalysisWait place={place} request={request} analysis={analysis} canCancel={canCancel} />}
      {!analysis && error && <FailureText failure={describeFailure(error)} />}
      {!analysis && !error && (
        <div role="status" aria-busy="true">
          <Skeleton className={`w-full ${skeleton}`} />
        </div>
      )}
    </section>
  )
}
