'use client'
import { useQuery } from '@tanstack/react-query'
import { Banner } from '#components/ui/display/banner'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { describeFailure } from '#lib/client/failure'
import { needsQuery } from '#lib/client/pilots/calls'
import { useRested } from '#lib/client/pilots/use-rested'
import { strings } from '#lib/client/strings/index'

type NeedsNoteProps = { slug: string; poolId: string; version: number; prompts: number; ready: boolean }

/** Whether the prompts of both arms have their responses, asked once the size rests. */
export function NeedsNote({ slug, poolId, version, prompts, ready }: NeedsNoteProps) {
  const words = strings.pilots.designer.needs
  const rested = useRested(prompts)
  const { data, error } = useQuery({
    ...needsQuery(slug, { poolId, version, prompts: rested, ready }),
    placeholderData: (before) => before,
  })
  if (error) return <FailureText failure={describeFailure(error)} />
  if (!data) return <Skeleton className="h-5 w-72" />
  const { lacking, missingResponses, drawnFrom } = data
  return (
    <div className="flex flex-col gap-2">
      {missingResponses > 0 ? (
        <Banner tone="warning">{words.lacking(lacking[4], lacking[2], missingResponses)}</Banner>
      ) : (
        <p className="text-ink-muted text-sm">{words.ok}</p>
      )}
      {ready && <p className="text-ink-muted text-sm">{words.drawnFrom(drawnFrom)}</p>}
    </div>
  )
}
