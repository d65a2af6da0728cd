'use client'
import { CircleCheck, CloudOff, CloudUpload } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { EmptyState } from '#components/ui/display/empty-state'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { WorkQueue } from '#lib/client/annotate/queue/use-queue'
import { wallMs } from '#lib/client/clock'
import type { Reach } from '#lib/client/connection'
import { randomId } from '#lib/client/random-id'

type DoneForNowProps = {
  queue: WorkQueue
  reach: Reach
  home: string
  /** Goes home by itself once nothing is in hand. */
  isLeaving: boolean
  onGoOn: () => void
}

/** The end of a stretch of work: sends what waits, gives back what is in hand, and says what was done. */
export function DoneForNow({ queue, reach, home, isLeaving, onGoOn }: DoneForNowProps) {
  const words = useLateWords()
  const router = useRouter()
  const [isGivenBack, setGivenBack] = useState(false)
  const latest = useRef(queue)
  useEffect(() => {
    latest.current = queue
  })
  useEffect(() => {
    let isOver = false
    void latest.current.rest().then(() => {
      if (isOver) return
      const { path, handIn } = latest.current
      const common = { key: randomId(), path: `${path}/return`, assignmentId: null, queuedAtMs: wallMs() }
      handIn({ ...common, kind: 'return', body: null })
      setGivenBack(true)
    })
    return () => {
      isOver = true
    }
  }, [])
  const { entries, isStuck } = queue.outbox
  const isAway = entries.length > 0 && (isStuck || reach !== 'ok')
  const isSending = entries.length > 0 || !isGivenBack
  useEffect(() => {
    if (isLeaving && !isSending) router.push(home as Route)
  }, [isLeaving, isSending, router, home])
  const unsent = entries.filter((entry) => entry.kind !== 'return').length
  const Icon = isAway ? CloudOff : isSending ? CloudUpload : CircleCheck
  const today = queue.state.progress?.mineToday ?? 0
  const text = isAway
    ? words.done.offline(unsent)
    : isSending
      ? words.done.sending(Math.max(1, entries.length))
      : [words.done.today(today), words.done.returned].join(' ')
  return (
    <div className="mx-auto max-w-2xl px-4 py-12" role="status">
      <EmptyState
        icon={<Icon aria-hidden className="size-6" strokeWidth={1.5} />}
        title={words.done.title}
        text={text}
        action={
          <ButtonLink variant="primary" href={home} prefetch={false}>
            {words.screen.toCampaigns}
          </ButtonLink>
        }
        secondary={<Button onClick={onGoOn}>{words.done.goOn}</Button>}
      />
    </div>
  )
}
