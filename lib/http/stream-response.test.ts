import { expect, test } from 'vitest'
import { streamResponse } from './stream-response.ts'

const PIECE = 'x'.repeat(40_000)

/** A hundred pieces; says how many were asked for and whether the reading was ended. */
function counted() {
  const seen = { made: 0, ended: false }
  async function* pieces() {
    try {
      for (; seen.made < 100; ) {
        seen.made += 1
        yield PIECE
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, pieces: pieces() }
}

test('the whole text arrives, bytes and texts in their order', async () => {
  async function* pieces() {
    yield 'ä'
    yield new Uint8Array([10])
    for (let i = 0; i < 5; i++) yield PIECE
  }
  const response = await streamResponse(pieces(), { 'content-type': 'text/plain' })
  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(await response.text()).toBe(`ä\n${PIECE.repeat(5)}`)
})

test('nothing is made ahead of the client but the chunk under way', async () => {
  const { seen, pieces } = counted()
  const reader = (await streamResponse(pieces, {})).body?.getReader()
  await reader?.read()
  expect(seen.made).toBeLessThanOrEqual(4)
  await reader?.cancel()
})

test('a client that goes away ends the reading', async () => {
  const { seen, pieces } = counted()
  const reader = (await streamResponse(pieces, {})).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(seen.ended).toBe(true)
  expect(seen.made).toBeLessThan(100)
})

test('a failure before the first piece is thrown, a later one breaks the body', async () => {
  async function* broken(after: number) {
    for (let i = 0; i < after; i++) yield PIECE
    throw new Error('gone')
  }
  await expect(streamResponse(broken(0), {})).rejects.toThrow('gone')
  const response = await streamResponse(broken(5), {})
  await expect(response.text()).rejects.toThrow('gone')
})

test('an empty text is an empty body', async () => {
  async function* nothing(): AsyncGenerator<string> {}
  expect(await (await streamResponse(nothing(), {})).text()).toBe('')
})
