'use client'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { MyQuestions } from '#components/annotate/remarks/my-questions'
import { ChangedText } from '#components/guidelines/changed-text'
import { PlainIconButton } from '#components/ui/actions/plain-icon-button'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { Tabs } from '#components/ui/display/tabs'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import { useLateWords } from '#lib/client/annotate/late-words'
import { readMyGuidelines, readMyRemarks, seeAnswers } from '#lib/client/annotate/remark-calls'
import type { MyGuidelines } from '#lib/contracts/guidelines'
import type { MyRemarks } from '#lib/contracts/remarks'

export type Guidelines = { number: number; html: string }

type GuidelinesPanelProps = {
  slug: string
  campaignId: string
  /** As the page opened with them: shown until the newest are here, and while the server is away. */
  guidelines: Guidelines
  contentWarning: string | null
  /** Answers that wait to be seen: the panel opens at them. */
  answers: number
  onClose: () => void
  /** The answers are on the screen now. */
  onSeen: () => void
}

/** The guidelines, and what one has asked about items, beside the item, which stays in reach of every key. */
export function GuidelinesPanel(props: GuidelinesPanelProps) {
  const { slug, campaignId, guidelines, contentWarning, answers, onClose, onSeen } = props
  const words = useLateWords()
  const [tab, setTab] = useState<'guidelines' | 'questions'>(answers > 0 ? 'questions' : 'guidelines')
  const [newest, setNewest] = useState<MyGuidelines | null>(null)
  const [remarks, setRemarks] = useState<MyRemarks['remarks'] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    const ending = new AbortController()
    const place = { slug, campaignId }
    readMyGuidelines(place, ending.signal)
      .then(setNewest)
      // Those that the page opened with stay.
      .catch(() => undefined)
    readMyRemarks(place, ending.signal)
      .then((mine) => setRemarks(mine.remarks))
      .catch((error: unknown) => !ending.signal.aborted && setFailure(error))
    return () => ending.abort()
  }, [slug, campaignId])

  const isReadingAnswers = tab === 'questions' && remarks !== null
  useEffect(() => {
    if (!isReadingAnswers) return
    const unseen = (remarks ?? []).filter(({ answer, seenAt }) => answer !== null && seenAt === null)
    if (unseen.length === 0) return
    seeAnswers(
      { slug, campaignId },
      unseen.map(({ remarkId }) => remarkId),
    )
      .then(onSeen)
      // They stay unseen, and are told again.
      .catch(() => undefined)
  }, [isReadingAnswers, remarks, slug, campaignId, onSeen])

  const version = newest?.version ?? guidelines.number
  return (
    <aside
      aria-label={words.screen.guidelines}
      className="fixed inset-y-0 right-0 z-30 flex w-full flex-col border-line border-l bg-raised shadow-float sm:w-[27rem]"
    >
      <div className="flex h-12 shrink-0 items-center justify-between gap-3 border-line border-b px-4">
        <h2 className="font-semibold">
          {words.screen.guidelines}
          <span className="ml-2 font-normal text-ink-muted text-sm">{words.screen.guidelinesVersion(version)}</span>
        </h2>
        <PlainIconButton label={words.common.close} icon={<X aria-hidden className="size-4" />} onClick={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <section className="min-h-0 flex-1 overflow-y-auto p-4 pt-2" tabIndex={0} aria-label={words.remarks.tabs}>
        <Tabs
          label={words.remarks.tabs}
          value={tab}
          onValueChange={setTab}
          tabs={[
            {
              value: 'guidelines',
              label: words.remarks.guidelinesTab,
              content: (
                <div className="flex flex-col gap-4">
                  {contentWarning !== null && (
                    <Banner tone="warning" title={words.remarks.contentWarning}>
                      <span dir="auto">{contentWarning}</span>
                    </Banner>
                  )}
                  {newest?.changed && <LastChange changed={newest.changed} />}
                  <JudgedText text={{ html: newest?.html ?? guidelines.html, raw: '' }} raw={false} />
                </div>
              ),
            },
            {
              value: 'questions',
              label: words.remarks.questionsTab,
              ...(remarks && { count: remarks.length }),
              content: (
                <>
                  {failure !== null && (
                    <FailureText title={words.remarks.failed} failure={describeFailureIn(words, failure)} />
                  )}
                  {remarks && <MyQuestions remarks={remarks} />}
                </>
              ),
            },
          ]}
        />
      </section>
    </aside>
  )
}

function LastChange({ changed }: { changed: NonNullable<MyGuidelines['changed']> }) {
  const words = useLateWords().remarks
  return (
    <details className="rounded-md border border-line px-3 py-2">
      <summary className="cursor-pointer text-sm">
        {words.whatChanged}
        <span className="ml-2 text-ink-muted">{words.since(changed.since)}</span>
      </summary>
      <div className="flex flex-col gap-2 pt-2">
        {changed.notes.map(({ version, note }) => (
          <p key={version} dir="auto" className="whitespace-pre-wrap break-words text-sm">
            {note}
          </p>
        ))}
        <ChangedText changes={changed.changes} words={words} />
      </div>
    </details>
  )
}
