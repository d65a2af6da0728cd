'use client'
import dynamic from 'next/dynamic'
import { useCallback, useRef, useState } from 'react'
import { ItemView } from '#components/annotate/item/item-view'
import { Button } from '#components/ui/actions/button'
import { EmptyState } from '#components/ui/display/empty-state'
import { FailureText } from '#components/ui/display/failure-text'
import { useLastActive } from '#lib/client/annotate/use-activity'
import { useLeases } from '#lib/client/annotate/use-leases'
import { useQueue } from '#lib/client/annotate/use-queue'
import { useReachPolling } from '#lib/client/annotate/use-reach-polling'
import { useWords } from '#lib/client/annotate/words'
import { describeFailure } from '#lib/client/failure'
import type { Guidelines } from './guidelines-panel.tsx'
import { ItemSkeleton } from './item-skeleton.tsx'
import { Notices } from './notices.tsx'
import { QueueEmpty } from './queue-empty.tsx'
import { ScreenHeader } from './screen-header.tsx'

const HelpSheet = dynamic(() => import('./help-sheet.tsx').then((module) => module.HelpSheet), { ssr: false })
const GuidelinesPanel = dynamic(() => import('./guidelines-panel.tsx').then((module) => module.GuidelinesPanel), {
  ssr: false,
})

type AnnotationScreenProps = {
  slug: string
  campaignId: string
  name: string
  /** The membership: whose unsent judgments this browser keeps. */
  account: string
  guidelines: Guidelines
}

/** Where annotators spend their hours: the item, the ranking, and nothing else. */
export function AnnotationScreen({ slug, campaignId, name, account, guidelines }: AnnotationScreenProps) {
  const home = `/w/${slug}/annotate`
  const reach = useReachPolling()
  const queue = useQueue({ slug, campaignId, account, reach })
  const { state, outbox } = queue
  const lease = useLeases(queue, useLastActive())
  const [open, setOpen] = useState<'guidelines' | 'help' | null>(null)
  const [refused, setRefused] = useState<{ assignmentId: string; detail: string } | null>(null)
  const [said, setSaid] = useState({ text: '', count: 0 })
  const say = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), [])
  const visited = useRef<string | null>(null)

  const item = state.items[0]
  visited.current ??= item?.assignmentId ?? null
  const toggle = (which: 'guidelines' | 'help') => setOpen((before) => (before === which ? null : which))
  const refusedDraft = refused && refused.assignmentId === item?.assignmentId ? refused.detail : null
  const unsent = outbox.isStuck || reach !== 'ok' ? outbox.entries.length : 0
  return (
    <div className="group/screen lg:data-aside:mr-[27rem]" {...(open === 'guidelines' && { 'data-aside': '' })}>
      <ScreenHeader
        name={name}
        home={home}
        progress={state.progress}
        unsent={unsent}
        onGuidelines={() => toggle('guidelines')}
        onHelp={() => toggle('help')}
      />
      <main>
        <Notices
          reach={reach}
          lease={lease}
          refusals={queue.refusals}
          refusedDraft={refusedDraft}
          newGuidelines={state.guidelineVersion !== null && state.guidelineVersion !== guidelines.number}
          onDismiss={queue.dismiss}
          onNext={() => item && queue.letGo(item.assignmentId)}
        />
        {item ? (
          <ItemView
            key={item.assignmentId}
            item={item}
            path={queue.path}
            offsetMs={state.offsetMs}
            takesFocus={visited.current !== item.assignmentId}
            handIn={queue.handIn}
            onTouched={() => queue.touch(item.assignmentId)}
            onRefused={(detail) => setRefused({ assignmentId: item.assignmentId, detail })}
            onIntent={toggle}
            say={say}
          />
        ) : (
          <Nothing queue={queue} home={home} isWaiting={outbox.entries.length > 0} isAway={reach !== 'ok'} />
        )}
      </main>
      {open === 'help' && <HelpSheet onClose={() => setOpen(null)} />}
      {open === 'guidelines' && <GuidelinesPanel guidelines={guidelines} onClose={() => setOpen(null)} />}
      <p role="status" className="sr-only">
        {/* The same words twice are read twice. */}
        {said.text}
        {said.count % 2 === 1 && '\u00a0'}
      </p>
    </div>
  )
}

type NothingProps = { queue: ReturnType<typeof useQueue>; home: string; isWaiting: boolean; isAway: boolean }

/** No item in hand: still fetching, nothing ahead while the server is away, a failure, or nothing there. */
function Nothing({ queue, home, isWaiting, isAway }: NothingProps) {
  const words = useWords()
  const { state, refill } = queue
  if (isAway && state.phase !== 'loading') {
    return (
      <div className="mx-auto max-w-2xl px-4 py-12">
        <EmptyState title={words.sending.nothingAheadTitle} text={words.sending.nothingAheadText} />
      </div>
    )
  }
  if (state.phase === 'failed') {
    return (
      <div className="mx-auto flex max-w-2xl flex-col items-start gap-3 px-4 py-12">
        <FailureText title={words.screen.failedTitle} failure={describeFailure(state.failure)} />
        <Button onClick={refill}>{words.common.retry}</Button>
      </div>
    )
  }
  if (state.phase === 'loading' || isWaiting || state.empty === null) return <ItemSkeleton />
  return (
    <div className="mx-auto max-w-2xl px-4 py-12">
      <QueueEmpty empty={state.empty} home={home} onLookAgain={refill} />
    </div>
  )
}
