'use client'
import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Dialog } from '#components/ui/overlays/dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { describeFailure } from '#lib/client/failure'
import { keys } from '#lib/client/keys'
import { applyReplan, previewReplan } from '#lib/client/replan/calls'
import { strings } from '#lib/client/strings/index'
import type { PreviewReplan } from '#lib/contracts/replan'
import { DifferenceNotes } from './difference-notes.tsx'
import { DifferenceTable } from './difference-table.tsx'

type ReplanDialogProps = {
  slug: string
  campaign: { campaignId: string; state: string; pauseReason: 'lead' | 'cap' | null }
  /** The version that this one follows. */
  planNumber: number
  choice: PreviewReplan
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** What a new version would change, counted by the server, and the step that makes it. */
export function ReplanDialog({ slug, campaign, planNumber, choice, open, onOpenChange }: ReplanDialogProps) {
  const { campaignId, state, pauseReason } = campaign
  const words = strings.replan.dialog
  const router = useRouter()
  const announce = useToast()
  const isPaused = state === 'paused'
  const [resume, setResume] = useState(pauseReason === 'cap')
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const { data, error } = useQuery({
    queryKey: keys.campaigns.replan(slug, campaignId, choice),
    queryFn: ({ signal }) => previewReplan(slug, campaignId, choice, signal),
    enabled: open,
    // People work while a lead looks: what was counted before is old.
    gcTime: 0,
    retry: false,
  })
  const change = (next: boolean) => {
    if (pending) return
    setFailure(null)
    onOpenChange(next)
  }
  const make = async () => {
    setPending(true)
    setFailure(null)
    try {
      const made = await applyReplan(slug, campaignId, {
        ...choice,
        afterPlanNumber: planNumber,
        resume: isPaused && resume,
      })
      const { withdrawnItems, addedItems } = made.difference
      announce.success(strings.replan.done(made.planNumber), {
        description: strings.replan.doneText(withdrawnItems, addedItems),
        action: {
          label: strings.replan.doneLink,
          onSelect: () => router.push(`${campaignPaths(slug, campaignId).plan}?version=${made.planNumber}` as Route),
        },
      })
      router.push(campaignPaths(slug, campaignId).plan as Route)
      router.refresh()
    } catch (thrown) {
      setFailure(thrown)
      setPending(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      size="lg"
      title={words.title(planNumber + 1)}
      footer={
        <>
          <Button onClick={() => change(false)} disabled={pending}>
            {strings.common.cancel}
          </Button>
          <Button variant="primary" loading={pending} disabled={!data} onClick={make}>
            {words.confirm(planNumber + 1)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {!data && error && <FailureText failure={describeFailure(error)} />}
        {!data && !error && (
          <div role="status" className="flex flex-col gap-3">
            <p className="text-ink-muted">{words.counting}</p>
            <Skeleton className="h-64 w-full" />
          </div>
        )}
        {data && (
          <>
            <DifferenceTable difference={data.difference} kind={choice.question} planNumber={planNumber} />
            <DifferenceNotes difference={data.difference} responsesHref={campaignPaths(slug, campaignId).responses} />
            {isPaused && (
              <Checkbox
                label={words.resume}
                help={pauseReason === 'cap' ? words.resumeCap : words.resumePaused}
                checked={resume}
                onChange={(event) => setResume(event.target.checked)}
              />
            )}
          </>
        )}
        {failure !== null && <FailureText failure={describeFailure(failure)} />}
      </div>
    </Dialog>
  )
}
