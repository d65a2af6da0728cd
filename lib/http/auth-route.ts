import 'server-only'
import { z } from 'zod'
import { ChangePassword, SignIn } from '#lib/contracts/accounts'
import { addressBucket, rateRules } from '#lib/core/access/rate-rules'
import { AppError } from '#lib/core/vocabulary/app-error'
import { trustedOrigins } from '#lib/platform/auth'
import { type Runtime, webRuntime } from '#lib/platform/runtime'
import { countTry, forgiveTry, type Try } from '#lib/services/people/limit-tries'
import { recordAccountChange } from '#lib/services/people/record-account-change'
import { authFailure } from './auth-failure.ts'
import { problem } from './problem.ts'
import { readJson } from './read-input.ts'
import { assertSameSite, clientAddressOf, requestIdOf } from './request-facts.ts'
import type { Route } from './route.ts'
import { readSession } from './session.ts'

type Call = { deps: Runtime; request: Request; path: string }

/** The endpoints of better-auth that are open; everything else it could do answers 404. */
const endpoints: Record<string, (call: Call) => Promise<Response>> = {
  'POST sign-in/email': signIn,
  'POST sign-out': async (call) => withoutBody(await pass(call, {})),
  'GET get-session': (call) => pass(call),
  'POST change-password': changePassword,
}

/**
 * better-auth's own handler behind an allow-list, our rate limits and our wire shape. Public as a route: each endpoint
 * asks for a session itself where it needs one.
 */
export function authRoute(): Route {
  const handler = async (
    request: Request,
    context: { params: Promise<Record<string, string | string[] | undefined>> },
  ): Promise<Response> => {
    const requestId = requestIdOf(request.headers)
    try {
      const deps = webRuntime()
      assertSameSite(request, trustedOrigins(deps.env.BASE_URL))
      const path = [(await context.params).all ?? []].flat().join('/')
      const endpoint = endpoints[`${request.method} ${path}`]
      if (!endpoint) throw new AppError('not_found', 'There is nothing at this address.')
      const reply = await endpoint({ deps, request, path })
      reply.headers.set('cache-control', 'no-store')
      reply.headers.set('x-request-id', requestId)
      return reply
    } catch (error) {
      return problem(error, requestId)
    }
  }
  return Object.assign(handler, { access: 'public' as const })
}

async function signIn(call: Call): Promise<Response> {
  const body = SignIn.parse(await readJson(call.request, SignIn))
  const address = addressBucket(clientAddressOf(call.request.headers))
  const tries: Try[] = [
    { rule: rateRules.signInAddress, whom: [address] },
    { rule: rateRules.signInEmail, whom: [body.email] },
    { rule: rateRules.signInPair, whom: [address, body.email] },
  ]
  const at = call.deps.now()
  await countTry(call.deps, tries)
  const reply = await pass(call, body)
  await forgiveTry(call.deps, tries, at)
  return withoutBody(reply)
}

async function changePassword(call: Call): Promise<Response> {
  const user = await readSession(call.request.headers)
  if (!user) throw authFailure(401, undefined)
  const body = ChangePassword.parse(await readJson(call.request, ChangePassword))
  const tries: Try[] = [{ rule: rateRules.passwordChange, whom: [user.userId] }]
  const at = call.deps.now()
  await countTry(call.deps, tries)
  const reply = await pass(call, { ...body, revokeOtherSessions: true })
  await forgiveTry(call.deps, tries, at)
  await recordAccountChange(call.deps, { userId: user.userId, action: 'person.password-changed' })
  return withoutBody(reply)
}

/** @throws the refusal as an AppError, anything unforeseen as it is */
async function pass({ deps, request, path }: Call, body?: unknown): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  if (body !== undefined) headers.set('content-type', 'application/json')
  const url = new URL(`/api/auth/${path}`, deps.env.BASE_URL)
  const init = { method: request.method, headers, body: body === undefined ? null : JSON.stringify(body) }
  const reply = await deps.auth.handler(new Request(url, init))
  if (reply.ok) return new Response(reply.body, reply)
  const refusal = z.object({ code: z.string() }).safeParse(await reply.json().catch(() => null))
  throw authFailure(reply.status, refusal.data?.code)
}

/** The cookies are the answer; the session's token, which better-auth repeats in the body, stays out of scripts' reach. */
function withoutBody(reply: Response): Response {
  const headers = new Headers()
  for (const cookie of reply.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(null, { status: 204, headers })
}
