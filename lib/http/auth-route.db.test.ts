import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { rateRules } from '#lib/core/access/rate-rules'
import { buildMember } from '#lib/testing/builders/member'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { buildUser } from '#lib/testing/builders/user'
import { callRoute } from '#lib/testing/call-route'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { authRoute } from './auth-route.ts'

const handler = authRoute()
const post = (path: string, body: unknown, headers?: Headers) =>
  callRoute(handler, { method: 'POST', params: { all: path.split('/') }, body, ...(headers && { headers }) })
const from = (address: string) => new Headers({ 'x-rankplan-client': address })
const signIn = (email: string, password: string, address = '192.0.2.1') =>
  post('sign-in/email', { email, password }, from(address))
const problemOf = async (reply: Response) => {
  const { requestId: _, ...rest } = await reply.json()
  return rest
}

// One instant for each test's limits: a window that ends in the middle would let more tries pass.
const { now: realNow } = testDatabase()
beforeEach(async () => {
  const at = realNow()
  testDatabase().now = () => at
  await resetDatabase()
})
afterAll(() => {
  testDatabase().now = realNow
})

describe('sign-in', () => {
  test('sets a cookie that scripts and other sites cannot use, and tells no token', async () => {
    const person = await buildUser()
    const reply = await signIn(person.email.toUpperCase(), person.password)
    expect(reply.status).toBe(204)
    const [cookie = ''] = reply.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(await reply.text()).toBe('')
    expect(reply.headers.get('x-request-id')).toMatch(/.{8}/)
  })

  test('answers a wrong password and an unknown address alike', async () => {
    const person = await buildUser()
    const [wrong, unknown] = [
      await signIn(person.email, 'wrong password'),
      await signIn('who@example.org', 'wrong password'),
    ]
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.headers.get('content-type')).toBe('application/problem+json')
    expect(await problemOf(wrong)).toEqual(await problemOf(unknown))
  })

  test.each([
    ['no JSON', 'text/plain', 'email=a'],
    ['broken JSON', 'application/json', '{"email":'],
    ['NUL in the address', 'application/json', JSON.stringify({ email: 'a\u0000@example.org', password: 'x' })],
    ['a lone surrogate', 'application/json', '{"email":"\\ud800@example.org","password":"x"}'],
    ['an endless password', 'application/json', JSON.stringify({ email: 'a@example.org', password: 'x'.repeat(5000) })],
    ['fields of the wrong type', 'application/json', JSON.stringify({ email: ['a'], password: {} })],
    [
      'a redirect',
      'application/json',
      JSON.stringify({ email: 'a@example.org', password: 'x', callbackURL: '//evil' }),
    ],
  ])('refuses %s with a sentence', async (_, type, text) => {
    const headers = new Headers({ 'content-type': type })
    const body = new TextEncoder().encode(text)
    const reply = await callRoute(handler, { method: 'POST', params: { all: ['sign-in', 'email'] }, body, headers })
    expect(reply.status).toBe(422)
    expect((await problemOf(reply)).detail).toMatch(/\.$/)
  })
})

describe('the limits on sign-in', () => {
  test('stop guessing one password from one address, and say when to come back', async () => {
    const person = await buildUser()
    for (let n = 0; n < rateRules.signInPair.limit; n++) {
      expect((await signIn(person.email, 'wrong password')).status).toBe(401)
    }
    const refused = await signIn(person.email, person.password)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await problemOf(refused)).detail).toMatch(/Try again in \d+ (second|minute)s?\.$/)
    // Neither a colleague behind the same address nor the person elsewhere waits for it.
    const colleague = await buildUser()
    expect((await signIn(colleague.email, colleague.password)).status).toBe(204)
    expect((await signIn(person.email, person.password, '198.51.100.7')).status).toBe(204)
  })

  test('do not stand in the way of an office that signs in at nine', async () => {
    const person = await buildUser()
    for (let n = 0; n < rateRules.signInPair.limit + 2; n++) {
      expect((await signIn(person.email, person.password)).status).toBe(204)
    }
  })

  test('refuse a flood for one address’s e-mail from many hosts', async () => {
    const { db, now } = testDatabase()
    await signIn('who@example.org', 'wrong password')
    const startsAt = new Date(Math.floor(now().getTime() / 900_000) * 900_000)
    await db.rateWindow.updateMany({
      where: { key: { startsWith: rateRules.signInEmail.name }, startsAt },
      data: { count: 50 },
    })
    expect((await signIn('who@example.org', 'wrong password', '203.0.113.9')).status).toBe(429)
  })
})

describe('the allow-list', () => {
  test.each([
    'sign-up/email',
    'request-password-reset',
    'reset-password',
    'update-user',
    'delete-user',
    'change-email',
    'set-password',
    'verify-email',
    'list-sessions',
    'sign-in/social',
    'SIGN-IN/email',
    '',
  ])('POST %s is not there', async (path) => {
    const headers = await buildSignedInHeaders(await buildUser())
    expect((await post(path, { email: 'a@example.org', password: 'long enough', name: 'a' }, headers)).status).toBe(404)
  })

  test('GET sign-in/email and a dotted path are not there', async () => {
    for (const all of [['sign-in', 'email'], ['sign-out', '..', 'ok'], ['ok'], ['error']]) {
      expect((await callRoute(handler, { params: { all } })).status).toBe(404)
    }
  })
})

describe('signed in', () => {
  test('sign-out ends the session on the server', async () => {
    const headers = await buildSignedInHeaders(await buildUser())
    expect((await post('sign-out', {}, headers)).status).toBe(204)
    expect(await testDatabase().auth.api.getSession({ headers })).toBeNull()
  })

  test('a changed password ends every other session and keeps this browser signed in', async () => {
    const person = await buildMember('annotator')
    const [here, there] = [await buildSignedInHeaders(person), await buildSignedInHeaders(person)]
    const reply = await post(
      'change-password',
      { currentPassword: person.password, newPassword: 'another password' },
      here,
    )
    expect(reply.status).toBe(204)
    const { auth, db } = testDatabase()
    expect(await auth.api.getSession({ headers: there })).toBeNull()
    const cookie = reply.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ')
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).not.toBeNull()
    expect(await db.auditEvent.count({ where: { action: 'person.password-changed' } })).toBe(1)
  })

  test('a wrong current password is refused at its field, ten times at most', async () => {
    const headers = await buildSignedInHeaders(await buildUser())
    const body = { currentPassword: 'not this one', newPassword: 'another password' }
    for (let n = 0; n < rateRules.passwordChange.limit; n++) {
      const reply = await post('change-password', body, headers)
      expect(reply.status).toBe(422)
      expect((await problemOf(reply)).problems).toMatchObject([{ path: 'currentPassword' }])
    }
    expect((await post('change-password', body, headers)).status).toBe(429)
  })

  test('signed out, a password cannot be changed', async () => {
    expect((await post('change-password', { currentPassword: 'a', newPassword: 'long enough word' })).status).toBe(401)
  })
})
