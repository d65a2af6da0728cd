'use client'
import { Button } from '#components/ui/actions/button'
import { EmptyState } from '#components/ui/display/empty-state'
import { FailureText } from '#components/ui/display/failure-text'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { useSession } from '#lib/client/annotate/sending/session'
import { useWords } from '#lib/client/annotate/words'
import { ItemSkeleton } from '../screen/item-skeleton.tsx'
import { QueueEmpty } from './queue-empty.tsx'

type NothingInHandProps = { queue: WorkQueue; home: string; isAway: boolean }

/** No item in hand: still fetching, nothing ahead while the server is away or the session over, a failure, or nothing there. */
export function NothingInHand({ queue, home, isAway }: NothingInHandProps) {
  const words = useWords()
  const session = useSession()
  const { state, refill, outbox } = queue
  if (session !== 'in' || (isAway && state.phase !== 'loading')) {
    return (
      <div className="mx-auto max-w-2xl px-4 py-12">
        <EmptyState
          title={words.sending.nothingAheadTitle}
          text={session === 'in' ? words.sending.nothingAheadText : words.sending.nothingAheadSignedOut}
        />
      </div>
    )
  }
  if (state.phase === 'failed') {
    return (
      <div className="mx-auto flex max-w-2xl flex-col items-start gap-3 px-4 py-12">
        <FailureText title={words.screen.failedTitle} failure={describeFailureIn(words, state.failure)} />
        <Button onClick={refill}>{words.common.retry}</Button>
      </div>
    )
  }
  if (state.phase === 'loading' || outbox.entries.length > 0 || state.empty === null) return <ItemSkeleton />
  return (
    <div className="mx-auto max-w-2xl px-4 py-12">
      <QueueEmpty empty={state.empty} home={home} onLookAgain={refill} />
    </div>
  )
}
