'use client'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import type { LeaseNotice } from '#lib/client/annotate/use-leases'
import type { Refusal } from '#lib/client/annotate/use-queue'
import { useWords } from '#lib/client/annotate/words'
import type { Reach } from '#lib/client/connection'

type NoticesProps = {
  reach: Reach
  lease: LeaseNotice
  refusals: readonly Refusal[]
  /** The server takes no draft of the item on screen any more, and why. */
  refusedDraft: string | null
  newGuidelines: boolean
  onDismiss: (key: string) => void
  onNext: () => void
}

/** What must not be missed, above the item: the connection, the time that runs out, what was not counted. */
export function Notices(props: NoticesProps) {
  const { reach, lease, refusals, refusedDraft, newGuidelines, onDismiss, onNext } = props
  const words = useWords()
  const next = (
    <Button size="sm" onClick={onNext}>
      {words.sending.nextItem}
    </Button>
  )
  return (
    <div className="mx-auto flex max-w-[116rem] flex-col gap-2 px-3 pt-3 empty:hidden md:px-6">
      {reach !== 'ok' && (
        <Banner tone="warning" role="status">
          {reach === 'offline' ? words.sending.offline : words.sending.away}
        </Banner>
      )}
      {refusedDraft !== null && (
        <Banner tone="warning" role="alert" action={next}>
          {refusedDraft}
        </Banner>
      )}
      {lease === 'ending' && (
        <Banner tone="warning" role="alert">
          {words.sending.leaseEnding}
        </Banner>
      )}
      {lease === 'over' && refusedDraft === null && (
        <Banner tone="warning" role="alert" action={next}>
          {words.sending.leaseOver}
        </Banner>
      )}
      {newGuidelines && <Banner tone="accent">{words.screen.guidelinesNew}</Banner>}
      {refusals.map((refusal) => (
        <Banner
          key={refusal.key}
          tone="warning"
          role="alert"
          title={refusal.kind === 'submit' ? words.sending.notStoredTitle : words.sending.notDeclinedTitle}
          action={
            <Button size="sm" onClick={() => onDismiss(refusal.key)}>
              {words.common.dismiss}
            </Button>
          }
        >
          {refusal.detail}
        </Banner>
      ))}
    </div>
  )
}
