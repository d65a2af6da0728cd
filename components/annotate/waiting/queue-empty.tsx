'use client'
import { CircleCheck, Hourglass } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { KeyCap } from '#components/ui/display/key-cap'
import { capsOf } from '#lib/client/annotate/input/key-caps'
import { useWords } from '#lib/client/annotate/words'
import { useOwnKeys } from '#lib/client/own-preferences'
import type { Queue } from '#lib/contracts/assignments'

type QueueEmptyProps = {
  empty: NonNullable<Queue['empty']>
  home: string
  onLookAgain: () => void
  /** Null where there is nothing of theirs that may still be changed. */
  onReopen: (() => void) | null
}

const DONE = ['all_done', 'closed', 'none_left', 'own_cap_reached', 'not_for_you']

/** Why there is nothing to judge, and when to come back. */
export function QueueEmpty({ empty, home, onLookAgain, onReopen }: QueueEmptyProps) {
  const words = useWords()
  const [reopenCap] = capsOf(useOwnKeys(), 'reopen')
  const { reason, comeBackAt } = empty
  const isDone = DONE.includes(reason)
  const Icon = isDone ? CircleCheck : Hourglass
  return (
    <EmptyState
      icon={<Icon aria-hidden className="size-6" strokeWidth={1.5} />}
      title={words.queue.emptyTitles[reason]}
      text={[
        words.queue.emptyTexts[reason],
        ...(comeBackAt ? [words.queue.comeBackAt(words.format.time(new Date(comeBackAt)))] : []),
      ].join(' ')}
      action={
        <ButtonLink variant={isDone ? 'primary' : 'secondary'} href={home}>
          {words.screen.toCampaigns}
        </ButtonLink>
      }
      secondary={
        <>
          {!isDone && <Button onClick={onLookAgain}>{words.queue.lookAgain}</Button>}
          {onReopen && (
            <Button onClick={onReopen}>
              {words.item.reopen}
              {reopenCap && (
                <span aria-hidden>
                  <KeyCap>{reopenCap}</KeyCap>
                </span>
              )}
            </Button>
          )}
        </>
      }
    />
  )
}
