import { expect, test } from 'vitest'
import { beginsRightToLeft, hasRightToLeft } from './right-to-left.ts'

test.each([
  ['لماذا السماء زرقاء؟', true, true],
  ['1. «שלום» said he', true, true],
  ['Translate: مرحبا', false, true],
  ['Why is the sky blue?', false, false],
  ['42', false, false],
  ['', false, false],
])('of %j it is %j that it begins right to left, and %j that a part of it is', (text, begins, has) => {
  expect(beginsRightToLeft(text)).toBe(begins)
  expect(hasRightToLeft(text)).toBe(has)
})
