'use client'
import clsx from 'clsx'
import { letterOf, lettersOf } from '#lib/client/annotate/letters'
import { useWords } from '#lib/client/annotate/words'
import { impliedLast, type RankingDraft, remainingCards, shownTiers } from '#lib/core/ranking/ranking-draft'

type TiersStripProps = { draft: RankingDraft; onLetter: (place: number) => void }

const chip =
  'flex size-8 items-center justify-center rounded-md border font-semibold transition-colors duration-150 pointer-coarse:size-10'

/** The ranking so far, best first, and what has no place yet; every letter is a button that does what its key does. */
export function TiersStrip({ draft, onLetter }: TiersStripProps) {
  const words = useWords()
  const tiers = shownTiers(draft)
  const implied = impliedLast(draft)
  const remaining = remainingCards(draft).filter((place) => place !== implied)
  const letter = (place: number) => {
    const isRanked = !remaining.includes(place)
    const isPicked = draft.picked === place
    return (
      <button
        key={place}
        type="button"
        aria-label={
          isPicked
            ? words.item.drop(letterOf(place))
            : isRanked
              ? words.item.pickUp(letterOf(place))
              : words.item.place(letterOf(place))
        }
        aria-pressed={isPicked}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onLetter(place)}
        className={clsx(
          chip,
          place === implied
            ? 'border-line-strong border-dashed text-ink-muted hover:bg-hover'
            : isRanked
              ? 'border-accent bg-accent-soft text-accent-text hover:bg-hover'
              : 'border-line-strong bg-surface hover:bg-hover',
          isPicked && 'ring-2 ring-accent',
        )}
      >
        {letterOf(place)}
      </button>
    )
  }
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1.5">
      <ol aria-label={words.item.tiers} className="flex flex-wrap items-center gap-1.5">
        {tiers.length === 0 && <li className="text-ink-muted text-sm">{words.item.bestFirst}</li>}
        {tiers.map((cards, i) => (
          <li
            key={cards.join()}
            aria-label={words.item.tier(i + 1, lettersOf(cards))}
            className="flex items-center gap-1 rounded-md border border-transparent"
          >
            <span aria-hidden className="figures text-ink-muted text-sm">
              {i + 1}
            </span>
            {cards.map(letter)}
            {draft.pendingTie && i === draft.tiers.length - 1 && (
              <span aria-hidden className={clsx(chip, 'border-accent border-dashed text-accent-text')}>
                =
              </span>
            )}
          </li>
        ))}
      </ol>
      {remaining.length > 0 && (
        <fieldset className="flex items-center gap-1.5">
          <legend className="sr-only">{words.item.notPlaced}</legend>
          {tiers.length > 0 && <span aria-hidden className="h-6 border-line-strong border-s" />}
          {remaining.map(letter)}
        </fieldset>
      )}
    </div>
  )
}
