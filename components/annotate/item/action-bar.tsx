'use client'
import { ArrowDown, ArrowUp, Check, Merge } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'
import { useWords } from '#lib/client/annotate/words'
import type { DraftAction } from '#lib/core/ranking/draft-actions'
import { isComplete, type RankingDraft, remainingCards } from '#lib/core/ranking/ranking-draft'
import { TiersStrip } from './tiers-strip.tsx'

type ActionBarProps = {
  draft: RankingDraft
  /** Why nothing was submitted just now; screen readers have been told. */
  hint: string | null
  act: (action: DraftAction) => void
  onLetter: (place: number) => void
  onDecline: () => void
  onSubmit: () => void
}

/** Always at the bottom: the ranking so far, and a button for everything a key can do. */
export function ActionBar({ draft, hint, act, onLetter, onDecline, onSubmit }: ActionBarProps) {
  const words = useWords()
  const isHolding = draft.picked !== null
  const hasRest = remainingCards(draft).length > 0
  const canTie = hasRest && (draft.tiers.length > 0 || draft.cardCount === 2)
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 lg:group-data-aside/screen:right-[27rem] border-line border-t bg-surface px-3 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] md:px-6">
      <div className="mx-auto flex max-w-[116rem] flex-wrap items-center gap-x-3 gap-y-2 lg:gap-x-6">
        {hint !== null && (
          <p aria-hidden className="basis-full text-sm text-warning-text">
            {hint}
          </p>
        )}
        <div className="min-w-0 flex-1">
          <TiersStrip draft={draft} onLetter={onLetter} />
        </div>
        <div className="order-3 flex basis-full flex-wrap items-center gap-1.5 lg:order-2 lg:shrink-0 lg:basis-auto">
          {isHolding ? (
            <>
              <Key
                cap="↑"
                icon={<ArrowUp aria-hidden className="size-4" />}
                onPress={() => act({ type: 'move', direction: 'up' })}
              >
                {words.item.up}
              </Key>
              <Key
                cap="↓"
                icon={<ArrowDown aria-hidden className="size-4" />}
                onPress={() => act({ type: 'move', direction: 'down' })}
              >
                {words.item.down}
              </Key>
              <Key
                cap="="
                icon={<Merge aria-hidden className="size-4" />}
                label={words.item.merge}
                onPress={() => act({ type: 'merge' })}
              >
                {words.item.tie}
              </Key>
              <Key cap="Esc" icon={<Check aria-hidden className="size-4" />} onPress={() => act({ type: 'drop' })}>
                {words.item.letGo}
              </Key>
            </>
          ) : (
            <>
              <Key cap="=" isDown={draft.pendingTie} disabled={!canTie} onPress={() => act({ type: 'tie' })}>
                {draft.pendingTie ? words.item.tieNext : words.item.tie}
              </Key>
              <Key cap="0" disabled={!hasRest} onPress={() => act({ type: 'restEqual' })}>
                {words.item.restEqual}
              </Key>
              <Key cap="⌫" disabled={draft.past.length === 0} onPress={() => act({ type: 'back' })}>
                {words.item.undo}
              </Key>
              <Key cap="S" onPress={onDecline}>
                {words.item.decline}
              </Key>
            </>
          )}
        </div>
        <Button
          variant="primary"
          disabled={!isComplete(draft)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onSubmit}
          className="order-2 self-start lg:order-3 lg:self-center"
        >
          {words.item.submit}
          <span aria-hidden className="figures text-sm max-lg:hidden">
            ⏎
          </span>
        </Button>
      </div>
    </div>
  )
}

type KeyProps = {
  cap: string
  icon?: ReactNode
  label?: string
  isDown?: boolean
  disabled?: boolean
  onPress: () => void
  children: string
}

/** A button that keeps the focus where it was when it is pressed with a pointer, so that the keys go on working. */
function Key({ cap, icon, label, isDown, disabled = false, onPress, children }: KeyProps) {
  return (
    <Button
      disabled={disabled}
      aria-label={label}
      aria-pressed={isDown}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      icon={icon && <span className="lg:hidden">{icon}</span>}
    >
      {children}
      <span aria-hidden className="max-lg:hidden">
        <KeyCap>{cap}</KeyCap>
      </span>
    </Button>
  )
}
