'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import type { OnIntent } from '#components/annotate/item/item-view'
import { awaitedDialog, latePart, useLateParts } from '#components/annotate/late-part'
import { sayRefusal } from '#lib/client/annotate/describe-failure'
import { useReopen } from '#lib/client/annotate/draft/use-reopen'
import { useLeases } from '#lib/client/annotate/queue/use-leases'
import { useQueue } from '#lib/client/annotate/queue/use-queue'
import { useReachPolling } from '#lib/client/annotate/queue/use-reach-polling'
import { remarkEntry } from '#lib/client/annotate/remark-calls'
import { setPageBuild } from '#lib/client/annotate/sending/build'
import type { EntryRefusal } from '#lib/client/annotate/sending/outbox-entry'
import type { Person } from '#lib/client/annotate/sending/use-outbox'
import { useLastActive } from '#lib/client/annotate/time/use-activity'
import { usePoliteReload } from '#lib/client/annotate/use-polite-reload'
import { useWords } from '#lib/client/annotate/words'
import type { Guidelines } from '../guidelines/guidelines-panel.tsx'
import { Notices } from './notices.tsx'
import { ScreenHeader } from './screen-header.tsx'
import { WorkArea } from './work-area.tsx'

const HelpSheet = latePart(() => import('./help-sheet.tsx').then((module) => module.HelpSheet), awaitedDialog)
const GuidelinesPanel = latePart(() =>
  import('../guidelines/guidelines-panel.tsx').then((module) => module.GuidelinesPanel),
)
const RemarkDialog = latePart(
  () => import('#components/annotate/remarks/remark-dialog').then((module) => module.RemarkDialog),
  awaitedDialog,
)
const DoneForNow = latePart(() => import('../waiting/done-for-now.tsx').then((module) => module.DoneForNow))

type AnnotationScreenProps = {
  slug: string
  campaignId: string
  name: string
  /** Whose unsent judgments this browser keeps. */
  person: Person
  guidelines: Guidelines
  /** The build that served this page; null where it is not known. */
  build: string | null
  /** A judgment of one's own to change, asked for by the address. */
  change: string | null
}

type Opened = 'guidelines' | 'help' | 'mark' | 'question' | null

/** Where annotators spend their hours: the item, the ranking, and nothing else. */
export function AnnotationScreen(props: AnnotationScreenProps) {
  const { slug, campaignId, name, person, guidelines, build, change } = props
  const home = `/w/${slug}/annotate`
  const here = `${home}/${campaignId}`
  const historyHref = `${here}/history` as Route
  const words = useWords()
  const router = useRouter()
  useState(() => setPageBuild(build))
  const reach = useReachPolling()
  const queue = useQueue({ slug, campaignId, person, reach })
  const { state, outbox } = queue
  const lease = useLeases(queue, useLastActive())
  const [open, setOpen] = useState<Opened>(null)
  const [isDone, setDone] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [isPractising, setPractising] = useState(false)
  const [refused, setRefused] = useState<{ assignmentId: string; refusal: EntryRefusal } | null>(null)
  const [said, setSaid] = useState({ text: '', count: 0 })
  const say = useCallback((text: string) => setSaid(({ count }) => ({ text, count: count + 1 })), [])
  const reopening = useReopen(queue, change)

  const item = state.items[0]
  const remarked = reopening.reopened?.kind === 'taken-back' ? reopening.reopened.item : item
  const stale = usePoliteReload({
    assignmentId: item?.assignmentId ?? null,
    isTouched: queue.isTouched,
    isSending: outbox.entries.length > 0,
    isElsewhere: isDone || isPractising || reopening.reopened !== null,
    isReachable: reach === 'ok',
  })
  useLateParts()
  const toggle = (which: Opened) => setOpen((before) => (before === which ? null : which))
  const onIntent: OnIntent = (intent, refuse) => {
    if (intent === 'reopen') void reopening.reopen((why) => refuse(words.mine[why]))
    else if (intent === 'history') router.push(historyHref)
    else if (intent === 'mark' && remarked) setOpen('mark')
    else if (intent === 'ask' && remarked) setOpen('question')
    else if (intent === 'guidelines' || intent === 'help') toggle(intent)
  }
  const refusedDraft =
    refused?.assignmentId === item?.assignmentId && refused ? sayRefusal(words, refused.refusal) : null
  const endedElsewhere = queue.endedAs && words.sending.endedElsewhere[queue.endedAs]
  return (
    <div className="group/screen lg:data-aside:mr-[27rem]" {...(open === 'guidelines' && { 'data-aside': '' })}>
      <ScreenHeader
        name={name}
        queue={queue}
        reach={reach}
        historyHref={historyHref}
        onGuidelines={() => toggle('guidelines')}
        onHelp={() => toggle('help')}
        onDone={() => setDone(true)}
      />
      <main>
        <Notices
          reach={reach}
          lease={isDone ? 'live' : lease}
          queue={queue}
          over={endedElsewhere ?? refusedDraft}
          note={reopening.note}
          stale={stale}
          here={here}
          onNext={() => item && queue.letGo(item.assignmentId)}
        />
        {isDone ? (
          <DoneForNow
            queue={queue}
            reach={reach}
            home={home}
            isLeaving={isLeaving}
            onGoOn={() => {
              setDone(false)
              setLeaving(false)
              queue.goOn()
            }}
          />
        ) : (
          <WorkArea
            slug={slug}
            campaignId={campaignId}
            account={person.account}
            guidelines={guidelines}
            home={home}
            reach={reach}
            queue={queue}
            reopening={reopening}
            isPractising={isPractising}
            setPractising={setPractising}
            onRefused={(assignmentId, refusal) => setRefused({ assignmentId, refusal })}
            onIntent={onIntent}
            onLeave={() => {
              setLeaving(true)
              setDone(true)
            }}
            say={say}
          />
        )}
      </main>
      {open === 'help' && <HelpSheet onClose={() => setOpen(null)} />}
      {open === 'guidelines' && (
        <GuidelinesPanel
          slug={slug}
          campaignId={campaignId}
          guidelines={guidelines}
          contentWarning={state.facts?.options.contentWarning ?? null}
          answers={state.facts?.reviews.answers ?? 0}
          onClose={() => setOpen(null)}
          onSeen={queue.refill}
        />
      )}
      {(open === 'mark' || open === 'question') && remarked && (
        <RemarkDialog
          kind={open}
          onClose={() => setOpen(null)}
          onSend={(body) => {
            const { assignmentId } = remarked
            queue.handIn(remarkEntry({ slug, campaignId }, { assignmentId, kind: open, body }))
            setOpen(null)
          }}
        />
      )}
      <p role="status" className="sr-only">
        {/* The same words twice are read twice. */}
        {said.text}
        {said.count % 2 === 1 && '\u00a0'}
      </p>
    </div>
  )
}
