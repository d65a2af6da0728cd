import { describe, expect, test } from 'vitest'
import { addressBucket, inWords, type RateRule, secondsLeft, tooManyTries, windowStart } from './rate-rules.ts'

const rule: RateRule = { name: 'sign-in', limit: 10, windowSeconds: 900 }

describe('windows', () => {
  test('a window begins at a whole multiple of its length and holds its first instant', () => {
    expect(windowStart(rule, new Date('2026-03-01T09:14:59.999Z'))).toEqual(new Date('2026-03-01T09:00:00Z'))
    expect(windowStart(rule, new Date('2026-03-01T09:15:00Z'))).toEqual(new Date('2026-03-01T09:15:00Z'))
  })

  test('waiting as told is enough: seconds are rounded up and never 0', () => {
    expect(secondsLeft(rule, new Date('2026-03-01T09:00:00Z'))).toBe(900)
    expect(secondsLeft(rule, new Date('2026-03-01T09:14:59.999Z'))).toBe(1)
  })

  test('a refusal says when the next try is possible, in words and in seconds', () => {
    const refusal = tooManyTries(rule, new Date('2026-03-01T09:12:30Z'))
    expect(refusal).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 150 })
    expect(refusal.message).toBe('Too many tries (sign-in). Try again in 3 minutes.')
  })

  test.each([
    [1, 'in 1 second'],
    [59, 'in 59 seconds'],
    [60, 'in 1 minute'],
    [61, 'in 2 minutes'],
  ])('%d s reads %s', (seconds, words) => {
    expect(inWords(seconds)).toBe(words)
  })
})

describe('addressBucket', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket)
  })

  test('two hosts of one /64 are counted together', () => {
    expect(addressBucket('2001:db8:0:7::a')).toBe(addressBucket('2001:db8:0:7:1:2:3:4'))
  })
})
