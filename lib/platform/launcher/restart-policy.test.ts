import { expect, test } from 'vitest'
import { decideRestart } from './restart-policy.ts'

test('the pause doubles with every death within a minute', () => {
  const pauses = [1, 2, 3, 4].map((n) => decideRestart(Array.from({ length: n }, (_, i) => i * 1000)))
  expect(pauses).toEqual([250, 500, 1000, 2000].map((afterMs) => ({ restart: true, afterMs })))
})

test('the fifth death within a minute ends it', () => {
  expect(decideRestart([0, 10_000, 20_000, 30_000, 59_999])).toEqual({ restart: false, deaths: 5 })
})

test('a death a minute ago is forgotten', () => {
  expect(decideRestart([0, 10_000, 20_000, 30_000, 60_000])).toEqual({ restart: true, afterMs: 2000 })
  expect(decideRestart([0, 60_000, 120_000, 180_000, 240_000, 300_000])).toEqual({ restart: true, afterMs: 250 })
})
