'use client'
import clsx from 'clsx'
import { letterOf } from '#lib/client/annotate/input/letters'

type LetterChoiceProps = {
  label: string
  value: number
  cardCount: number
  /** The mark its words are given. */
  look: 'first' | 'second'
  onChange: (card: number) => void
}

/** One of the cards by its letter. A browser's own list: it takes letters, and gives the keys back when one is chosen. */
export function LetterChoice({ label, value, cardCount, look, onChange }: LetterChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChange(Number(event.target.value))
        event.target.blur()
      }}
      className={clsx(
        'h-8 rounded-md border border-line-strong bg-surface px-2 font-semibold pointer-coarse:h-11',
        look === 'first' ? 'judged-mark-first' : 'judged-mark-second',
      )}
    >
      {Array.from({ length: cardCount }, (_, card) => (
        <option key={letterOf(card)} value={card}>
          {letterOf(card)}
        </option>
      ))}
    </select>
  )
}
