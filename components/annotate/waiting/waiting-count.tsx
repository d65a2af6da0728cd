/** How many things wait for the person behind a button; nothing for none. */
export function WaitingCount({ count, words }: { count: number; words: (count: number) => string }) {
  if (count === 0) return null
  return (
    <>
      <span
        aria-hidden
        className="inline-flex h-5 min-w-5 items-center justify-center rounded-full border border-accent-line bg-accent-soft px-1 text-accent-text text-xs tabular-nums"
      >
        {count}
      </span>
      <span className="sr-only">{words(count)}</span>
    </>
  )
}
