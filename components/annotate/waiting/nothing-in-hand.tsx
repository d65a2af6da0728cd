'use client'
import { useState } from 'react'
import type { OnIntent } from '#components/annotate/item/item-view'
import { Button } from '#components/ui/actions/button'
import { EmptyState } from '#components/ui/display/empty-state'
import { FailureText } from '#components/ui/display/failure-text'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import { useRankingKeys } from '#lib/client/annotate/input/use-ranking-keys'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { useSession } from '#lib/client/annotate/sending/session'
import { useWords } from '#lib/client/annotate/words'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import type { KeyIntent } from '#lib/core/ranking/keys/key-to-action'
import { ItemSkeleton } from '../screen/item-skeleton.tsx'
import { QueueEmpty } from './queue-empty.tsx'

type NothingInHandProps = {
  queue: WorkQueue
  home: string
  isAway: boolean
  onIntent: OnIntent
  say: (text: string) => void
}

/** What ranks finds nothing here; three cards, for which no arrow means anything. */
const NO_ITEM = emptyDraft(3)

/** No item in hand: still fetching, nothing ahead while the server is away or the session over, a failure, or nothing there. */
export function NothingInHand({ queue, home, isAway, onIntent, say }: NothingInHandProps) {
  const words = useWords()
  const session = useSession()
  const { state, refill, outbox } = queue
  const [hint, setHint] = useState<string | null>(null)
  const intend = (intent: KeyIntent) => {
    if (intent === 'submit' || intent === 'decline' || intent === 'raw' || intent === 'differences') return
    setHint(null)
    onIntent(intent, (why) => {
      setHint(why)
      say(why)
    })
  }
  // What was submitted last is reopened, and the guidelines are read, also when nothing comes next.
  useRankingKeys(
    () => NO_ITEM,
    defaultAnnotationOptions,
    (meaning) => {
      if (meaning.kind === 'intent') intend(meaning.intent)
    },
  )
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
      <QueueEmpty
        empty={state.empty}
        home={home}
        onLookAgain={refill}
        onReopen={state.facts?.lastSubmitted ? () => intend('reopen') : null}
      />
      {hint !== null && <p className="mt-3 text-center">{hint}</p>}
    </div>
  )
}
