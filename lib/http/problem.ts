import 'server-only'
import type { Problem } from '#lib/contracts/problem'
import type { ErrorCode } from '#lib/core/vocabulary/app-error'
import { expectedFailure } from '#lib/platform/database-errors'
import { log } from '#lib/platform/log'

const statusOf = {
  invalid_input: 422,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many_requests: 429,
  cross_site: 403,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>

const titleOf = {
  invalid_input: 'The input needs a change',
  not_signed_in: 'Sign in first',
  not_allowed: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Something changed in the meantime',
  gone: 'No longer here',
  too_large: 'Too large',
  too_many_requests: 'Too many tries',
  cross_site: 'Request from another site',
  unavailable: 'Not available at the moment',
} as const satisfies Record<ErrorCode, string>

/** Any thrown value as the one wire shape of failures. A bug is logged with its request id and says nothing of its inside. */
export function problem(error: unknown, requestId: string): Response {
  const failure = expectedFailure(error)
  if (!failure) log.error('request failed', { requestId, error })
  else if (failure.code === 'unavailable')
    log.warn('request met an unavailable database', { requestId, error: failure.cause })
  const code = failure?.code ?? 'bug'
  const status = code === 'bug' ? 500 : statusOf[code]
  const body: Problem = {
    type: `urn:rankplan:problem:${code.replaceAll('_', '-')}`,
    title: code === 'bug' ? 'Something went wrong here' : titleOf[code],
    status,
    detail:
      failure?.message ??
      'This is a fault of Rankplan, not of what you sent. Try again; if it stays, give the request id to whoever runs this server.',
    code,
    requestId,
    ...(failure?.reason && { reason: failure.reason }),
    problems: [...(failure?.problems ?? [])],
  }
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  })
  if (failure?.retryAfterSeconds !== undefined) headers.set('retry-after', String(failure.retryAfterSeconds))
  return new Response(JSON.stringify(body), { status, headers })
}
