'use client'
import { useEffect, useRef } from 'react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { ChangedText } from '#components/guidelines/changed-text'
import { Button } from '#components/ui/actions/button'
import { useWords } from '#lib/client/annotate/words'
import { steadyMs } from '#lib/client/clock'
import type { MyGuidelines } from '#lib/contracts/guidelines'

/** A press of Enter so soon after it came was meant for the item before. */
const SETTLE_MS = 300

/** Between two items: what changed in the guidelines, to be read before the next one. Enter goes on. */
export function GuidelinesChanged({
  guidelines,
  onAcknowledge,
}: {
  guidelines: MyGuidelines
  onAcknowledge: () => void
}) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const shownMs = useRef(Number.POSITIVE_INFINITY)
  const { version, html, changed } = guidelines
  useEffect(() => {
    scrollTo(0, 0)
    button.current?.focus({ preventScroll: true })
    const frame = requestAnimationFrame(() => {
      shownMs.current = steadyMs()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  const goOn = () => {
    if (steadyMs() - shownMs.current >= SETTLE_MS) onAcknowledge()
  }
  return (
    <section aria-labelledby="guidelines-changed" className="mx-auto flex max-w-3xl flex-col gap-5 px-4 py-8 pb-28">
      <header className="flex flex-col gap-1">
        <h1 id="guidelines-changed" className="font-semibold text-2xl">
          {words.remarks.changedTitle}
        </h1>
        <p className="text-ink-muted">{words.remarks.changedText(version)}</p>
      </header>
      {changed?.notes.map((one) => (
        <p key={one.version} dir="auto" className="whitespace-pre-wrap break-words border-accent border-l-2 pl-3">
          <span className="block text-ink-muted text-sm">{words.remarks.noteOf(one.version)}</span>
          {one.note}
        </p>
      ))}
      {changed && (
        <section aria-labelledby="guidelines-changes" className="flex flex-col gap-2">
          <h2 id="guidelines-changes" className="font-semibold">
            {words.remarks.changes}
            <span className="ml-2 font-normal text-ink-muted text-sm">{words.remarks.since(changed.since)}</span>
          </h2>
          <ChangedText changes={changed.changes} words={words.remarks} />
        </section>
      )}
      <details className="rounded-md border border-line bg-surface px-4 py-3" open={changed === null}>
        <summary className="cursor-pointer font-medium">{words.remarks.wholeText}</summary>
        <div className="pt-3">
          <JudgedText text={{ html, raw: '' }} raw={false} />
        </div>
      </details>
      <div className="fixed inset-x-0 bottom-0 z-20 flex justify-end border-line border-t bg-surface px-4 py-3 md:px-6">
        <Button
          ref={button}
          variant="primary"
          onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
          onClick={goOn}
        >
          {words.remarks.understood}
          <span aria-hidden className="figures text-sm max-lg:hidden">
            ⏎
          </span>
        </Button>
      </div>
    </section>
  )
}
