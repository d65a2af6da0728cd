'use client'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { announceChange } from '#lib/client/annotate/announce'
import { letterOf, lettersOf } from '#lib/client/annotate/letters'
import type { OutboxEntry } from '#lib/client/annotate/outbox'
import type { LocalItem } from '#lib/client/annotate/queue-state'
import { scrollToCard } from '#lib/client/annotate/scroll-to-card'
import { useActiveTime } from '#lib/client/annotate/use-active-time'
import { startingDraft, useDraft } from '#lib/client/annotate/use-draft'
import { useRankingKeys } from '#lib/client/annotate/use-ranking-keys'
import { useSeenCards } from '#lib/client/annotate/use-seen-cards'
import { useWords } from '#lib/client/annotate/words'
import { steadyMs, wallMs } from '#lib/client/clock'
import { randomId } from '#lib/client/random-id'
import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import type { DraftAction } from '#lib/core/ranking/draft-actions'
import { isComplete, remainingCards, unseenCards } from '#lib/core/ranking/ranking-draft'
import { ActionBar } from './action-bar.tsx'
import { PromptPanel } from './prompt-panel.tsx'
import { ResponseCard } from './response-card.tsx'
import { standingOf } from './standing.tsx'

const DeclineDialog = dynamic(() => import('./decline-dialog.tsx').then((module) => module.DeclineDialog), {
  ssr: false,
})

/** A press of Enter so soon after a new item was painted was meant for the one before. */
const SETTLE_MS = 300

type ItemViewProps = {
  item: LocalItem
  path: string
  offsetMs: number
  /** Not the first item of this visit: the focus and the top of the page go to it. */
  takesFocus: boolean
  handIn: (entry: OutboxEntry) => void
  onTouched: () => void
  onRefused: (detail: string) => void
  onIntent: (intent: 'guidelines' | 'help') => void
  say: (text: string) => void
}

/** One item being ranked. Mount it anew for every item. */
export function ItemView(props: ItemViewProps) {
  const { item, path, offsetMs, takesFocus, handIn, onTouched, onRefused, onIntent, say } = props
  const words = useWords()
  const [begun] = useState(() => startingDraft(item))
  const readActiveMs = useActiveTime(item.expectedSeconds, begun.activeMs)
  const { draft, current, apply, finish } = useDraft(begun.ranking, { path, item, offsetMs, readActiveMs, onRefused })
  const [isRaw, setRaw] = useState(false)
  const [isDeclining, setDeclining] = useState(false)
  const [hint, setHint] = useState<string | null>(null)
  const cards = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef({ steadyMs: Number.POSITIVE_INFINITY, wallMs: 0, isWarned: false })

  useEffect(() => {
    say(
      begun.isRestored ? `${words.said.item(item.cardCount)} ${words.said.restored}` : words.said.item(item.cardCount),
    )
    if (takesFocus) {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    const frame = requestAnimationFrame(() => {
      shown.current.steadyMs = steadyMs()
      shown.current.wallMs = wallMs()
    })
    return () => cancelAnimationFrame(frame)
  }, [words, say, takesFocus, begun, item.cardCount])

  const act = (action: DraftAction) => {
    const [before, after] = apply(action)
    if (before !== after) onTouched()
    setHint(null)
    const said = announceChange(words.said, before, after)
    if (said !== null) say(said)
  }
  const onLetter = (card: number) => {
    const isPlaced = !remainingCards(current.current).includes(card) || standingOf(current.current, card).isImplied
    if (!isPlaced) act({ type: 'place', card })
    else act(current.current.picked === card ? { type: 'drop' } : { type: 'pickUp', card })
  }
  const goTo = (card: number) => scrollToCard(cards.current, card)
  useSeenCards(cards, (card) => apply({ type: 'markSeen', card }))

  const entry = () => ({
    key: randomId(),
    path: `${path}/${item.assignmentId}`,
    assignmentId: item.assignmentId,
    queuedAtMs: wallMs(),
  })
  /** Why Enter did nothing, for the ear and for the eye. */
  const refuse = (reason: string) => {
    setHint(reason)
    say(reason)
  }
  const submit = () => {
    const now = current.current
    if (steadyMs() - shown.current.steadyMs < SETTLE_MS) return
    if (!isComplete(now)) return refuse(words.said.notComplete(remainingCards(now).length))
    const unseen = unseenCards(now)
    const [first] = unseen
    if (first !== undefined && !shown.current.isWarned) {
      shown.current.isWarned = true
      goTo(first)
      return refuse(words.said.unseen(lettersOf(unseen)))
    }
    finish()
    const common = entry()
    const startedAt = new Date(shown.current.wallMs + offsetMs).toISOString()
    const body = { idempotencyKey: common.key, tiers: now.tiers, activeMs: readActiveMs(), startedAt, unseen }
    handIn({ ...common, kind: 'submit', body })
    say(words.said.submitted)
  }
  const decline = (body: { reason: DeclineReason; note: string | null }) => {
    finish()
    setDeclining(false)
    handIn({ ...entry(), kind: 'decline', body })
    say(words.said.declined)
  }

  useRankingKeys(
    () => current.current,
    (meaning) => {
      if (meaning.kind === 'draft') act(meaning.action)
      else if (meaning.kind === 'scroll') goTo(meaning.card)
      else if (meaning.intent === 'submit') submit()
      else if (meaning.intent === 'decline') setDeclining(true)
      else if (meaning.intent === 'raw') setRaw((before) => !before)
      else if (meaning.intent !== 'reopen') onIntent(meaning.intent)
    },
  )

  return (
    <>
      <div className="mx-auto grid max-w-[116rem] items-start gap-4 px-3 py-3 pb-36 md:px-6 lg:pb-28 min-[110rem]:not-group-data-aside/screen:grid-cols-[34rem_minmax(0,1fr)]">
        <PromptPanel messages={item.texts.messages} raw={isRaw} heading={heading} />
        <section
          ref={cards}
          aria-label={words.item.responses}
          className="grid items-start gap-3 lg:gap-4 lg:not-group-data-aside/screen:grid-cols-2 2xl:grid-cols-2"
        >
          {item.texts.cards.map((text, place) => (
            <ResponseCard
              key={letterOf(place)}
              place={place}
              text={text}
              raw={isRaw}
              standing={standingOf(draft, place)}
              onLetter={() => onLetter(place)}
            />
          ))}
        </section>
      </div>
      <ActionBar
        draft={draft}
        hint={hint}
        act={act}
        onLetter={onLetter}
        onDecline={() => setDeclining(true)}
        onSubmit={submit}
      />
      {isDeclining && <DeclineDialog onClose={() => setDeclining(false)} onDecline={decline} />}
    </>
  )
}
