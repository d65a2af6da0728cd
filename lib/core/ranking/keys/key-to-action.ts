import type { AnnotationOptions } from '../beside/annotation-options.ts'
import { newestBoundary, nextStrength } from '../beside/newest-boundary.ts'
import type { DraftAction } from '../draft/draft-actions.ts'
import { type RankingDraft, remainingCards } from '../draft/ranking-draft.ts'
import {
  bindingsWith,
  type KeyCommand,
  type KeyOverrides,
  keyCommands,
  normalizedKey,
  numpadBindings,
} from './key-bindings.ts'

/** What a keydown says, without the event: the fields of KeyboardEvent of the same names, and three facts of the screen. */
export type KeyFacts = {
  key: string
  code: string
  repeat: boolean
  isComposing: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  /** Focus is in a field where keys write text. */
  targetIsTyping: boolean
  /** Focus is on something Enter itself works: a link, a button, a summary. */
  targetTakesEnter?: boolean
  /** The card that has the focus, by its place; null or absent where none has. */
  focusedCard?: number | null
}

export type KeyOptions = {
  keyOverrides?: KeyOverrides
  /** 'off' leaves character keys to the browser and assistive technology (WCAG 2.2, 2.1.4); Enter, Backspace, Escape and arrows stay. */
  singleKeys?: 'on' | 'off'
  /** What the campaign asks beside the order; nothing, where it is not told. */
  asks?: Pick<AnnotationOptions, 'strength' | 'allowsAllBad'>
}

export type KeyIntent =
  | 'submit'
  | 'decline'
  | 'mark'
  | 'ask'
  | 'reopen'
  | 'history'
  | 'raw'
  | 'differences'
  | 'guidelines'
  | 'help'
export type KeyMeaning =
  | { kind: 'draft'; action: DraftAction }
  | { kind: 'intent'; intent: KeyIntent }
  /** Shift and a letter: bring that card into view. */
  | { kind: 'scroll'; card: number }

/**
 * What a key press means on the annotation screen; null where it is not ours, and the browser keeps it. Whether a submit may
 * happen (complete, 300 ms after paint, cards seen) is the screen's to judge.
 */
export function keyToAction(facts: KeyFacts, draft: RankingDraft, options: KeyOptions = {}): KeyMeaning | null {
  if (facts.repeat || facts.isComposing || facts.altKey || facts.key === 'Process' || facts.key === 'Dead') return null
  if (facts.ctrlKey || facts.metaKey)
    return facts.key === 'Enter' && !facts.shiftKey ? { kind: 'intent', intent: 'submit' } : null
  if (facts.targetIsTyping) return null
  const bindings = bindingsWith(options.keyOverrides)
  const key = effectiveKey(facts, Object.values(bindings).flat())
  const isCharacter = [...key].length === 1
  if (isCharacter && options.singleKeys === 'off') return null
  if (key === 'Enter' && (facts.targetTakesEnter === true || facts.shiftKey)) return null

  if (facts.code.startsWith('Numpad')) {
    const command = isCharacter || key === 'Enter' ? numpadBindings[facts.code] : undefined
    if (command !== undefined) return meaningOf(command, draft, options)
    if (/^[1-9]$/.test(key)) return cardKey(Number(key) - 1, draft)
  }
  const card = /^[a-i]$/.test(key) ? key.charCodeAt(0) - 'a'.charCodeAt(0) : null
  if (card !== null) {
    if (!facts.shiftKey) return cardKey(card, draft)
    return card < draft.cardCount ? { kind: 'scroll', card } : null
  }
  if (/^[1-9]$/.test(key)) {
    const focused = facts.focusedCard ?? null
    return focused === null ? null : action({ type: 'rankFocused', card: focused, rank: Number(key) })
  }
  // Shift belongs to the typing of '?' or '=' on many layouts, but Shift with a letter or a named key is another chord.
  if (facts.shiftKey && (!isCharacter || /^\p{L}$/u.test(key))) return null
  const command = keyCommands.find((name) => bindings[name].includes(key))
  return command === undefined ? null : meaningOf(command, draft, options)
}

const action = (of: DraftAction): KeyMeaning => ({ kind: 'draft', action: of })

/** An unplaced card is placed; a placed one is picked up, and let go by its letter again. */
function cardKey(card: number, draft: RankingDraft): KeyMeaning | null {
  if (card >= draft.cardCount) return null
  if (remainingCards(draft).includes(card)) return action({ type: 'place', card })
  return action(draft.picked === card ? { type: 'drop' } : { type: 'pickUp', card })
}

function meaningOf(command: KeyCommand, draft: RankingDraft, { asks }: KeyOptions): KeyMeaning | null {
  const isHolding = draft.picked !== null
  const isPair = draft.cardCount === 2
  switch (command) {
    case 'tie':
      return action({ type: isHolding ? 'merge' : 'tie' })
    case 'restEqual':
    case 'back':
      return action({ type: command })
    case 'drop':
      return isHolding ? action({ type: 'drop' }) : null
    case 'moveUp':
      return isHolding ? action({ type: 'move', direction: 'up' }) : null
    case 'moveDown':
      if (isHolding) return action({ type: 'move', direction: 'down' })
      return isPair ? action({ type: 'tie' }) : null
    case 'left':
    case 'right':
      return isPair
        ? action({ type: 'choose', card: command === 'left' ? 0 : 1, strength: asks?.strength ?? 'off' })
        : null
    case 'allBad':
      return asks?.allowsAllBad === true ? action({ type: 'allBad' }) : null
    case 'strength': {
      const boundary = asks === undefined || asks.strength === 'off' ? null : newestBoundary(draft)
      return boundary === null
        ? null
        : action({ type: 'setStrength', boundary, value: nextStrength(draft.strengths[boundary] ?? null) })
    }
    default:
      return { kind: 'intent', intent: command }
  }
}

/**
 * The key by what it writes, letters in lower case; where it writes nothing in ASCII (Cyrillic, Greek, Arabic, Hebrew…; the digit
 * row of layouts that put letters there) by where it stands, as on a US keyboard.
 */
function effectiveKey({ key, code, shiftKey }: KeyFacts, bound: readonly string[]): string {
  const normal = normalizedKey(key)
  if (/^[a-z0-9]$/.test(normal) || (bound.includes(normal) && !code.startsWith('Numpad'))) return normal
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  if (digit !== undefined && !shiftKey && [...normal].length === 1) return digit
  // A key may write two letters (Arabic lam-alef), so length says nothing here: names such as 'Backspace' are ASCII.
  if (isAscii(normal)) return normal
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return letter.toLowerCase()
  return shiftKey && code === 'Slash' ? '?' : normal
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false
  return true
}
