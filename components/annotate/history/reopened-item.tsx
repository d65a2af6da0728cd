'use client'
import { useEffect, useRef, useState } from 'react'
import { ItemView, type OnIntent } from '#components/annotate/item/item-view'
import { ItemSkeleton } from '#components/annotate/screen/item-skeleton'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { KeyCap } from '#components/ui/display/key-cap'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import { isUnchanged } from '#lib/client/annotate/draft/is-unchanged'
import type { Reopened } from '#lib/client/annotate/draft/use-reopen'
import { judgmentApi, reopenedItem, reopenJudgment } from '#lib/client/annotate/history-calls'
import { isModalOpen } from '#lib/client/annotate/input/modal'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { OutboxEntry } from '#lib/client/annotate/sending/outbox-entry'
import type { ReopenedItem as Reply } from '#lib/contracts/judgments'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'

type ReopenedItemProps = {
  slug: string
  campaignId: string
  reopened: Reopened
  /** What the campaign asks, where the queue knows it. */
  options: AnnotationOptions | null
  /** Of assignments, in the API. */
  path: string
  offsetMs: number
  handIn: (entry: OutboxEntry) => void
  /** Back to the item that was there, with everything as it was. */
  onLeave: () => void
  /** Handed in: back to the item that was there. `note` must be seen there. */
  onDone: (note: 'unchanged' | null) => void
  onIntent: OnIntent
  say: (text: string) => void
}

/** A judgment to be changed, on the screen that every item has: Enter submits the change, Esc leaves it as it was. */
export function ReopenedItem(props: ReopenedItemProps) {
  const { slug, campaignId, reopened, options, path, offsetMs, handIn, onLeave, onDone, onIntent, say } = props
  const all = useLateWords()
  const words = all.history
  const judgmentId = reopened.kind === 'judgment' ? reopened.judgmentId : null
  const [reply, setReply] = useState<Reply | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const api = judgmentId === null ? null : judgmentApi(slug, campaignId, judgmentId)

  useEffect(() => {
    if (api === null) return
    const asked = new AbortController()
    reopenJudgment(api, asked.signal).then(setReply, (error: unknown) => {
      if (!asked.signal.aborted) setFailure(error)
    })
    return () => asked.abort()
  }, [api])

  const leaving = useRef(() => undefined as undefined)
  const leave = () => {
    say(all.mine.left)
    onLeave()
  }
  useEffect(() => {
    leaving.current = () => {
      leave()
      return undefined
    }
  })
  useEffect(() => {
    // A card that is held takes Esc first, and a dialog before it.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isModalOpen()) return
      event.preventDefault()
      leaving.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  const back = (
    <Button size="sm" onClick={leave}>
      {words.leave} <KeyCap>Esc</KeyCap>
    </Button>
  )
  if (failure !== null)
    return (
      <div className="mx-auto flex max-w-2xl flex-col items-start gap-3 px-4 py-12">
        <FailureText title={words.failed} failure={describeFailureIn(all, failure)} />
        {back}
      </div>
    )
  const fixed = reply?.fixed ?? null
  if (fixed !== null) {
    const why = {
      in_snapshot: words.inSnapshot,
      already_corrected: words.alreadyCorrected,
      campaign_closed: words.campaignClosed,
    }
    return (
      <div className="mx-auto max-w-2xl px-4 py-12">
        <Banner role="alert" action={back}>
          {why[fixed]}
        </Banner>
      </div>
    )
  }
  const isTakenBack = reopened.kind === 'taken-back'
  const item = isTakenBack ? reopened.item : reply && reopenedItem(reply)
  const title = isTakenBack ? words.takenBack : reopened.isLast ? words.changing : words.changingOne
  return (
    <>
      <div className="mx-auto max-w-[116rem] px-3 pt-3 md:px-6">
        <Banner tone="accent" role="status" title={title} action={back}>
          {isTakenBack ? words.takenBackText : words.changingText}
        </Banner>
      </div>
      {item ? (
        <ItemView
          item={item}
          options={reply?.options ?? options ?? defaultAnnotationOptions}
          path={path}
          offsetMs={offsetMs}
          takesFocus
          {...(!isTakenBack && { aside: 'change' as const })}
          handIn={(entry) => {
            if (entry.kind !== 'submit' || api === null || !reply) {
              handIn(entry)
              return onDone(null)
            }
            const isSame = isUnchanged(entry.body, reply.draft, reply.options)
            // Also what changes nothing: the server settles by it what asked to look again.
            handIn({ ...entry, kind: 'correction', path: `${api}/corrections` })
            say(isSame ? all.mine.unchanged : all.mine.sent)
            onDone(isSame ? 'unchanged' : null)
          }}
          onTouched={() => undefined}
          onRefused={() => undefined}
          onIntent={onIntent}
          say={say}
        />
      ) : (
        <ItemSkeleton />
      )}
    </>
  )
}
