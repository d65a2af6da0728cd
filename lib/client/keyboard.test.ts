import { expect, test } from 'vitest'
import { isPaletteKey, isPlainKey } from './keyboard.ts'

const press = (over: Partial<Parameters<typeof isPlainKey>[0]> = {}) => ({
  key: '?',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...over,
})

test('a single key does something only when fresh, alone and outside fields', () => {
  expect(isPlainKey(press(), { tagName: 'MAIN' })).toBe(true)
  expect(isPlainKey(press(), null)).toBe(true)
  for (const over of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { repeat: true },
    { isComposing: true },
    { defaultPrevented: true },
  ]) {
    expect(isPlainKey(press(over), null)).toBe(false)
  }
  for (const target of [
    { tagName: 'INPUT' },
    { tagName: 'TEXTAREA' },
    { isContentEditable: true },
    { role: 'combobox' },
  ]) {
    expect(isPlainKey(press(), target)).toBe(false)
  }
})

test('the palette opens with Ctrl or Cmd and K, in capitals too, and not while an input method composes', () => {
  expect(isPaletteKey(press({ key: 'k', ctrlKey: true }))).toBe(true)
  expect(isPaletteKey(press({ key: 'K', metaKey: true }))).toBe(true)
  expect(isPaletteKey(press({ key: 'k' }))).toBe(false)
  expect(isPaletteKey(press({ key: 'k', ctrlKey: true, isComposing: true }))).toBe(false)
})
