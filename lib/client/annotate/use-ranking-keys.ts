import { useEffect, useRef } from 'react'
import { type KeyFacts, type KeyMeaning, keyToAction } from '#lib/core/ranking/key-to-action'
import type { RankingDraft } from '#lib/core/ranking/ranking-draft'
import { readSingleKeys } from '../single-keys.ts'

const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]'
const TYPING =
  'textarea, select, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])'
const TAKES_ENTER = 'a[href], button, summary, [role="button"]'

/** Reads every key press of the page as the ranking's; what is not ours stays the browser's. Nothing while a dialog is open. */
export function useRankingKeys(draft: () => RankingDraft, onMeaning: (meaning: KeyMeaning) => void): void {
  const latest = useRef({ draft, onMeaning })
  useEffect(() => {
    latest.current = { draft, onMeaning }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(MODAL)) return
      const meaning = keyToAction(factsOf(event), latest.current.draft(), {
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
  const card = target?.closest<HTMLElement>('[data-card]')?.dataset.card
  return {
    ...{ key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey },
    targetIsTyping: target?.matches(TYPING) ?? false,
    targetTakesEnter: target?.closest(TAKES_ENTER) != null,
    focusedCard: card === undefined ? null : Number(card),
  }
}
