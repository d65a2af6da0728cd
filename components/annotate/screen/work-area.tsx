'use client'
import { useEffect, useRef, useState } from 'react'
import { ItemView, type OnIntent } from '#components/annotate/item/item-view'
import { latePart } from '#components/annotate/late-part'
import type { useReopen } from '#lib/client/annotate/draft/use-reopen'
import type { QueueFacts } from '#lib/client/annotate/queue/queue-state'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { acknowledgementEntry } from '#lib/client/annotate/remark-calls'
import type { EntryRefusal } from '#lib/client/annotate/sending/outbox-entry'
import { useBeforeWork } from '#lib/client/annotate/use-before-work'
import type { Reach } from '#lib/client/connection'
import type { Guidelines } from '../guidelines/guidelines-panel.tsx'
import { NothingInHand } from '../waiting/nothing-in-hand.tsx'
import { ItemSkeleton } from './item-skeleton.tsx'

const PracticeRun = latePart(
  () => import('#components/annotate/practice/practice-run').then((module) => module.PracticeRun),
  <ItemSkeleton />,
)
const ReopenedItem = latePart(
  () => import('#components/annotate/history/reopened-item').then((module) => module.ReopenedItem),
  <ItemSkeleton />,
)
const BeforeWork = latePart(
  () => import('../guidelines/before-work.tsx').then((module) => module.BeforeWork),
  <ItemSkeleton />,
)

type WorkAreaProps = {
  slug: string
  campaignId: string
  /** Whose screen it is. */
  account: string
  guidelines: Guidelines
  home: string
  reach: Reach
  queue: WorkQueue
  reopening: ReturnType<typeof useReopen>
  /** Practice goes on until the person begins, whatever the queue says meanwhile. */
  isPractising: boolean
  setPractising: (isPractising: boolean) => void
  onRefused: (assignmentId: string, refusal: EntryRefusal) => void
  onIntent: OnIntent
  /** Away from here, with nothing in hand. */
  onLeave: () => void
  say: (text: string) => void
}

/** What is worked on: what is to be read first, a judgment that was reopened, practice, the next item, or word of why there is none. */
export function WorkArea(props: WorkAreaProps) {
  const { slug, campaignId, home, reach, queue, reopening, isPractising, setPractising, onRefused, onIntent, say } =
    props
  const { account, guidelines, onLeave } = props
  const { state, path } = queue
  const { facts, offsetMs } = state
  const item = state.items[0]
  const visited = useRef<string | null>(null)
  visited.current ??= item?.assignmentId ?? null
  // What the queue said when practice ended says that practice is left until it is asked again.
  const [endedWith, setEndedWith] = useState<QueueFacts | null>(null)
  const isPracticeDue = facts?.practice != null && !item && facts !== endedWith
  useEffect(() => {
    if (isPracticeDue) setPractising(true)
  }, [isPracticeDue, setPractising])
  const { toRead, goOn } = useBeforeWork({
    ...{ slug, campaignId, account, guidelines, facts },
    hasWork: item !== undefined || isPractising || isPracticeDue || reopening.reopened !== null,
    isElsewhere: isPractising || reopening.reopened !== null,
    onScreen: item?.assignmentId ?? null,
  })

  if (toRead) {
    return (
      <BeforeWork
        key={`${toRead.guidelines?.version} ${toRead.warning}`}
        toRead={toRead}
        onLeave={onLeave}
        onGoOn={() => {
          goOn(toRead)
          if (toRead.guidelines) queue.handIn(acknowledgementEntry({ slug, campaignId }, toRead.guidelines.version))
        }}
      />
    )
  }
  // Before the first answer nobody knows of a warning.
  if (reopening.reopened && facts) {
    return (
      <ReopenedItem
        slug={slug}
        campaignId={campaignId}
        reopened={reopening.reopened}
        options={facts?.options ?? null}
        path={path}
        offsetMs={offsetMs}
        handIn={queue.handIn}
        onLeave={reopening.leave}
        onDone={reopening.done}
        onIntent={onIntent}
        say={say}
      />
    )
  }
  if (isPractising) {
    const begin = () => {
      setEndedWith(facts)
      setPractising(false)
      queue.refill()
    }
    return <PracticeRun {...{ slug, campaignId, home, onIntent, say }} onBegin={begin} />
  }
  if (!item || !facts) return <NothingInHand {...{ queue, home, onIntent, say }} isAway={reach !== 'ok'} />
  return (
    <ItemView
      key={item.assignmentId}
      item={item}
      options={facts.options}
      path={path}
      offsetMs={offsetMs}
      takesFocus={visited.current !== item.assignmentId}
      handIn={(entry) => reopening.handInFrom(item, entry)}
      onTouched={() => queue.touch(item.assignmentId)}
      onRefused={(refusal) => onRefused(item.assignmentId, refusal)}
      onIntent={onIntent}
      say={say}
    />
  )
}
