'use client'
import { useWords } from '#lib/client/annotate/words'
import { useHydrated } from '#lib/client/use-hydrated'

/** A moment in the reader's language and time zone; the server, which cannot know the zone, writes UTC first. */
export function MomentText({ value }: { value: string }) {
  const { format } = useWords()
  const date = new Date(value)
  return (
    <time dateTime={value} className="whitespace-nowrap tabular-nums">
      {useHydrated() ? format.moment(date) : `${value.slice(0, 16).replace('T', ' ')} UTC`}
    </time>
  )
}
