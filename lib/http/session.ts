import 'server-only'
import { UserId } from '#lib/core/vocabulary/ids'
import { webRuntime } from '#lib/platform/runtime'

export type SignedIn = { userId: UserId; name: string; email: string }

/** Who sent these headers, by their session cookie; null when signed out or the session ended. */
export async function readSession(headers: Headers): Promise<SignedIn | null> {
  const session = await webRuntime().auth.api.getSession({ headers })
  if (!session) return null
  return { userId: UserId.parse(session.user.id), name: session.user.name, email: session.user.email }
}
