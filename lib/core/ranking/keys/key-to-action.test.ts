import { describe, expect, test } from 'vitest'
import { type DraftAction, reduceDraft } from '../draft/draft-actions.ts'
import { completedTiers, emptyDraft, isComplete, type RankingDraft } from '../draft/ranking-draft.ts'
import { defaultBindings } from './key-bindings.ts'
import { KeyOverrides } from './key-overrides.ts'
import { type KeyFacts, type KeyOptions, keyToAction } from './key-to-action.ts'

const facts = (key: string, more: Partial<KeyFacts> = {}): KeyFacts => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^[0-9]$/.test(key) ? `Digit${key}` : '',
  repeat: false,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  targetIsTyping: false,
  ...more,
})
const draftAction = (action: DraftAction) => ({ kind: 'draft', action })

function press(draft: RankingDraft, keys: string, options: KeyOptions = {}): RankingDraft {
  return [...keys].reduce((state, key) => {
    const meaning = keyToAction(facts(key), state, options)
    return meaning?.kind === 'draft' ? reduceDraft(state, meaning.action) : state
  }, draft)
}

describe('keys it takes, before Enter', () => {
  test.each([
    [2, 'b', [[1], [0]]],
    [2, '=', [[0, 1]]],
    [4, 'cab', [[2], [0], [1], [3]]],
    [4, 'a=bc', [[0, 1], [2], [3]]],
    [4, 'ab=c', [[0], [1, 2], [3]]],
    [4, 'c0', [[2], [0, 1, 3]]],
    [4, '0', [[0, 1, 2, 3]]],
    [9, 'abcdefgh', [[0], [1], [2], [3], [4], [5], [6], [7], [8]]],
    [9, 'at' + 'bcdefgh', [[0, 1], [2], [3], [4], [5], [6], [7], [8]]],
    [9, 'i0', [[8], [0, 1, 2, 3, 4, 5, 6, 7]]],
    [9, '0', [[0, 1, 2, 3, 4, 5, 6, 7, 8]]],
  ])('%i cards, keys %s', (count, keys, tiers) => {
    const before = press(emptyDraft(count), keys.slice(0, -1))
    expect(isComplete(before)).toBe(false)
    expect(completedTiers(press(emptyDraft(count), keys))).toEqual(tiers)
  })
})

test('a tie of the last two is one key more than the order it would otherwise be', () => {
  expect(completedTiers(press(emptyDraft(4), 'abc'))).toEqual([[0], [1], [2], [3]])
  expect(completedTiers(press(emptyDraft(4), 'abc='))).toEqual([[0], [1], [2, 3]])
})

describe('letters', () => {
  test('place an unplaced card, pick a placed one up, let it go again', () => {
    const draft = press(emptyDraft(4), 'a')
    expect(keyToAction(facts('b'), draft)).toEqual(draftAction({ type: 'place', card: 1 }))
    expect(keyToAction(facts('A'), draft)).toEqual(draftAction({ type: 'pickUp', card: 0 }))
    expect(keyToAction(facts('a'), press(draft, 'a'))).toEqual(draftAction({ type: 'drop' }))
  })

  test('beyond the last card mean nothing', () => {
    expect(keyToAction(facts('e'), emptyDraft(4))).toBeNull()
    expect(keyToAction(facts('E', { shiftKey: true }), emptyDraft(4))).toBeNull()
  })

  test('with Shift bring the card into view', () => {
    expect(keyToAction(facts('D', { shiftKey: true }), emptyDraft(4))).toEqual({ kind: 'scroll', card: 3 })
  })
})

describe('a picked card', () => {
  const held = press(emptyDraft(4), 'abb')

  test('moves by arrows, merges by =, goes by Escape', () => {
    expect(held.picked).toBe(1)
    expect(keyToAction(facts('ArrowUp'), held)).toEqual(draftAction({ type: 'move', direction: 'up' }))
    expect(keyToAction(facts('ArrowDown'), held)).toEqual(draftAction({ type: 'move', direction: 'down' }))
    expect(keyToAction(facts('='), held)).toEqual(draftAction({ type: 'merge' }))
    expect(keyToAction(facts('Escape'), held)).toEqual(draftAction({ type: 'drop' }))
  })

  test('is what arrows and Escape are for: without one the browser keeps them', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'Escape']) expect(keyToAction(facts(key), emptyDraft(4))).toBeNull()
  })
})

describe('digits', () => {
  test('give the focused card its rank, and mean nothing without one', () => {
    const focused = facts('2', { focusedCard: 3 })
    expect(keyToAction(focused, emptyDraft(4))).toEqual(draftAction({ type: 'rankFocused', card: 3, rank: 2 }))
    expect(keyToAction(facts('2'), emptyDraft(4))).toBeNull()
  })

  test('on the numpad are cards, with + . and Enter beside them', () => {
    const pad = (key: string, code: string) => keyToAction(facts(key, { code }), emptyDraft(4))
    expect(pad('3', 'Numpad3')).toEqual(draftAction({ type: 'place', card: 2 }))
    expect(pad('9', 'Numpad9')).toBeNull()
    expect(pad('0', 'Numpad0')).toEqual(draftAction({ type: 'restEqual' }))
    expect(pad('+', 'NumpadAdd')).toEqual(draftAction({ type: 'tie' }))
    expect(pad(',', 'NumpadDecimal')).toEqual(draftAction({ type: 'back' }))
    expect(pad('Enter', 'NumpadEnter')).toEqual({ kind: 'intent', intent: 'submit' })
  })

  test('on a numpad without NumLock are navigation, and left alone', () => {
    expect(keyToAction(facts('End', { code: 'Numpad1' }), emptyDraft(4))).toBeNull()
    expect(keyToAction(facts('Delete', { code: 'NumpadDecimal' }), emptyDraft(4))).toBeNull()
  })
})

describe('commands', () => {
  test.each([
    ['Enter', 'submit'],
    ['s', 'decline'],
    ['u', 'reopen'],
    ['r', 'raw'],
    ['l', 'guidelines'],
  ])('%s means %s', (key, intent) => {
    expect(keyToAction(facts(key), emptyDraft(4))).toEqual({ kind: 'intent', intent })
  })

  test('? and = are read by what the key writes, whatever Shift it takes', () => {
    const shifted = (key: string, code: string) => keyToAction(facts(key, { code, shiftKey: true }), emptyDraft(4))
    expect(shifted('?', 'Slash')).toEqual({ kind: 'intent', intent: 'help' })
    expect(shifted('?', 'Minus')).toEqual({ kind: 'intent', intent: 'help' })
    expect(shifted('=', 'Digit0')).toEqual(draftAction({ type: 'tie' }))
  })

  test('no command uses a letter A…I', () => {
    for (const key of Object.values(defaultBindings).flat()) expect(key).not.toMatch(/^[a-i]$/i)
  })
})

describe('layouts', () => {
  test.each([
    ['Cyrillic', 'ф', 'KeyA'],
    ['Greek', 'α', 'KeyA'],
    ['Hebrew', 'ש', 'KeyA'],
    ['Arabic', 'ش', 'KeyA'],
  ])('%s letters are read by where they stand', (_, key, code) => {
    expect(keyToAction(facts(key, { code }), emptyDraft(2))).toEqual(draftAction({ type: 'place', card: 0 }))
  })

  test('an Arabic key that writes two letters is read by where it stands', () => {
    expect(keyToAction(facts('لا', { code: 'KeyB' }), emptyDraft(2))).toEqual(draftAction({ type: 'place', card: 1 }))
  })

  test('Latin letters are read by what they write, not where they stand', () => {
    expect(keyToAction(facts('a', { code: 'KeyQ' }), emptyDraft(2))).toEqual(draftAction({ type: 'place', card: 0 }))
    expect(keyToAction(facts('q', { code: 'KeyA' }), emptyDraft(2))).toEqual({ kind: 'intent', intent: 'ask' })
  })

  test('a digit row that writes other signs is read by where it stands, but for a sign that is itself a key', () => {
    const focused = { focusedCard: 0 }
    const rank = (n: number) => draftAction({ type: 'rankFocused', card: 0, rank: n })
    expect(keyToAction(facts('&', { code: 'Digit1', ...focused }), emptyDraft(4))).toEqual(rank(1))
    expect(keyToAction(facts('۲', { code: 'Digit2', ...focused }), emptyDraft(4))).toEqual(rank(2))
    expect(keyToAction(facts('à', { code: 'Digit0' }), emptyDraft(4))).toEqual(draftAction({ type: 'restEqual' }))
    expect(keyToAction(facts('=', { code: 'Digit6', ...focused }), emptyDraft(4))).toEqual(draftAction({ type: 'tie' }))
  })

  test('commands and the question mark work on non-Latin layouts', () => {
    expect(keyToAction(facts('ы', { code: 'KeyS' }), emptyDraft(4))).toEqual({ kind: 'intent', intent: 'decline' })
    const arabic = facts('؟', { code: 'Slash', shiftKey: true })
    expect(keyToAction(arabic, emptyDraft(4))).toEqual({ kind: 'intent', intent: 'help' })
  })
})

describe('keys left alone', () => {
  const draft = press(emptyDraft(4), 'a')

  test.each<[string, Partial<KeyFacts>]>([
    ['held down', { repeat: true }],
    ['composing', { isComposing: true }],
    ['typing in a field', { targetIsTyping: true }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Meta', { metaKey: true }],
    ['with Alt', { altKey: true }],
  ])('%s', (_, more) => {
    for (const key of ['b', '=', '0', 's', '?', 'Backspace']) expect(keyToAction(facts(key, more), draft)).toBeNull()
  })

  test('Process and Dead, which are halves of a character', () => {
    expect(keyToAction(facts('Process', { code: 'KeyB' }), draft)).toBeNull()
    expect(keyToAction(facts('Dead', { code: 'KeyB' }), draft)).toBeNull()
  })

  test('Enter on a link or button, in a field, or held down', () => {
    expect(keyToAction(facts('Enter', { targetTakesEnter: true }), draft)).toBeNull()
    expect(keyToAction(facts('Enter', { targetIsTyping: true }), draft)).toBeNull()
    expect(keyToAction(facts('Enter', { repeat: true }), draft)).toBeNull()
  })

  test('but Ctrl or Cmd with Enter submits, from fields too', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true, targetIsTyping: true }])
      expect(keyToAction(facts('Enter', more), draft)).toEqual({ kind: 'intent', intent: 'submit' })
  })
})

describe('settings', () => {
  test('with single keys off every character key is left alone, and named keys stay', () => {
    const off = { singleKeys: 'off' } as const
    for (const key of ['b', '=', 't', '0', 's', '?', 'u', '1']) {
      expect(keyToAction(facts(key, { focusedCard: 0 }), emptyDraft(4), off)).toBeNull()
    }
    expect(keyToAction(facts('5', { code: 'Numpad5' }), emptyDraft(9), off)).toBeNull()
    expect(keyToAction(facts('Enter'), emptyDraft(4), off)).toEqual({ kind: 'intent', intent: 'submit' })
    expect(keyToAction(facts('Backspace'), emptyDraft(4), off)).toEqual(draftAction({ type: 'back' }))
  })

  test('a person’s own keys replace the default ones', () => {
    const options = { keyOverrides: KeyOverrides.parse({ decline: ['n'], tie: ['-'] }) }
    expect(keyToAction(facts('n'), emptyDraft(4), options)).toEqual({ kind: 'intent', intent: 'decline' })
    expect(keyToAction(facts('s'), emptyDraft(4), options)).toBeNull()
    expect(keyToAction(facts('-'), emptyDraft(4), options)).toEqual(draftAction({ type: 'tie' }))
  })

  test('a person’s own keys never take a card, a rank or another command’s key', () => {
    for (const wrong of [
      { tie: ['b'] },
      { tie: ['3'] },
      { tie: ['s'] },
      { tie: ['S'] },
      { raw: ['x'], help: ['x'] },
      { jump: ['x'] },
    ])
      expect(KeyOverrides.safeParse(wrong).success).toBe(false)
    expect(KeyOverrides.safeParse({ tie: ['s'], decline: ['n'] }).success).toBe(true)
  })
})
