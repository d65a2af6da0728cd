import 'server-only'
import type { Runtime } from '#lib/platform/runtime'

/** `body` as JSON, with the cookies of a new session for a person whose account was made a moment ago. */
export async function signInReply(
  deps: Runtime,
  person: { email: string; password: string; headers: Headers },
  body: unknown,
): Promise<Response> {
  const { email, password, headers } = person
  const signedIn = await deps.auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
  const reply = Response.json(body, { status: 201 })
  for (const cookie of signedIn.headers.getSetCookie()) reply.headers.append('set-cookie', cookie)
  return reply
}
