'use client'
import { useEffect, useRef } from 'react'
import { JudgedText } from '#components/annotate/item/judged-text'
import { ChangedText } from '#components/guidelines/changed-text'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { useSettled } from '#lib/client/annotate/input/use-settled'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { BeforeWork as ToRead } from '#lib/client/annotate/use-before-work'

type BeforeWorkProps = {
  toRead: ToRead
  onGoOn: () => void
  /** The warning is not for them. */
  onLeave: () => void
}

/**
 * Before the first item, and between two: the content warning, the guidelines or what changed in them, on one page. Enter goes
 * on. Mount it anew for every warning and version.
 */
export function BeforeWork({ toRead, onGoOn, onLeave }: BeforeWorkProps) {
  const words = useLateWords()
  const button = useRef<HTMLButtonElement>(null)
  const isSettled = useSettled()
  const { isNew, warning, guidelines } = toRead
  useEffect(() => {
    scrollTo(0, 0)
    button.current?.focus({ preventScroll: true })
  }, [])
  const goOn = () => {
    if (!isSettled()) return
    // What comes next begins at its top, however far this was read.
    scrollTo(0, 0)
    onGoOn()
  }
  const title = isNew ? words.start.title : warning === null ? words.remarks.changedTitle : words.start.titleAgain
  return (
    <section aria-labelledby="before-work" className="mx-auto flex max-w-3xl flex-col gap-5 px-4 py-8 pb-28">
      <h2 id="before-work" className="font-semibold text-xl">
        {title}
      </h2>
      {warning !== null && (
        <Banner tone="warning" title={words.remarks.contentWarning}>
          <p id="content-warning" dir="auto" className="whitespace-pre-wrap break-words text-ink">
            {warning}
          </p>
          <p className="mt-1">{words.start.warningText}</p>
        </Banner>
      )}
      {guidelines && (isNew ? <Whole guidelines={guidelines} /> : <Changed guidelines={guidelines} />)}
      <div className="fixed inset-x-0 bottom-0 z-20 flex flex-row-reverse items-center justify-start gap-3 border-line border-t bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6">
        <Button
          ref={button}
          variant="primary"
          {...(warning !== null && { 'aria-describedby': 'content-warning' })}
          onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
          onClick={goOn}
        >
          {words.remarks.understood}
          <span aria-hidden className="figures text-sm max-lg:hidden">
            ⏎
          </span>
        </Button>
        {warning !== null && <Button onClick={onLeave}>{words.start.notForMe}</Button>}
      </div>
    </section>
  )
}

type GuidelinesProps = { guidelines: NonNullable<ToRead['guidelines']> }

function Whole({ guidelines: { version, html } }: GuidelinesProps) {
  const words = useLateWords()
  return (
    <section aria-labelledby="guidelines-whole" className="flex flex-col gap-3">
      <h3 id="guidelines-whole" className="font-semibold text-lg">
        {words.screen.guidelines}
        <span className="ml-2 font-normal text-ink-muted text-sm">{words.screen.guidelinesVersion(version)}</span>
      </h3>
      <div className="rounded-md border border-line bg-surface px-4 py-3">
        <JudgedText text={{ html, raw: '' }} raw={false} />
      </div>
      <p className="text-ink-muted text-sm">{words.start.atHand}</p>
    </section>
  )
}

function Changed({ guidelines: { version, html, changed } }: GuidelinesProps) {
  const words = useLateWords().remarks
  return (
    <>
      <p className="text-ink-muted">{words.changedText(version)}</p>
      {changed?.notes.map((one) => (
        <p key={one.version} dir="auto" className="whitespace-pre-wrap break-words border-accent border-l-2 pl-3">
          <span className="block text-ink-muted text-sm">{words.noteOf(one.version)}</span>
          {one.note}
        </p>
      ))}
      {changed && (
        <section aria-labelledby="guidelines-changes" className="flex flex-col gap-2">
          <h3 id="guidelines-changes" className="font-semibold">
            {words.changes}
            <span className="ml-2 font-normal text-ink-muted text-sm">{words.since(changed.since)}</span>
          </h3>
          <ChangedText changes={changed.changes} words={words} />
        </section>
      )}
      <details className="rounded-md border border-line bg-surface px-4 py-3" open={changed === null}>
        <summary className="cursor-pointer font-medium">{words.wholeText}</summary>
        <div className="pt-3">
          <JudgedText text={{ html, raw: '' }} raw={false} />
        </div>
      </details>
    </>
  )
}
