import { expect, test } from 'vitest'
import { Decline } from './decline-reasons.ts'

test('an empty note is none, and a note is trimmed', () => {
  expect(Decline.parse({ reason: 'unclear' })).toEqual({ reason: 'unclear', note: null })
  expect(Decline.parse({ reason: 'broken', note: '  ' })).toEqual({ reason: 'broken', note: null })
  expect(Decline.parse({ reason: 'broken', note: ' cut off ' }).note).toBe('cut off')
})

test('a reason that is not on the list and a note without end are refused', () => {
  expect(Decline.safeParse({ reason: 'bored' }).success).toBe(false)
  expect(Decline.safeParse({ reason: 'harmful', note: 'x'.repeat(1001) }).success).toBe(false)
})
