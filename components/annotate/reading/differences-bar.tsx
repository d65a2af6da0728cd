'use client'
import { X } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { letterOf } from '#lib/client/annotate/input/letters'
import { rangesOf, renderedText } from '#lib/client/annotate/reading/rendered-text'
import { wordDifferences } from '#lib/client/annotate/reading/word-differences'
import { useWords } from '#lib/client/annotate/words'
import { LetterChoice } from './letter-choice.tsx'

const MARKS = ['words-first', 'words-second'] as const

type DifferencesBarProps = {
  cards: RefObject<HTMLElement | null>
  cardCount: number
  /** The two to begin with. */
  chosen: readonly [number, number]
  raw: boolean
  /** A card is picked up: Esc lets go of that first. */
  isHolding: boolean
  onClose: () => void
}

/** Marks the words two cards differ in, in the cards themselves, and says how many there are. */
export function DifferencesBar({ cards, cardCount, chosen, raw, isHolding, onClose }: DifferencesBarProps) {
  const words = useWords()
  const [first, setFirst] = useState(chosen[0])
  const [second, setSecond] = useState(chosen[1])
  const [told, setTold] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `raw` says that the cards hold other texts now.
  useEffect(() => {
    setTold(mark(cards.current, first, second, words.reading))
    return () => {
      if (canMark()) for (const name of MARKS) CSS.highlights.delete(name)
    }
  }, [cards, first, second, raw, words])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isHolding || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [isHolding, onClose])

  const choice = { cardCount }
  return (
    <section
      aria-label={words.reading.differences}
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-md border border-line-strong bg-raised px-3 py-2 max-lg:fixed max-lg:inset-x-3 max-lg:bottom-[calc(var(--bar-height,0px)+0.75rem)] max-lg:shadow-float lg:mt-2"
    >
      <LetterChoice label={words.reading.first} value={first} look="first" onChange={setFirst} {...choice} />
      <LetterChoice label={words.reading.second} value={second} look="second" onChange={setSecond} {...choice} />
      <p role="status" className="min-w-0 flex-1 basis-40 text-sm">
        {told || words.reading.comparing}
      </p>
      <IconButton
        size="sm"
        label={words.reading.end}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClose}
        icon={<X aria-hidden className="size-4" />}
      />
    </section>
  )
}

const canMark = () => typeof Highlight === 'function' && 'highlights' in CSS

/** Marks them, and tells what was found. */
function mark(
  root: HTMLElement | null,
  first: number,
  second: number,
  words: ReturnType<typeof useWords>['reading'],
): string {
  const [a, b] = [first, second].map((card) =>
    root?.querySelector(`[data-card="${card}"] :is(.judged-text, .judged-raw)`),
  )
  if (first === second || !a || !b) return words.chooseTwo
  if (!canMark()) return words.unsupported
  const [one, other] = [renderedText(a), renderedText(b)]
  const found = wordDifferences(one.text, other.text)
  if (!found) return words.tooDifferent
  CSS.highlights.set(MARKS[0], new Highlight(...rangesOf(one, found.onlyInFirst)))
  CSS.highlights.set(MARKS[1], new Highlight(...rangesOf(other, found.onlyInSecond)))
  const { wordsInFirst, wordsInSecond } = found
  if (wordsInFirst + wordsInSecond > 0)
    return words.counted(wordsInFirst, letterOf(first), wordsInSecond, letterOf(second))
  return found.onlyInFirst.length + found.onlyInSecond.length > 0 ? words.signsOnly : words.same
}
