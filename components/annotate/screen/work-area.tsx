'use client'
import { useEffect, useRef, useState } from 'react'
import { ItemView, type OnIntent } from '#components/annotate/item/item-view'
import { latePart } from '#components/annotate/late-part'
import type { useReopen } from '#lib/client/annotate/draft/use-reopen'
import type { QueueFacts } from '#lib/client/annotate/queue/queue-state'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { acknowledgementEntry } from '#lib/client/annotate/remark-calls'
import type { EntryRefusal } from '#lib/client/annotate/sending/outbox-entry'
import { useNewGuidelines } from '#lib/client/annotate/use-new-guidelines'
import type { Reach } from '#lib/client/connection'
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
const GuidelinesChanged = latePart(
  () => import('../guidelines/guidelines-changed.tsx').then((module) => module.GuidelinesChanged),
  <ItemSkeleton />,
)

type WorkAreaProps = {
  slug: string
  campaignId: string
  home: string
  reach: Reach
  queue: WorkQueue
  reopening: ReturnType<typeof useReopen>
  /** Practice goes on until the person begins, whatever the queue says meanwhile. */
  isPractising: boolean
  setPractising: (isPractising: boolean) => void
  onRefused: (assignmentId: string, refusal: EntryRefusal) => void
  onIntent: OnIntent
  say: (text: string) => void
}

/** What is worked on: a judgment that was reopened, new guidelines, practice, the next item, or word of why there is none. */
export function WorkArea(props: WorkAreaProps) {
  const { slug, campaignId, home, reach, queue, reopening, isPractising, setPractising, onRefused, onIntent, say } =
    props
  const { state, path } = queue
  const { facts, offsetMs } = state
  const item = state.items[0]
  const visited = useRef<string | null>(null)
  visited.current ??= item?.assignmentId ?? null
  const { toRead, acknowledge } = useNewGuidelines({
    slug,
    campaignId,
    guidelines: facts?.guidelines ?? null,
    onScreen: item?.assignmentId ?? null,
  })

  // What the queue said when practice ended says that practice is left until it is asked again.
  const [endedWith, setEndedWith] = useState<QueueFacts | null>(null)
  const isPracticeDue = facts?.practice != null && !item && facts !== endedWith
  useEffect(() => {
    if (isPracticeDue) setPractising(true)
  }, [isPracticeDue, setPractising])

  if (reopening.reopened) {
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
    return <PracticeRun slug={slug} campaignId={campaignId} onBegin={begin} onIntent={onIntent} say={say} />
  }
  if (toRead) {
    return (
      <GuidelinesChanged
        guidelines={toRead}
        onAcknowledge={() => {
          acknowledge(toRead.version)
          queue.handIn(acknowledgementEntry({ slug, campaignId }, toRead.version))
        }}
      />
    )
  }
  if (!item || !facts) return <NothingInHand queue={queue} home={home} isAway={reach !== 'ok'} />
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
