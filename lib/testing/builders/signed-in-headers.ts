import { testDatabase } from '../database.ts'
import type { BuiltUser } from './user.ts'

/** What a browser of this person sends from our own pages: a session cookie from a real sign-in, and same-origin marks. */
export async function buildSignedInHeaders(person: Pick<BuiltUser, 'email' | 'password'>): Promise<Headers> {
  const { auth, env } = testDatabase()
  const reply = await auth.api.signInEmail({
    body: { email: person.email, password: person.password },
    headers: new Headers({ origin: env.BASE_URL }),
    asResponse: true,
  })
  if (!reply.ok) throw new Error(`${person.email} could not sign in: ${reply.status} ${await reply.text()}`)
  const cookie = reply.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  return new Headers({ cookie, origin: env.BASE_URL, 'sec-fetch-site': 'same-origin' })
}
