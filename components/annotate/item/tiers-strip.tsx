'use client'
import clsx from 'clsx'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { letterOf, lettersOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import {
  boundaryKey,
  impliedLast,
  type RankingDraft,
  remainingCards,
  shownTiers,
} from '#lib/core/ranking/draft/ranking-draft'
import { standingOf, standingText } from './standing.tsx'

type TiersStripProps = {
  draft: RankingDraft
  /** The one place that has the focus when an item comes: as a listbox it makes screen readers pass letters on. */
  focus: RefObject<HTMLDivElement | null>
  onLetter: (place: number) => void
}

const chip =
  'flex size-8 cursor-pointer touch-manipulation select-none items-center justify-center rounded-md border font-semibold transition-colors duration-150 pointer-coarse:size-11'

/** All cards as one listbox: the ranking so far, best first, then what has no place yet. Arrows go through them, the space bar places or picks up. */
export function TiersStrip({ draft, focus, onLetter }: TiersStripProps) {
  const words = useWords().item
  const id = useId()
  const tiers = shownTiers(draft)
  const implied = impliedLast(draft)
  const remaining = remainingCards(draft).filter((place) => place !== implied)
  const order = [...tiers.flat(), ...remaining]
  const [chosen, setActive] = useState<number | null>(null)
  const active = draft.picked ?? chosen ?? remaining[0] ?? order[0] ?? 0

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = order.indexOf(active)
    // Up and down go on scrolling what is read. Of two, left and right choose.
    const isPair = draft.cardCount === 2
    const next =
      event.key === 'ArrowLeft' && !isPair
        ? order[Math.max(0, at - 1)]
        : event.key === 'ArrowRight' && !isPair
          ? order[Math.min(order.length - 1, at + 1)]
          : event.key === 'Home'
            ? order[0]
            : event.key === 'End'
              ? order.at(-1)
              : undefined
    if (next !== undefined && draft.picked === null) setActive(next)
    else if (event.key === ' ' && !event.repeat) onLetter(active)
    else return
    event.preventDefault()
  }
  const option = (place: number) => {
    const standing = standingOf(draft, place)
    const isRanked = standing.rank !== null
    const says = standing.isPicked ? words.optionHeld : words.option
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the focus and the keys.
      // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the listbox points here.
      <span
        key={place}
        id={`${id}-${place}`}
        role="option"
        aria-selected={isRanked}
        aria-label={says(letterOf(place), standingText(words, standing))}
        data-drag={place}
        data-drop={isRanked ? `card:${place}` : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onLetter(place)}
        className={clsx(
          chip,
          standing.isImplied
            ? 'border-line-strong border-dashed text-ink-muted hover:bg-hover'
            : isRanked
              ? 'border-accent bg-accent-soft text-accent-text hover:bg-hover'
              : 'border-line-strong bg-surface hover:bg-hover',
          standing.isPicked && 'ring-2 ring-accent',
          place === active && 'outline-focus outline-offset-1 group-focus-visible/strip:outline-2',
          'data-over:ring-2 data-over:ring-accent data-over:ring-offset-2 data-over:ring-offset-surface',
        )}
      >
        {letterOf(place)}
      </span>
    )
  }
  return (
    <div
      ref={focus}
      role="listbox"
      tabIndex={0}
      aria-label={words.tiers}
      aria-orientation="horizontal"
      aria-multiselectable
      aria-activedescendant={`${id}-${active}`}
      data-active-card={active}
      onKeyDown={onKeyDown}
      className="group/strip -m-1 flex min-w-0 flex-wrap items-center gap-y-1.5 rounded-md p-1 outline-none"
    >
      {tiers.length === 0 && (
        <span aria-hidden data-drop="gap:0" className="mr-4 rounded-sm text-ink-muted text-sm data-over:bg-accent-soft">
          {words.bestFirst}
        </span>
      )}
      {tiers.map((cards, i) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
        <span
          key={cards.join()}
          role="group"
          aria-label={words.tier(i + 1, lettersOf(cards))}
          className="flex items-center gap-1"
        >
          <Gap position={i} strength={draft.strengths[boundaryKey(tiers[i - 1] ?? [], cards)]} />
          <span aria-hidden className="figures text-ink-muted text-sm">
            {i + 1}
          </span>
          {cards.map(option)}
          {draft.pendingTie && i === draft.tiers.length - 1 && (
            <span aria-hidden className={clsx(chip, 'border-accent border-dashed text-accent-text')}>
              =
            </span>
          )}
        </span>
      ))}
      {tiers.length > 0 && <Gap position={tiers.length} />}
      {remaining.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox.
        <span role="group" aria-label={words.notPlaced} className="flex flex-wrap items-center gap-1.5">
          {tiers.length > 0 && <span aria-hidden className="mr-1.5 h-6 border-line-strong border-s" />}
          {remaining.map(option)}
        </span>
      )}
    </div>
  )
}

/** Between two tiers: where a dragged card comes to stand alone, and how much better the upper one is. */
function Gap({ position, strength }: { position: number; strength?: number | undefined }) {
  return (
    <span
      aria-hidden
      data-drop={`gap:${position}`}
      className="flex h-8 min-w-3 items-center justify-center rounded-sm px-0.5 text-accent-text text-sm group-data-dragging/drag:min-w-6 group-data-dragging/drag:border group-data-dragging/drag:border-line-strong group-data-dragging/drag:border-dashed data-over:bg-accent-soft pointer-coarse:h-11"
    >
      {strength !== undefined && '›'.repeat(strength)}
    </span>
  )
}
