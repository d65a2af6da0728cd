'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import {
  type AnalysisOf,
  analysisQuery,
  cancelAnalysis,
  isUnderWay,
  type RequestOf,
  requestAnalysis,
  type VersionPlace,
} from '#lib/client/studio/analysis-query'
import { useTimeLeft } from '#lib/client/studio/use-time-left'
import type { RequestAnalysis } from '#lib/contracts/analyses'

type AnalysisWaitProps<K extends RequestAnalysis['kind']> = {
  place: VersionPlace
  request: RequestOf<K>
  analysis: AnalysisOf<K>
  canCancel: boolean
}

/** An analysis without a result: under way, with the way out; or failed or cancelled, with the way back. */
export function AnalysisWait<K extends RequestAnalysis['kind']>(props: AnalysisWaitProps<K>) {
  const { place, request, analysis, canCancel } = props
  const words = strings.studio.counting
  const client = useQueryClient()
  const { kind, state, progressRatio, failureDetail, needsWorker } = analysis
  const left = useTimeLeft(analysis)
  const { queryKey } = analysisQuery(place, request)
  const act = useMutation({
    mutationFn: (what: 'cancel' | 'again') =>
      what === 'cancel' ? cancelAnalysis(place.slug, analysis) : requestAnalysis(place, request),
    onSuccess: (next) => client.setQueryData(queryKey, next),
    // It may have ended meanwhile.
    onError: () => void client.invalidateQueries({ queryKey }),
  })
  if (!isUnderWay(analysis)) {
    return (
      <div className="flex flex-col gap-3">
        <Banner
          tone={state === 'failed' ? 'danger' : 'neutral'}
          title={state === 'failed' ? words.failedTitle : words.cancelledTitle}
          action={
            <Button size="sm" loading={act.isPending} onClick={() => act.mutate('again')}>
              {words.again}
            </Button>
          }
        >
          {failureDetail ?? words.cancelledText}
        </Banner>
        {act.error && <FailureText failure={describeFailure(act.error)} />}
      </div>
    )
  }
  const isQueued = state === 'queued'
  return (
    <div className="flex flex-col gap-3">
      {needsWorker && (
        <Banner tone="warning" title={words.noWorkerTitle}>
          {words.noWorker}
        </Banner>
      )}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <ProgressBar
            value={isQueued ? null : progressRatio}
            label={isQueued ? words.queued[kind] : words.labels[kind]}
            detail={[...(left === null ? [] : [`${strings.pools.amounts.left(left)}.`]), words.mayLeave].join(' ')}
          />
        </div>
        {canCancel && (
          <Button size="sm" loading={act.isPending} onClick={() => act.mutate('cancel')}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  )
}
