'use client'
import type { QueueState } from '#lib/client/annotate/queue/queue-state'
import { useWords } from '#lib/client/annotate/words'
import { wallMs } from '#lib/client/clock'
import { expectedEndMs, secondsLeft } from '#lib/core/queueing/pace'

/** One's own day, quietly: how many, how long each, how much is left and until when. */
export function PaceLine({ state }: { state: Pick<QueueState, 'progress' | 'facts'> }) {
  const words = useWords().pace
  const { progress, facts } = state
  if (!progress) return null
  const pace = facts?.pace
  const seconds = pace ? secondsLeft(pace) : null
  const endMs = pace ? expectedEndMs(pace, wallMs()) : null
  const parts = [
    words.today(progress.mineToday),
    ...(pace?.medianActiveSeconds != null ? [words.each(pace.medianActiveSeconds)] : []),
    seconds === null ? words.inCampaign(Math.max(0, progress.total - progress.done)) : words.left(seconds),
    ...(endMs === null || endMs - wallMs() > 12 * 3600_000 ? [] : [words.end(new Date(endMs))]),
  ]
  return (
    <p className="truncate text-ink-muted text-sm tabular-nums" title={parts.join(' · ')}>
      {parts.join(' · ')}
    </p>
  )
}
