import { expect, test } from 'vitest'
import { Preferences, readPreferences } from './preferences.ts'

test('a stored field that no longer reads falls back alone', () => {
  expect(readPreferences({ keys: { decline: ['a'] }, singleKeys: false })).toEqual({ singleKeys: false })
  expect(readPreferences({ keys: { decline: ['j'] }, singleKeys: 'no' })).toEqual({ keys: { decline: ['j'] } })
})

test('nothing stored is nothing set', () => {
  for (const stored of [null, undefined, 3, [], 'x']) expect(readPreferences(stored)).toEqual({})
})

test('a key that would do two things is refused', () => {
  expect(Preferences.safeParse({ keys: { decline: ['u'] } }).success).toBe(false)
  expect(Preferences.safeParse({ keys: { decline: ['u'], reopen: ['j'] } }).success).toBe(true)
})
