import { expect, test } from 'vitest'
import { oneAhead } from './one-ahead.ts'

async function* counting(asked: number[], faultAt = Number.POSITIVE_INFINITY): AsyncGenerator<number, void> {
  try {
    for (let n = 1; n <= 4; n += 1) {
      asked.push(n)
      if (n === faultAt) throw new Error(`fault at ${n}`)
      yield n
    }
  } finally {
    asked.push(0)
  }
}

test('gives the same values in order, one more asked for than taken', async () => {
  const asked: number[] = []
  const taken: number[] = []
  for await (const n of oneAhead(counting(asked))) {
    taken.push(n)
    // The generator runs up to its next value as soon as it is asked.
    expect(asked.filter((one) => one > 0)).toHaveLength(Math.min(n + 1, 4))
  }
  expect(taken).toEqual([1, 2, 3, 4])
  expect(asked.at(-1)).toBe(0)
})

test('a fault comes in its turn, after the values before it', async () => {
  const taken: number[] = []
  const reading = (async () => {
    for await (const n of oneAhead(counting([], 3))) taken.push(n)
  })()
  await expect(reading).rejects.toThrow('fault at 3')
  expect(taken).toEqual([1, 2])
})

test('whoever stops early ends the source too', async () => {
  const asked: number[] = []
  for await (const n of oneAhead(counting(asked))) if (n === 2) break
  expect(asked).toEqual([1, 2, 3, 0])
})
