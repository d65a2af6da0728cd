import { useEffect, useRef } from 'react'
import type { RankingDraft } from '#lib/core/ranking/draft/ranking-draft'
import { type KeyFacts, type KeyMeaning, type KeyOptions, keyToAction } from '#lib/core/ranking/keys/key-to-action'
import { readOwnKeys } from '../../own-preferences.ts'
import { readSingleKeys } from '../../single-keys.ts'
import { isModalOpen } from './modal.ts'

const TYPING =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])'
const TAKES_ENTER = 'a[href], button, summary, [role="button"]'
/** A group of choices that arrows, digits and the space bar work while it has the focus. */
const CHOICES = '[data-own-keys]'
const KEY_OF_CHOICES = /^(?:Arrow.*|[0-9]| |Backspace|Delete)$/

type Asks = NonNullable<KeyOptions['asks']>

/** Reads every key press of the page as the ranking's; what is not ours stays the browser's. Nothing while a dialog is open or on its way. */
export function useRankingKeys(draft: () => RankingDraft, asks: Asks, onMeaning: (meaning: KeyMeaning) => void): void {
  const latest = useRef({ draft, asks, onMeaning })
  useEffect(() => {
    latest.current = { draft, asks, onMeaning }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isModalOpen()) return
      if (event.target instanceof Element && event.target.closest(CHOICES) && KEY_OF_CHOICES.test(event.key)) return
      const meaning = keyToAction(factsOf(event), latest.current.draft(), {
        asks: latest.current.asks,
        keyOverrides: readOwnKeys(),
        singleKeys: readSingleKeys() ? 'on' : 'off',
      })
      if (!meaning) return
      event.preventDefault()
      latest.current.onMeaning(meaning)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function factsOf(event: KeyboardEvent): KeyFacts {
  const { key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event
  const target = event.target instanceof Element ? event.target : null
  // The active option of the listbox is the card that has the focus, as much as a card that was gone to.
  const card =
    target?.closest<HTMLElement>('[data-card]')?.dataset.card ??
    target?.closest<HTMLElement>('[data-active-card]')?.dataset.activeCard
  return {
    ...{ key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey },
    targetIsTyping: target?.matches(TYPING) ?? false,
    targetTakesEnter: target?.closest(TAKES_ENTER) != null,
    focusedCard: card === undefined ? null : Number(card),
  }
}
