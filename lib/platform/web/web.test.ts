import type http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { trustworthyHeaders } from './request-headers.ts'
import { closeServer, createWebServer, listen, type RequestHandler } from './server.ts'

const facts = (trustedProxies: number) => ({
  socketAddress: '::ffff:10.0.0.9',
  trustedProxies,
  newRequestId: () => 'fresh-id',
})
const forwarded = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2 ,3.3.3.3', 'x-forwarded-proto': 'https', forwarded: 'for=1' }

describe('what a request may say of itself', () => {
  test('a client never says what only the server says', () => {
    const headers = trustworthyHeaders(
      { 'x-rankplan-client': '6.6.6.6', 'x-rankplan-path': '/evil', accept: '*/*' },
      facts(0),
    )
    expect(headers).toEqual({ accept: '*/*', 'x-request-id': 'fresh-id', 'x-rankplan-client': '10.0.0.9' })
  })

  test('without a trusted proxy nothing forwarded is believed, nor is a request id', () => {
    const headers = trustworthyHeaders({ ...forwarded, 'x-request-id': 'given-by-client' }, facts(0))
    expect(headers).toEqual({ 'x-request-id': 'fresh-id', 'x-rankplan-client': '10.0.0.9' })
  })

  test.each([
    [1, '3.3.3.3'],
    [2, '2.2.2.2'],
    [3, '1.1.1.1'],
    [4, '10.0.0.9'],
  ])('behind %i trusted proxies the client is %s', (proxies, client) => {
    expect(trustworthyHeaders(forwarded, facts(proxies))['x-rankplan-client']).toBe(client)
  })

  test.each([
    ['a1b2c3d4-e5f6', 'a1b2c3d4-e5f6'],
    ['short', 'fresh-id'],
    ['has spaces in it', 'fresh-id'],
    ['x'.repeat(65), 'fresh-id'],
  ])('behind a proxy the request id %j becomes %j', (given, id) => {
    expect(trustworthyHeaders({ 'x-request-id': given }, facts(1))['x-request-id']).toBe(id)
  })
})

describe('the server before the application', () => {
  let running: http.Server | null = null
  afterEach(async () => {
    if (running) await closeServer(running)
    running = null
  })

  async function start(handler: RequestHandler): Promise<string> {
    running = createWebServer({ TRUSTED_PROXIES: 0 }, () => handler, 'build-1')
    const server = running
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  test('answers /healthz without the application', async () => {
    const url = await start(() => Promise.reject(new Error('the application was asked')))
    const response = await fetch(`${url}/healthz`)
    expect([response.status, await response.text()]).toEqual([200, 'ok\n'])
  })

  test('gives the application the client’s address and the request id that the reply carries', async () => {
    const url = await start(async (request, response) => {
      response.end(JSON.stringify(request.headers))
    })
    const response = await fetch(`${url}/x`, { headers: { 'x-rankplan-client': '6.6.6.6' } })
    const seen = (await response.json()) as Record<string, string>
    expect(seen['x-rankplan-client']).toBe('127.0.0.1')
    expect(seen['x-request-id']).toBe(response.headers.get('x-request-id'))
  })

  test('turns a failure of the application into a sentence with the request id', async () => {
    const url = await start(() => Promise.reject(new Error('inside knowledge')))
    const response = await fetch(`${url}/x`)
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toContain(response.headers.get('x-request-id'))
    expect(text).not.toContain('inside knowledge')
  })

  test('lets a request at hand finish when it is told to stop', async () => {
    let arrive = () => {}
    let finish = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    const url = await start(async (_request, response) => {
      arrive()
      await finished
      response.end('whole')
    })
    const answer = fetch(url).then((response) => response.text())
    await arrived
    const closed = running ? closeServer(running) : Promise.resolve()
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    finish()
    expect(await answer).toBe('whole')
    await closed
  })

  test('names the port when another process has it', async () => {
    const url = await start(async (_request, response) => void response.end())
    const PORT = Number(new URL(url).port)
    const second = createWebServer({ TRUSTED_PROXIES: 0 }, () => async () => {}, 'build-1')
    await expect(listen(second, { HOST: '127.0.0.1', PORT })).rejects.toThrow(
      `Port ${PORT} on 127.0.0.1 is taken by another process. End it, or set PORT to a free one.`,
    )
  })
})
