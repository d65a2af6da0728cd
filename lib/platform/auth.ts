import { betterAuth } from 'better-auth'
import { uuidv7 } from 'uuidv7'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#lib/core/people/person'
import { authAdapter } from '#lib/data/auth/adapter'
import type { Database } from '#lib/data/client'
import type { Env } from './env.ts'

const SESSION_SECONDS = 14 * 24 * 3600
const SESSION_REFRESH_SECONDS = 24 * 3600

/** Where the browser may come from: the base URL, and its loopback twin so that localhost and 127.0.0.1 both work at home. */
export function trustedOrigins(baseUrl: string): string[] {
  const url = new URL(baseUrl)
  const twins: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }
  const twin = twins[url.hostname]
  return twin ? [url.origin, `${url.protocol}//${twin}${url.port ? `:${url.port}` : ''}`] : [url.origin]
}

/**
 * better-auth with e-mail and password. Accounts are made by the first-run page and by invites, never by sign-up;
 * rate limits are ours (lib/http/auth-route), because theirs reads and then writes.
 */
export function createAuth(db: Database, env: Pick<Env, 'SECRET' | 'BASE_URL'>) {
  return betterAuth({
    database: authAdapter(db),
    secret: env.SECRET,
    baseURL: env.BASE_URL,
    basePath: '/api/auth',
    trustedOrigins: trustedOrigins(env.BASE_URL),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Anything but a refusal is thrown, so that an absent database is reported as such; who asked for whom is not logged.
    onAPIError: { throw: true },
    logger: { level: 'error' },
    // Reset links: the database keeps what recognises a token, not the token.
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      revokeSessionsOnPasswordReset: true,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_REFRESH_SECONDS },
    advanced: {
      cookiePrefix: 'rankplan',
      useSecureCookies: env.BASE_URL.startsWith('https:'),
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ['x-rankplan-client'] },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>
