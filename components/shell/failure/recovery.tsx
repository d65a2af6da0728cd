'use client'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { CopyButton } from '#components/ui/actions/copy-button'
import { ProgressBar } from '#components/ui/display/progress-bar'
import { askHealth } from '#lib/client/connection'
import type { Widened } from '#lib/client/strings/annotate/words'
import { failure as english } from '#lib/client/strings/shell-failure'
import { MessagePage } from './message-page.tsx'

const ASK_EVERY_MS = 2_000
/** A second failure this soon after an unasked retry is a fault of the page, not of the database. */
const RETRIED_LATELY_MS = 10_000
let retriedAt = Number.NEGATIVE_INFINITY

type Stage = 'checking' | 'away' | 'unreachable' | 'bug'
export type RecoveryWords = Pick<
  Widened<typeof english>,
  | 'checkingTitle'
  | 'checking'
  | 'awayTitle'
  | 'away'
  | 'unreachableTitle'
  | 'unreachable'
  | 'bugTitle'
  | 'bug'
  | 'errorId'
  | 'copyId'
  | 'retry'
>
type RecoveryProps = {
  error: unknown
  retry: () => void
  framed?: boolean | undefined
  words?: RecoveryWords | undefined
}

/** In place of a page that failed: waits for an absent database or server and brings the page back by itself; a fault of ours says its id. */
export function Recovery({ error, retry, framed, words = english }: RecoveryProps) {
  const [stage, setStage] = useState<Stage>('checking')
  const latestRetry = useRef(retry)
  useEffect(() => {
    latestRetry.current = retry
  }, [retry])

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const status = await askHealth(stop.signal)
      if (stop.signal.aborted) return
      if (status !== 'ok') {
        setStage(status === 'unavailable' ? 'away' : 'unreachable')
        timer = setTimeout(ask, ASK_EVERY_MS)
      } else if (performance.now() - retriedAt < RETRIED_LATELY_MS) {
        setStage('bug')
      } else {
        retriedAt = performance.now()
        latestRetry.current()
      }
    }
    void ask()
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [])

  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null
  if (stage === 'checking' || stage === 'away' || stage === 'unreachable') {
    return (
      <MessagePage framed={framed} title={words[`${stage}Title`]}>
        <p role="status">{words[stage]}</p>
        <div className="mt-5 max-w-60">
          <ProgressBar value={null} label="" aria-label={words.checkingTitle} />
        </div>
      </MessagePage>
    )
  }
  return (
    <MessagePage
      framed={framed}
      title={words.bugTitle}
      action={
        <>
          <Button variant="primary" onClick={retry}>
            {words.retry}
          </Button>
          {digest && <CopyButton text={digest} label={words.copyId} size="md" />}
        </>
      }
    >
      <p>{words.bug}</p>
      {digest && <p className="figures mt-3 text-sm">{words.errorId(digest)}</p>}
    </MessagePage>
  )
}
