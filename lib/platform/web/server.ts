import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { delay } from '../processes.ts'
import { trustworthyHeaders } from './request-headers.ts'

export type RequestHandler = (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>

const FINISH_WITHIN_MS = 10_000
const IDLE_CHECK_MS = 50
/** Longer than the reverse proxies' own, so that it is never this side that closes a connection they are about to use. */
const KEEP_ALIVE_MS = 65_000

/** The server before the application: says who asks and gives each request its id; answers /healthz by itself. */
export function createWebServer(
  env: Pick<Env, 'TRUSTED_PROXIES'>,
  handler: () => RequestHandler,
  build: string,
): http.Server {
  const server = http.createServer((request, response) => {
    const headers = trustworthyHeaders(request.headers, {
      socketAddress: request.socket.remoteAddress,
      trustedProxies: env.TRUSTED_PROXIES,
      newRequestId: randomUUID,
    })
    // A page is told which build it comes from, and every answer says which one gave it.
    request.headers = { ...headers, 'x-rankplan-build': build }
    response.setHeader('x-rankplan-build', build)
    const requestId = headers['x-request-id']
    response.setHeader('x-request-id', requestId)
    const startedAt = performance.now()
    response.once('close', () =>
      log.debug('request', {
        requestId,
        method: request.method,
        // Without the query: links carry tokens in it.
        path: request.url?.split('?')[0],
        status: response.writableFinished ? response.statusCode : 'aborted',
        ms: Math.round(performance.now() - startedAt),
      }),
    )
    if (request.url === '/healthz' && (request.method === 'GET' || request.method === 'HEAD')) {
      response.setHeader('content-type', 'text/plain; charset=utf-8').setHeader('cache-control', 'no-store').end('ok\n')
      return
    }
    handler()(request, response).catch((error) => {
      log.error('request failed', { requestId, error })
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`Something went wrong here. Request id: ${requestId}\n`)
    })
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.headersTimeout = KEEP_ALIVE_MS + 1_000
  return server
}

/** @throws Error with a whole sentence when the address is taken or not ours */
export function listen(server: http.Server, { HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentences: Record<string, string> = {
        EADDRINUSE: `Port ${PORT} on ${HOST} is taken by another process. End it, or set PORT to a free one.`,
        EACCES: `Port ${PORT} may not be used by this user. Set PORT to one above 1023.`,
        EADDRNOTAVAIL: `This machine has no address ${HOST}. Set HOST to one it has, or to 0.0.0.0 for all.`,
        ENOTFOUND: `The name ${HOST} is not known. Set HOST to an address of this machine.`,
      }
      reject(new Error(sentences[error.code ?? ''] ?? `The web process cannot listen: ${error.message}`))
    })
    server.listen({ host: HOST, port: PORT }, () => resolve())
  })
}

/** Takes no new connections, lets requests at hand finish for up to 10 s, then closes what is left. */
export async function closeServer(server: http.Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A kept-alive connection only becomes idle when its request has finished.
  const timer = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS)
  server.closeIdleConnections()
  await Promise.race([closed, delay(FINISH_WITHIN_MS)])
  clearInterval(timer)
  server.closeAllConnections()
}
