'use client'
import { useEffect, useRef } from 'react'
import { TiersText } from '#components/annotate/history/tiers-text'
import { JudgedText } from '#components/annotate/item/judged-text'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'
import { letterOf } from '#lib/client/annotate/input/letters'
import { isModalOpen } from '#lib/client/annotate/input/modal'
import { useSettled } from '#lib/client/annotate/input/use-settled'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { ItemTexts } from '#lib/contracts/assignments'
import type { PracticeFeedback as Feedback } from '#lib/contracts/practice'

type PracticeFeedbackProps = { feedback: Feedback; texts: ItemTexts; onNext: () => void; onAgain: () => void }

const rankIn = (tiers: readonly (readonly number[])[], place: number) =>
  tiers.findIndex((tier) => tier.includes(place)) + 1

/** How somebody ranked a practice item beside how their lead did, and why. Enter goes on. */
export function PracticeFeedback({ feedback, texts, onNext, onAgain }: PracticeFeedbackProps) {
  const words = useLateWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const isSettled = useSettled()
  const next = useRef<() => void>(() => undefined)
  useEffect(() => {
    next.current = () => isSettled() && onNext()
  })
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
    // The press that sent the answer goes on repeating while it is held.
    const onKeyDown = (event: KeyboardEvent) => {
      const isOurs = event.key === 'Enter' && !event.repeat && !event.isComposing && !event.defaultPrevented
      if (!isOurs || isModalOpen() || (event.target instanceof Element && event.target.closest('button, a'))) return
      event.preventDefault()
      next.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  const { given, reference, agreed, pairs, explanation } = feedback
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-4 px-4 py-6">
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
        {words.practice.resultTitle}
      </h2>
      <p className="font-semibold text-xl tabular-nums">{words.practice.agreed(agreed, pairs)}</p>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
        <dt className="text-ink-muted">{words.practice.yours}</dt>
        <dd>
          <TiersText tiers={given} />
        </dd>
        <dt className="text-ink-muted">{words.practice.reference}</dt>
        <dd>
          <TiersText tiers={reference} />
        </dd>
      </dl>
      <section
        aria-label={words.practice.why}
        className="rounded-md border border-accent-line bg-accent-soft px-4 py-3"
      >
        <h3 className="mb-1 font-semibold">{words.practice.why}</h3>
        <JudgedText text={explanation} raw={false} />
      </section>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" onClick={onNext}>
          {words.practice.next} <KeyCap>Enter</KeyCap>
        </Button>
        <Button onClick={onAgain}>{words.practice.again}</Button>
        <p className="text-ink-muted text-sm">{words.practice.againNote}</p>
      </div>
      <section aria-label={words.item.responses} className="grid items-start gap-3 lg:grid-cols-2">
        {texts.cards.map((text, place) => (
          <article key={letterOf(place)} className="rounded-md border border-line bg-surface px-4 pt-2 pb-4">
            <h3 className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span className="font-semibold">{words.item.response(letterOf(place))}</span>
              <span className="text-ink-muted text-sm tabular-nums">
                {words.practice.yours}: {rankIn(given, place)} · {words.practice.reference}: {rankIn(reference, place)}
              </span>
            </h3>
            <JudgedText text={text} raw={false} />
          </article>
        ))}
      </section>
    </div>
  )
}
