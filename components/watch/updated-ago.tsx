'use client'
import { useSecondsSince } from '#lib/client/campaigns/use-seconds-since'
import { strings } from '#lib/client/strings/index'

/** How old the figures are; past this many seconds without an answer it says so. */
const SILENT_SECONDS = 10

type UpdatedAgoProps = { atMs: number; isLive: boolean }

/** The age of live figures. Read aloud only when they stop coming. */
export function UpdatedAgo({ atMs, isLive }: UpdatedAgoProps) {
  const seconds = useSecondsSince(atMs)
  const silent = isLive && seconds !== null && seconds > SILENT_SECONDS
  return (
    <p className="min-h-4.5 text-ink-muted text-sm tabular-nums" role={silent ? 'status' : undefined}>
      {seconds !== null && (silent ? strings.watch.notUpdated(seconds) : strings.watch.updated(seconds))}
    </p>
  )
}
