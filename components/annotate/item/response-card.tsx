'use client'
import clsx from 'clsx'
import { type ReactNode, useId } from 'react'
import { letterOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import type { Text } from '#lib/contracts/assignments'
import { FoldedText } from '../reading/folded-text.tsx'
import { JudgedText } from './judged-text.tsx'
import type { Standing } from './standing.tsx'

type ResponseCardProps = {
  place: number
  text: Text
  raw: boolean
  /** In a column that scrolls by itself. */
  isPane: boolean
  standing: Standing
  onLetter: () => void
  /** What is asked of this response beside its rank. */
  beneath?: ReactNode
}

/** One response with its letter, and large in the same corner of every card, its rank. */
export function ResponseCard({ place, text, raw, isPane, standing, onLetter, beneath }: ResponseCardProps) {
  const words = useWords()
  const letter = letterOf(place)
  const id = useId()
  const { rank, isTied, isImplied, isPicked } = standing
  const isPlaced = rank !== null && !isImplied
  const does = isPicked ? words.item.drop(letter) : rank === null ? words.item.place(letter) : words.item.pickUp(letter)
  return (
    <article
      aria-labelledby={id}
      data-card={place}
      tabIndex={-1}
      className={clsx(
        isPane && 'lg:flex lg:min-h-0 lg:flex-col',
        'rounded-md border bg-surface outline-offset-0 transition-colors duration-150',
        isPicked ? 'border-accent ring-2 ring-accent' : isPlaced ? 'border-accent' : 'border-line',
      )}
    >
      <span data-edge="start" aria-hidden className="block h-px" />
      <div className="flex min-h-12 items-center justify-between gap-3 px-4 pt-2">
        <h2 id={id} className="sr-only">
          {words.item.response(letter)}
        </h2>
        <button
          type="button"
          aria-label={does}
          aria-pressed={isPicked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onLetter}
          data-drag={place}
          className={clsx(
            'flex size-9 items-center justify-center rounded-md border font-semibold text-lg transition-colors duration-150 pointer-coarse:size-11',
            isPlaced
              ? 'border-accent bg-accent-soft text-accent-text hover:bg-hover'
              : 'border-line-strong bg-surface hover:bg-hover',
          )}
        >
          {letter}
        </button>
        <p className="figures flex h-9 items-center font-semibold text-xl">
          {rank === null ? (
            <span className="sr-only">{words.item.notRanked}</span>
          ) : (
            <>
              <span
                aria-hidden
                className={clsx(
                  'flex h-9 min-w-9 items-center justify-center rounded-md px-1.5',
                  isImplied ? 'border-2 border-line-strong border-dashed text-ink-muted' : 'bg-accent text-accent-ink',
                )}
              >
                {isTied ? `${rank}=` : rank}
              </span>
              <span className="sr-only">
                {isImplied ? words.item.rankImplied(rank) : isTied ? words.item.rankTied(rank) : words.item.rank(rank)}
              </span>
            </>
          )}
        </p>
      </div>
      <div
        {...(isPane && { 'data-pane': place, role: 'group', tabIndex: 0, 'aria-label': words.reading.paneOf(letter) })}
        className={clsx(
          'px-4 pt-1 pb-4',
          isPane && 'relative -outline-offset-2 lg:mt-2 lg:min-h-0 lg:flex-1 lg:overflow-y-auto',
        )}
      >
        <FoldedText isPanes={isPane}>
          <JudgedText text={text} raw={raw} />
        </FoldedText>
      </div>
      {beneath && <div className="border-line border-t px-4 py-2">{beneath}</div>}
    </article>
  )
}
