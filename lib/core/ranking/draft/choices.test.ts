import { describe, expect, test } from 'vitest'
import { type KeyFacts, type KeyOptions, keyToAction } from '../keys/key-to-action.ts'
import { reduceDraft } from './draft-actions.ts'
import { RankingDraftSchema } from './draft-schema.ts'
import { changesPlaces } from './place-changes.ts'
import { completedTiers, emptyDraft, lastImplied, type RankingDraft } from './ranking-draft.ts'

const facts = (key: string): KeyFacts => ({
  ...{ key, code: '', repeat: false, isComposing: false, ctrlKey: false, metaKey: false, altKey: false },
  ...{ shiftKey: false, targetIsTyping: false },
})
const asking = (strength: 'off' | 'optional' | 'required'): KeyOptions => ({ asks: { strength, allowsAllBad: true } })
const type = (count: number, keys: string[], options: KeyOptions = asking('optional')): RankingDraft =>
  keys.reduce((draft, key) => {
    const meaning = keyToAction(facts(key), draft, options)
    return meaning?.kind === 'draft' ? reduceDraft(draft, meaning.action) : draft
  }, emptyDraft(count))
const [LEFT, RIGHT, DOWN] = ['ArrowLeft', 'ArrowRight', 'ArrowDown']

describe('two cards', () => {
  test('an arrow puts its card first, and the other one is implied', () => {
    expect(completedTiers(type(2, [LEFT]))).toEqual([[0], [1]])
    expect(completedTiers(type(2, [RIGHT]))).toEqual([[1], [0]])
    expect(lastImplied(type(2, [RIGHT]))).toBe(true)
  })

  test('the same arrow again is much better, and a key says the steps between', () => {
    const strengths = (keys: string[]) => type(2, keys).strengths
    expect(strengths([LEFT])).toEqual({})
    expect(strengths([LEFT, LEFT])).toEqual({ '0>1': 3 })
    expect(strengths([LEFT, LEFT, LEFT])).toEqual({ '0>1': 3 })
    expect(strengths([LEFT, 'k'])).toEqual({ '0>1': 1 })
    expect(strengths([LEFT, 'k', 'k'])).toEqual({ '0>1': 2 })
  })

  test('where a strength must be said, the first arrow says slightly; where none is asked, none is ever said', () => {
    expect(type(2, [RIGHT], asking('required')).strengths).toEqual({ '1>0': 1 })
    expect(type(2, [RIGHT, 'k'], asking('required')).strengths).toEqual({ '1>0': 2 })
    expect(type(2, [RIGHT, RIGHT], asking('required')).strengths).toEqual({ '1>0': 3 })
    expect(type(2, [RIGHT, RIGHT, RIGHT], asking('off')).strengths).toEqual({})
  })

  test('the other arrow turns the two and takes the strength back', () => {
    const turned = type(2, [LEFT, 'k', 'k', RIGHT])
    expect(completedTiers(turned)).toEqual([[1], [0]])
    expect(turned.strengths).toEqual({})
    expect(reduceDraft(turned, { type: 'back' }).strengths).toEqual({ '0>1': 2 })
  })

  test('down ties them, whatever was said before', () => {
    for (const before of [[], [LEFT], ['a', 'b'], ['b', 'a']])
      expect(completedTiers(type(2, [...before, DOWN]))).toEqual([[0, 1]])
  })

  test('an arrow moves a held card instead', () => {
    expect(completedTiers(type(2, ['a', 'a', DOWN]))).toEqual([[1], [0]])
  })

  test('letters say the same as arrows', () => {
    expect(completedTiers(type(2, ['a']))).toEqual(completedTiers(type(2, [LEFT])))
    expect(completedTiers(type(2, ['b']))).toEqual(completedTiers(type(2, [RIGHT])))
  })

  test('X says that both are bad; an arrow or a tie after it is another word', () => {
    const bad = type(2, ['x'])
    expect([completedTiers(bad), bad.allBad]).toEqual([[[0, 1]], true])
    expect(type(2, ['x', LEFT])).toMatchObject({ tiers: [[0]], allBad: false })
    expect(type(2, ['x', DOWN])).toMatchObject({ tiers: [[0, 1]], allBad: false })
    expect(type(2, [LEFT, 'x'])).toMatchObject({ tiers: [[0]], allBad: true })
    expect(type(2, [LEFT, 'x', RIGHT])).toMatchObject({ tiers: [[1]], allBad: true })
  })

  test('left and right mean nothing among more cards', () => {
    expect(keyToAction(facts(LEFT as string), emptyDraft(3))).toBeNull()
    expect(keyToAction(facts(DOWN as string), emptyDraft(3))).toBeNull()
  })
})

describe('all bad', () => {
  test('with nothing placed all tie and are bad; with an order it stays, and X again takes it back', () => {
    expect(type(4, ['x'])).toMatchObject({ tiers: [[0, 1, 2, 3]], allBad: true })
    expect(type(4, ['c', 'a', 'x'])).toMatchObject({ tiers: [[2], [0]], allBad: true })
    expect(type(4, ['c', 'a', 'x', 'x'])).toMatchObject({ tiers: [[2], [0]], allBad: false })
  })

  test('a tie that waits still waits, and a held card is still held', () => {
    expect(type(4, ['a', '=', 'x']).pendingTie).toBe(true)
    expect(type(4, ['a', 'a', 'x']).picked).toBe(0)
  })

  test('goes with the ranking it was said of: Backspace and a reset take it away', () => {
    expect(type(4, ['x', 'Backspace'])).toMatchObject({ tiers: [], allBad: false })
    expect(reduceDraft(type(4, ['a', 'x']), { type: 'reset' }).allBad).toBe(false)
  })

  test('cannot be said where the campaign does not ask it', () => {
    expect(keyToAction(facts('x'), emptyDraft(2), { asks: { strength: 'off', allowsAllBad: false } })).toBeNull()
    expect(keyToAction(facts('x'), emptyDraft(2))).toBeNull()
  })
})

describe('strengths', () => {
  test('K goes through slightly, clearly, much and nothing at the newest boundary', () => {
    const said = [1, 2, 3, 4].map((times) => type(4, ['a', 'b', ...Array<string>(times).fill('k')]).strengths)
    expect(said).toEqual([{ '0>1': 1 }, { '0>1': 2 }, { '0>1': 3 }, {}])
  })

  test('K speaks of the boundary above a held card, below it for the best', () => {
    expect(type(4, ['a', 'b', 'c', 'b', 'k']).strengths).toEqual({ '0>1': 1 })
    expect(type(4, ['a', 'b', 'c', 'a', 'k']).strengths).toEqual({ '0>1': 1 })
    expect(type(4, ['a', 'b', 'c', 'k']).strengths).toEqual({ '2>3': 1 })
  })

  test('a strength stays while the tiers on both its sides do, and goes with either', () => {
    expect(type(4, ['a', 'b', 'k', 'c']).strengths).toEqual({ '0>1': 1 })
    expect(type(4, ['a', 'b', 'k', '=', 'c']).strengths).toEqual({})
  })

  test('of a boundary that is not there, or the same once more, changes nothing', () => {
    const draft = type(4, ['a', 'b', 'k'])
    expect(reduceDraft(draft, { type: 'setStrength', boundary: '1>0', value: 2 })).toBe(draft)
    expect(reduceDraft(draft, { type: 'setStrength', boundary: '0>1', value: 1 })).toBe(draft)
    expect(RankingDraftSchema.safeParse({ ...draft, strengths: { '1>0': 2 } }).success).toBe(false)
  })

  test('K is the browser’s where none is asked', () => {
    expect(keyToAction(facts('k'), type(4, ['a', 'b']), asking('off'))).toBeNull()
  })
})

test('moving, turning and taking back change places; placing, ties of new cards, strengths and holding do not', () => {
  const after = (count: number, keys: string[]) => changesPlaces(type(count, keys.slice(0, -1)), type(count, keys))
  for (const keys of [
    ['a', 'Backspace'],
    ['a', 'b', 'b', 'ArrowUp'],
    ['a', 'b', 'b', '='],
  ])
    expect(after(4, keys)).toBe(true)
  expect(after(2, [LEFT as string, RIGHT as string])).toBe(true)
  for (const keys of [['a'], ['a', 'b'], ['a', '=', 'b'], ['a', 'b', 'k'], ['a', 'a'], ['a', 'x'], ['a', '0']])
    expect(after(4, keys)).toBe(false)
})
