'use client'
import { useEffect, useRef, useState } from 'react'
import { announceChange } from '#lib/client/annotate/draft/announce'
import { missingBeside, saidBeside } from '#lib/client/annotate/draft/said-beside'
import { sayMissing, sayRanked } from '#lib/client/annotate/draft/say-missing'
import { startingDraft, useDraft } from '#lib/client/annotate/draft/use-draft'
import { submitCap } from '#lib/client/annotate/input/key-caps'
import { letterOf, lettersOf } from '#lib/client/annotate/input/letters'
import { useCardDrag } from '#lib/client/annotate/input/use-card-drag'
import { useRankingKeys } from '#lib/client/annotate/input/use-ranking-keys'
import { SETTLE_MS } from '#lib/client/annotate/input/use-settled'
import type { LocalItem } from '#lib/client/annotate/queue/queue-state'
import { promptShape } from '#lib/client/annotate/reading/prompt-shape'
import { scrollToCard } from '#lib/client/annotate/reading/scroll-to-card'
import { twoToCompare } from '#lib/client/annotate/reading/two-to-compare'
import { useSeenCards } from '#lib/client/annotate/reading/use-seen-cards'
import type { EntryRefusal, OutboxEntry } from '#lib/client/annotate/sending/outbox-entry'
import { useActiveTime } from '#lib/client/annotate/time/use-active-time'
import { useWords } from '#lib/client/annotate/words'
import { steadyMs, wallMs } from '#lib/client/clock'
import { readOwnKeys } from '#lib/client/own-preferences'
import { randomId } from '#lib/client/random-id'
import { readSingleKeys } from '#lib/client/single-keys'
import type { DeclineReason } from '#lib/core/queueing/decline-reasons'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { DraftAction } from '#lib/core/ranking/draft/draft-actions'
import { isComplete, remainingCards, unseenCards } from '#lib/core/ranking/draft/ranking-draft'
import type { KeyIntent } from '#lib/core/ranking/keys/key-to-action'
import { ActionBar } from '../actions/action-bar.tsx'
import { asksOfCards, CardQuestions } from '../beside/card-questions.tsx'
import { ItemQuestions } from '../beside/item-questions.tsx'
import { awaitedDialog, latePart } from '../late-part.tsx'
import { ReadingFrame } from '../reading/reading-frame.tsx'
import { ReadingTools } from '../reading/reading-tools.tsx'
import { PromptPanel } from './prompt-panel.tsx'
import { ResponseCard } from './response-card.tsx'
import { standingOf } from './standing.tsx'

const DeclineDialog = latePart(
  () => import('../actions/decline-dialog.tsx').then((module) => module.DeclineDialog),
  awaitedDialog,
)
const DifferencesBar = latePart(() => import('../reading/differences-bar.tsx').then((module) => module.DifferencesBar))

export type ScreenIntent = Exclude<KeyIntent, 'submit' | 'decline' | 'raw' | 'differences'>
/** `refuse` says why nothing came of it, for the ear and for the eye. */
export type OnIntent = (intent: ScreenIntent, refuse: (why: string) => void) => void

/** Behind "More", in this order. */
const MORE = ['mark', 'ask', 'reopen', 'history', 'differences', 'raw', 'guidelines', 'help'] as const
/** The same for what is no item of the queue: nothing to decline, to mark or to reopen. */
const MORE_ASIDE = ['differences', 'raw', 'guidelines', 'help'] as const

type ItemViewProps = {
  item: LocalItem
  options: AnnotationOptions
  path: string
  offsetMs: number
  /** Not the first item of this visit: the focus and the top of the page go to it. */
  takesFocus: boolean
  /** Not an item of the queue: a judgment that is being changed, or practice. Its draft is not kept, and it is not declined. */
  aside?: 'change' | 'practice' | undefined
  handIn: (entry: OutboxEntry) => void
  onTouched: () => void
  /** The server takes no draft of it any more. */
  onRefused: (refusal: EntryRefusal) => void
  /** What the screen does, not the item: guidelines, the sheet of keys, marks, questions, what was done before. */
  onIntent: OnIntent
  say: (text: string) => void
}

/** One item being ranked. Mount it anew for every item. */
export function ItemView(props: ItemViewProps) {
  const { item, options, path, offsetMs, takesFocus, aside, handIn, onTouched, onRefused, onIntent, say } = props
  const words = useWords()
  const [begun] = useState(() => startingDraft(item))
  const readActiveMs = useActiveTime(item.expectedSeconds, begun.activeMs)
  const { draft, beside, read, apply, setBeside, finish } = useDraft(begun, {
    path,
    item,
    offsetMs,
    readActiveMs,
    readSinceShownMs: () => steadyMs() - shown.current.steadyMs,
    isKept: aside === undefined,
    onRefused: (detail, reason) => onRefused({ detail, reason }),
  })
  const [isRaw, setRaw] = useState(false)
  const [isDeclining, setDeclining] = useState(false)
  const [isComparing, setComparing] = useState(false)
  const [hint, setHint] = useState<string | null>(null)
  const cards = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  const shown = useRef({ steadyMs: Number.POSITIVE_INFINITY, wallMs: 0, isWarned: false })

  useEffect(() => {
    say(
      begun.isRestored ? `${words.said.item(item.cardCount)} ${words.said.restored}` : words.said.item(item.cardCount),
    )
    if (takesFocus) scrollTo(0, 0)
    // The listbox takes letters from screen readers too. What somebody is at work in elsewhere keeps the focus.
    if (takesFocus || document.activeElement === document.body) strip.current?.focus({ preventScroll: true })
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
    const missing = missingBeside(options, after, read().beside)
    const said = announceChange(words, before, after, {
      card: 'card' in action ? action.card : undefined,
      complete: sayRanked(words.said, missing, submitKey()),
    })
    if (said !== null) say(said)
  }
  const sayBeside: typeof setBeside = (change) => {
    setBeside(change)
    setHint(null)
  }
  const onLetter = (card: number) => {
    const isPlaced = !remainingCards(read().ranking).includes(card) || standingOf(read().ranking, card).isImplied
    if (!isPlaced) act({ type: 'place', card })
    else act(read().ranking.picked === card ? { type: 'drop' } : { type: 'pickUp', card })
  }
  const goTo = (card: number) => scrollToCard(cards.current, card)
  useCardDrag(act)
  useSeenCards(cards, (card) => apply({ type: 'markSeen', card }))

  const submitKey = () => submitCap(readOwnKeys(), readSingleKeys(), words.item.withCtrl)
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
    const { ranking: now, beside: said, firstKeyMs, changeCount } = read()
    if (steadyMs() - shown.current.steadyMs < SETTLE_MS) return
    if (!isComplete(now)) return refuse(words.said.notComplete(remainingCards(now).length))
    const unseen = unseenCards(now)
    const [first] = unseen
    if (first !== undefined && !shown.current.isWarned) {
      shown.current.isWarned = true
      goTo(first)
      return refuse(words.said.unseen(lettersOf(unseen), submitKey()))
    }
    const missing = missingBeside(options, now, said)
    if (missing !== null) {
      const place = missing.asks === 'rating' ? `rating:${missing.scale}:${missing.card}` : missing.asks
      const key = missing.asks === 'strength' ? `strength:${missing.boundary}` : place
      document.querySelector<HTMLElement>(`[data-asks="${key}"]`)?.focus()
      return refuse(sayMissing(words.said, missing))
    }
    finish()
    const common = entry()
    const startedAt = new Date(shown.current.wallMs + offsetMs).toISOString()
    const body = {
      ...{ idempotencyKey: common.key, tiers: now.tiers, activeMs: readActiveMs(), startedAt, unseen, changeCount },
      ...(firstKeyMs !== null && { firstKeyMs }),
      ...saidBeside(options, now, said),
    }
    // Before it is handed in: a change says something else of it.
    say(words.said.submitted)
    handIn({ ...common, kind: 'submit', body })
  }
  const decline = (body: { reason: DeclineReason; note: string | null }) => {
    finish()
    setDeclining(false)
    handIn({ ...entry(), kind: 'decline', body })
    say(words.said.declined)
  }

  const intend = (intent: KeyIntent) => {
    if (aside && (intent === 'decline' || intent === 'reopen' || intent === 'mark' || intent === 'ask')) return
    if (intent === 'submit') submit()
    else if (intent === 'decline') setDeclining(true)
    else if (intent === 'raw') setRaw((before) => !before)
    else if (intent === 'differences') setComparing((before) => !before)
    else onIntent(intent, refuse)
  }
  useRankingKeys(
    () => read().ranking,
    options,
    (meaning) => {
      if (meaning.kind === 'draft') act(meaning.action)
      else if (meaning.kind === 'scroll') goTo(meaning.card)
      else intend(meaning.intent)
    },
  )

  const shape = promptShape(item.texts.messages)
  return (
    <>
      <ReadingFrame
        shape={shape}
        cards={cards}
        label={words.item.responses}
        prompt={
          <PromptPanel
            messages={item.texts.messages}
            raw={isRaw}
            shape={shape}
            heading={heading}
            tools={<ReadingTools isComparing={isComparing} onCompare={() => setComparing(!isComparing)} />}
            beneath={
              isComparing && (
                <DifferencesBar
                  cards={cards}
                  cardCount={item.cardCount}
                  chosen={twoToCompare(draft)}
                  raw={isRaw}
                  isHolding={draft.picked !== null}
                  onClose={() => setComparing(false)}
                />
              )
            }
          />
        }
        after={<ItemQuestions cardCount={item.cardCount} options={options} beside={beside} setBeside={sayBeside} />}
      >
        {({ isPanes }) =>
          item.texts.cards.map((text, place) => (
            <ResponseCard
              key={letterOf(place)}
              place={place}
              text={text}
              raw={isRaw}
              isPane={isPanes}
              standing={standingOf(draft, place)}
              onLetter={() => onLetter(place)}
              beneath={
                asksOfCards(options) && (
                  <CardQuestions
                    place={place}
                    cardCount={item.cardCount}
                    options={options}
                    beside={beside}
                    setBeside={sayBeside}
                  />
                )
              }
            />
          ))
        }
      </ReadingFrame>
      <ActionBar
        draft={draft}
        options={options}
        focus={strip}
        hint={hint}
        intents={aside ? MORE_ASIDE : MORE}
        isDeclinable={aside === undefined}
        act={act}
        onLetter={onLetter}
        onIntent={intend}
      />
      {isDeclining && <DeclineDialog onClose={() => setDeclining(false)} onDecline={decline} />}
    </>
  )
}
