'use client'
import { useKitWords } from '#lib/client/kit-words'
import { useHydrated } from '#lib/client/use-hydrated'

const formats = {
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

type DateTextProps = { value: Date | string; format?: keyof typeof formats | undefined; className?: string | undefined }

/** A moment in the reader's time zone; the server, which cannot know it, writes UTC in the same shape first. */
export function DateText({ value, format = 'minute', className = '' }: DateTextProps) {
  const hydrated = useHydrated()
  const { dates } = useKitWords()
  const date = new Date(value)
  const text = new Intl.DateTimeFormat(dates, {
    ...formats[format],
    ...(hydrated ? {} : { timeZone: 'UTC' }),
  }).format(date)
  return (
    <time
      dateTime={date.toISOString()}
      title={date.toISOString()}
      className={`whitespace-nowrap tabular-nums ${className}`}
    >
      {text}
    </time>
  )
}
