'use client'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { sayRefusal } from '#lib/client/annotate/describe-failure'
import type { LeaseNotice } from '#lib/client/annotate/queue/use-leases'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import type { Stale } from '#lib/client/annotate/sending/build'
import { useSession } from '#lib/client/annotate/sending/session'
import { useWords } from '#lib/client/annotate/words'
import type { Reach } from '#lib/client/connection'
import { BreakNotice } from './break-notice.tsx'
import { StorageNotice } from './storage-notice.tsx'

type NoticesProps = {
  reach: Reach
  lease: LeaseNotice
  queue: Pick<WorkQueue, 'outbox' | 'sending'>
  /** Why nothing that is said of the item on screen counts any more. */
  over: string | null
  /** What became of a judgment that was reopened. */
  note: 'unchanged' | null
  /** Why the page is to be loaded anew at the end of the item. */
  stale: Stale | null
  /** Where signing in leads back to. */
  here: string
  onNext: () => void
}

/** What must not be missed, above the item: the session, the connection, the time that runs out, what was not counted. */
export function Notices(props: NoticesProps) {
  const { reach, lease, queue, over, note, stale, here, onNext } = props
  const words = useWords()
  const session = useSession()
  const next = (
    <Button size="sm" onClick={onNext}>
      {words.sending.nextItem}
    </Button>
  )
  return (
    <div className="mx-auto flex max-w-[116rem] flex-col gap-2 px-3 pt-3 empty:hidden md:px-6">
      {session !== 'in' && (
        <Banner
          tone="warning"
          role="alert"
          action={
            <ButtonLink size="sm" href={`/sign-in?next=${encodeURIComponent(here)}`} prefetch={false}>
              {words.sending.signIn}
            </ButtonLink>
          }
        >
          {session === 'out' ? words.sending.signedOut : words.sending.otherAccount}
        </Banner>
      )}
      {session === 'in' && reach !== 'ok' && (
        <Banner tone="warning" role="status">
          {reach === 'offline' ? words.sending.offline : words.sending.away}
        </Banner>
      )}
      <StorageNotice outbox={queue.outbox} onDismissLost={queue.sending.dismissLost} />
      {note !== null && <Banner>{words.mine[note]}</Banner>}
      {over !== null && (
        <Banner tone="warning" role="alert" action={next}>
          {over}
        </Banner>
      )}
      {lease === 'ending' && over === null && (
        <Banner tone="warning" role="alert">
          {words.sending.leaseEnding}
        </Banner>
      )}
      {lease === 'over' && over === null && (
        <Banner tone="warning" role="alert" action={next}>
          {words.sending.leaseOver}
        </Banner>
      )}
      {stale && (
        <Banner
          tone={stale.kind === 'part' ? 'warning' : 'accent'}
          role={stale.kind === 'part' ? 'alert' : 'status'}
          action={
            <Button size="sm" disabled={reach !== 'ok'} onClick={() => location.reload()}>
              {words.sending.loadNow}
            </Button>
          }
        >
          {stale.kind === 'part' ? words.sending.partMissing : words.sending.newVersion}
        </Banner>
      )}
      {queue.outbox.refused.map((entry) => (
        <Banner
          key={entry.key}
          tone="warning"
          role="alert"
          title={words.sending.refusedTitles[entry.kind]}
          action={
            <Button size="sm" onClick={() => queue.sending.dismiss(entry.key)}>
              {words.common.dismiss}
            </Button>
          }
        >
          {sayRefusal(words, entry.refusal)}
        </Banner>
      ))}
      <BreakNotice />
    </div>
  )
}
