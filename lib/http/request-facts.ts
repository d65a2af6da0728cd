import 'server-only'
import { AppError } from '#lib/core/vocabulary/app-error'

/** The id the web server gave the request (scripts/web.ts), for the log and the person; made here where a test calls a route directly. */
export function requestIdOf(headers: Headers): string {
  return headers.get('x-request-id') ?? crypto.randomUUID()
}

/** The client's address as the web server established it (socket, or X-Forwarded-For behind the trusted proxies). */
export function clientAddressOf(headers: Headers): string {
  return headers.get('x-rankplan-client') ?? 'unknown'
}

/**
 * Refuses a state-changing request that a browser sent from another site. Sec-Fetch-Site cannot be forged by a page;
 * browsers too old to send it send Origin. A client that sends neither (curl) carries no ambient cookies.
 * @throws AppError cross_site
 */
export function assertSameSite(request: Request, trusted: readonly string[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const sameSite =
    site === 'same-origin' || site === 'none' || (site === null && (origin === null || trusted.includes(origin)))
  if (!sameSite)
    throw new AppError(
      'cross_site',
      'This request came from another site, so it was not carried out. Open Rankplan itself and try again.',
      { reason: 'other_site' },
    )
}
