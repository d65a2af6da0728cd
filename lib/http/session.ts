import 'server-only'
import { headers as requestHeaders } from 'next/headers'
import { AppError } from '#lib/core/vocabulary/app-error'
import { UserId } from '#lib/core/vocabulary/ids'
import { webRuntime } from '#lib/platform/runtime'

export type SignedIn = { userId: UserId; name: string; email: string }

/** Who sent these headers, by their session cookie; null when signed out or the session ended. */
export async function readSession(headers: Headers): Promise<SignedIn | null> {
  const session = await webRuntime().auth.api.getSession({ headers })
  if (!session) return null
  return { userId: UserId.parse(session.user.id), name: session.user.name, email: session.user.email }
}

/** Which of the person's sessions these headers belong to. Only for those who are signed in. */
export async function readSessionId(headers: Headers): Promise<string> {
  const session = await webRuntime().auth.api.getSession({ headers })
  if (!session)
    throw new AppError('not_signed_in', 'You are signed out. Sign in and try again; nothing was changed.', {
      reason: 'signed_out',
    })
  return session.session.id
}

/** The same for the page being rendered. */
export async function currentSessionId(): Promise<string> {
  return readSessionId(await requestHeaders())
}
