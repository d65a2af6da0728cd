import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { api } from './api.ts'
import { describeFailure, NetworkError, ProblemError } from './failure.ts'
import { isPassing, retryDelayMs } from './query.ts'

afterEach(() => vi.unstubAllGlobals())

const answer = (body: unknown, init: ResponseInit = {}) => {
  const fetch = vi.fn(async () => Response.json(body, init))
  vi.stubGlobal('fetch', fetch)
  return fetch
}
const problem = (status: number, over: object = {}) => ({
  type: 'urn:rankplan:problem:invalid-input',
  title: 'The input needs a change',
  status,
  detail: 'The input cannot be used: name: Enter a name.',
  code: 'invalid_input',
  requestId: 'request-1',
  problems: [
    { path: 'name', message: 'Enter a name.' },
    { path: 'name', message: 'Too short.' },
  ],
  ...over,
})

test('a reply is read by its contract, and only given query values are sent', async () => {
  const fetch = answer({ name: 'Spring' })
  const reply = await api('GET', '/api/v1/pools', {
    reply: z.object({ name: z.string() }),
    query: { search: '', from: 0, lang: undefined, archived: false },
  })
  expect(reply).toEqual({ name: 'Spring' })
  expect(fetch).toHaveBeenCalledWith('/api/v1/pools?from=0&archived=false', expect.objectContaining({ method: 'GET' }))
})

test('a refusal is its sentence, its request id and the first problem of each field', async () => {
  answer(problem(422), { status: 422 })
  const error = await api('POST', '/api/v1/pools', { body: {} }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ProblemError)
  expect(describeFailure(error)).toEqual({
    detail: 'The input cannot be used: name: Enter a name.',
    requestId: 'request-1',
    fields: { name: 'Enter a name.' },
  })
})

test('no answer, or a page of a proxy in between, is one sentence without a request id', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(api('GET', '/api/v1/me')).rejects.toThrow(NetworkError)
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  const error = await api('GET', '/api/v1/me').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(NetworkError)
  expect(describeFailure(error).requestId).toBeUndefined()
})

test('signed out, the person is sent to sign in and back to where they were', async () => {
  const assign = vi.fn()
  vi.stubGlobal('location', { pathname: '/w/acme/pools', search: '?archived=true', assign })
  answer(problem(401, { code: 'not_signed_in' }), { status: 401 })
  await expect(api('GET', '/api/v1/me')).rejects.toThrow(ProblemError)
  expect(assign).toHaveBeenCalledWith('/sign-in?next=%2Fw%2Facme%2Fpools%3Farchived%3Dtrue')
})

test('only what may pass by itself is tried again, after as long as the server asks', async () => {
  const away = new ProblemError({ ...problem(503), code: 'unavailable' }, 2)
  expect(isPassing(away)).toBe(true)
  expect(retryDelayMs(0, away)).toBe(2_000)
  expect(isPassing(new NetworkError(null))).toBe(true)
  expect([0, 1, 2, 9].map((attempt) => retryDelayMs(attempt, new NetworkError(null)))).toEqual([
    500, 1_000, 2_000, 8_000,
  ])
  expect(isPassing(new ProblemError({ ...problem(409), code: 'conflict' }))).toBe(false)
  expect(isPassing(new Error('a bug'))).toBe(false)
})
