import 'server-only'
import type { z } from 'zod'
import type { Actor } from '#lib/core/access/actor'
import { authorize } from '#lib/core/access/actor'
import type { Action } from '#lib/core/access/can'
import { AppError } from '#lib/core/vocabulary/app-error'
import { trustedOrigins } from '#lib/platform/auth'
import { type Runtime, webRuntime } from '#lib/platform/runtime'
import { resolveActor } from '#lib/services/people/resolve-actor'
import { problem } from './problem.ts'
import { readBytes, readJson, readParams, readQuery } from './read-input.ts'
import { assertSameSite, clientAddressOf, requestIdOf } from './request-facts.ts'
import { readSession, type SignedIn } from './session.ts'

/** Who may call a route: anybody, anybody signed in, or a member of the workspace named by the path's `slug` whose role allows the action. */
export type Access = 'public' | 'signed-in' | Action

const OTHER_ACCOUNT =
  'This page belongs to another account than the one that is signed in in this browser now. Sign in as the person it belongs to and try again; nothing was changed.'

type Schema = z.ZodType
type Output<S> = S extends Schema ? z.output<S> : undefined

type Caller<A extends Access> = A extends 'public'
  ? { user: SignedIn | null; actor: null }
  : A extends 'signed-in'
    ? { user: SignedIn; actor: null }
    : { user: SignedIn; actor: Actor }

export type RouteContext<A extends Access, P, Q, B> = Caller<A> & {
  deps: Runtime
  params: Output<P>
  query: Output<Q>
  body: B extends { maxBytes: number } ? Uint8Array : Output<B>
  headers: Headers
  clientAddress: string
  requestId: string
}

type Declaration<A extends Access, P, Q, B, R> = {
  access: A
  params?: P
  query?: Q
  /** A JSON body's schema, or `{ maxBytes }` for raw bytes. */
  body?: B
  /** The reply's schema. Without one, `handle` returns a Response (a stream, a download) or nothing (204). */
  reply?: R
  status?: 200 | 201 | 202
  handle: (context: RouteContext<A, P, Q, B>) => Promise<R extends Schema ? z.input<R> : Response | undefined>
}

type NextHandler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>
/** What the permission walk reads off every exported method. */
export type Route = NextHandler & { readonly access: Access }

/** Declares one method of one path: checks in order session, permission, site, input; then handles; every failure is problem+json. */
export function route<
  A extends Access,
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | { maxBytes: number } | undefined,
  R extends Schema | undefined,
>(declaration: Declaration<A, P, Q, B, R>): Route {
  const handler: NextHandler = async (request, context) => {
    const requestId = requestIdOf(request.headers)
    try {
      const deps = webRuntime()
      assertSameSite(request, trustedOrigins(deps.env.BASE_URL))
      // Next gives a path without parameters none at all.
      const rawParams = (await context.params) ?? {}
      const caller = await identify(declaration.access, request.headers, rawParams.slug, deps)
      const routeContext: unknown = {
        ...caller,
        deps,
        params: readParams(declaration.params, rawParams),
        query: readQuery(declaration.query, request.url),
        body: await readBody(declaration.body, request),
        headers: request.headers,
        clientAddress: clientAddressOf(request.headers),
        requestId,
      }
      return respond(
        await declaration.handle(routeContext as RouteContext<A, P, Q, B>),
        declaration.reply,
        declaration.status ?? 200,
        requestId,
      )
    } catch (error) {
      return problem(error, requestId)
    }
  }
  return Object.assign(handler, { access: declaration.access })
}

async function identify(access: Access, headers: Headers, slug: string | string[] | undefined, deps: Runtime) {
  const user = await readSession(headers)
  const pageOf = headers.get('rankplan-account')
  // A page left open while somebody else signed in in the same browser: what it sends is not theirs.
  if (pageOf !== null && user && pageOf !== user.userId)
    throw new AppError('not_signed_in', OTHER_ACCOUNT, { reason: 'other_account' })
  if (access === 'public') return { user, actor: null }
  if (!user)
    throw new AppError('not_signed_in', 'You are signed out. Sign in and try again; nothing was changed.', {
      reason: 'signed_out',
    })
  if (access === 'signed-in') return { user, actor: null }
  if (typeof slug !== 'string') throw new Error(`a route with access ${access} needs [slug] in its path`)
  const actor = await resolveActor(deps, { userId: user.userId, slug })
  authorize(actor, access)
  return { user, actor }
}

function readBody(body: Schema | { maxBytes: number } | undefined, request: Request): Promise<unknown> {
  if (!body) return Promise.resolve(undefined)
  return 'maxBytes' in body ? readBytes(request, body.maxBytes) : readJson(request, body)
}

function respond(value: unknown, reply: Schema | undefined, status: number, requestId: string): Response {
  const headers = { 'cache-control': 'no-store', 'x-request-id': requestId }
  if (value instanceof Response) {
    for (const [name, text] of Object.entries(headers)) if (!value.headers.has(name)) value.headers.set(name, text)
    return value
  }
  if (!reply) return new Response(null, { status: 204, headers })
  return Response.json(reply.parse(value), { status, headers })
}
