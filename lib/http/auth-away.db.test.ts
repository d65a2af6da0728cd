import { createHmac } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { createRuntime } from '#lib/platform/runtime'
import { callRoute } from '#lib/testing/call-route'
import { testDatabase } from '#lib/testing/database'
import { authRoute } from './auth-route.ts'
import { route } from './route.ts'

// A port nobody listens on stands in for a server that is away.
const away = createRuntime('web', { ...process.env, DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/away' })
const here = { ...testDatabase() }
afterEach(() => {
  Object.assign(testDatabase(), here)
})

test('while the database is away, sign-in and every question about a session say so and when to try again', async () => {
  Object.assign(testDatabase(), { db: away.db, auth: away.auth })
  // A cookie that the secret signed: only then is the database asked whose it is.
  const signature = createHmac('sha256', away.env.SECRET).update('token').digest('base64')
  const headers = new Headers({ cookie: `rankplan.session_token=${encodeURIComponent(`token.${signature}`)}` })
  const probe = route({ access: 'signed-in', handle: async () => undefined })
  const handler = authRoute()
  const body = { email: 'ada@example.org', password: 'three quiet herons' }
  const replies = [
    await callRoute(handler, { method: 'POST', params: { all: ['sign-in', 'email'] }, body }),
    await callRoute(handler, { params: { all: ['get-session'] }, headers }),
    await callRoute(probe, { headers }),
  ]
  for (const reply of replies) {
    expect(reply.status).toBe(503)
    expect(reply.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await reply.json()).detail).toContain('The database does not answer')
  }
})
