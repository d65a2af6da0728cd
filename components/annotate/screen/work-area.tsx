'use client'
import dynamic from 'next/dynamic'
import { useRef } from 'react'
import { ItemView, type ScreenIntent } from '#components/annotate/item/item-view'
import { acknowledgementEntry } from '#lib/client/annotate/remark-calls'
import { useNewGuidelines } from '#lib/client/annotate/use-new-guidelines'
import type { WorkQueue } from '#lib/client/annotate/use-queue'
import type { useReopen } from '#lib/client/annotate/use-reopen'
import type { Reach } from '#lib/client/connection'
import { ItemSkeleton } from './item-skeleton.tsx'
import { NothingInHand } from './nothing-in-hand.tsx'

const PracticeRun = dynamic(
  () => import('#components/annotate/practice/practice-run').then((module) => module.PracticeRun),
  { ssr: false, loading: ItemSkeleton },
)
const ReopenedItem = dynamic(
  () => import('#components/annotate/history/reopened-item').then((module) => module.ReopenedItem),
  { ssr: false, loading: ItemSkeleton },
)
const GuidelinesChanged = dynamic(() => import('./guidelines-changed.tsx').then((module) => module.GuidelinesChanged), {
  ssr: false,
  loading: ItemSkeleton,
})

type WorkAreaProps = {
  slug: string
  campaignId: string
  home: string
  reach: Reach
  queue: WorkQueue
  reopening: ReturnType<typeof useReopen>
  onRefused: (assignmentId: string, detail: string) => void
  onIntent: (intent: ScreenIntent) => void
  say: (text: string) => void
}

/** What is worked on: a judgment that was reopened, new guidelines, practice, the next item, or word of why there is none. */
export function WorkArea(props: WorkAreaProps) {
  const { slug, campaignId, home, reach, queue, reopening, onRefused, onIntent, say } = props
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
  if (facts?.practice && !item) {
    return <PracticeRun slug={slug} campaignId={campaignId} onBegin={queue.refill} onIntent={onIntent} say={say} />
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
      onRefused={(detail) => onRefused(item.assignmentId, detail)}
      onIntent={onIntent}
      say={say}
    />
  )
}
