'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { describeFailure } from '#lib/client/failure'
import { cancelDiversity, diversityQuery, isCounting, requestDiversity } from '#lib/client/planner/diversity-query'
import { strings } from '#lib/client/strings/index'
import type { Analysis } from '#lib/contracts/analyses'

type DiversityCountingProps = { slug: string; analysis: Analysis; canCancel: boolean }

/** A count without a result: under way, with the way out; or failed or cancelled, with the way back. */
export function DiversityCounting({ slug, analysis, canCancel }: DiversityCountingProps) {
  const words = strings.planner.diversity
  const client = useQueryClient()
  const { poolId, versionNumber, state, progressRatio, failureDetail, needsWorker } = analysis
  const { queryKey } = diversityQuery(slug, poolId, versionNumber)
  const act = useMutation({
    mutationFn: (what: 'cancel' | 'again') =>
      what === 'cancel' ? cancelDiversity(slug, analysis) : requestDiversity(slug, poolId, versionNumber),
    onSuccess: (next) => client.setQueryData(queryKey, next),
    // The count may have ended meanwhile.
    onError: () => void client.invalidateQueries({ queryKey }),
  })
  if (!isCounting(analysis)) {
    return (
      <div className="flex flex-col gap-3">
        <Banner
          tone={state === 'failed' ? 'danger' : 'neutral'}
          title={state === 'failed' ? words.failedTitle : words.cancelledTitle}
          action={
            <Button size="sm" loading={act.isPending} onClick={() => act.mutate('again')}>
              {words.countAgain}
            </Button>
          }
        >
          {failureDetail ?? words.cancelledText}
        </Banner>
        {act.error && <FailureText failure={describeFailure(act.error)} />}
      </div>
    )
  }
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
            value={state === 'queued' ? null : progressRatio}
            label={state === 'queued' ? words.queued : words.counting}
            detail={words.mayLeave}
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
