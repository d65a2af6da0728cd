import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Action, actions, can, roles } from '#lib/core/access/can'
import { callRoute } from '#lib/testing/call-route'
import { buildCast, type Cast, type CastMember, restoreCast } from '#lib/testing/cast'
import { resetDatabase } from '#lib/testing/database'
import type { Sample } from '#lib/testing/route-sample'
import { routeSamples } from '#lib/testing/route-samples'
import type { Access, Route } from './route.ts'

const root = path.resolve(import.meta.dirname, '../..')
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Found = { name: string; method: Method; route: Route }

/** `app/(group)/api/v1/me/route.ts` answers at `/api/v1/me`. */
const pathOf = (file: string) =>
  `/${path
    .dirname(file)
    .split(path.sep)
    .slice(1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`

const filesNamed = (name: RegExp) =>
  readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(path.basename(file)))
    .map((file) => path.join('app', file))
    .sort()

async function findRoutes(): Promise<Found[]> {
  const found: Found[] = []
  for (const file of filesNamed(/^route\.tsx?$/)) {
    const module: Record<string, unknown> = await import(path.join(root, file))
    for (const method of METHODS.filter((name) => name in module)) {
      found.push({ name: `${method} ${pathOf(file)}`, method: method as Method, route: module[method] as Route })
    }
  }
  return found
}

const found = await findRoutes()
const isAction = (access: Access): access is Action => actions.some((action) => action === access)
const STRANGER = 'There is no such workspace, or you are not a member of it.'

let cast: Cast
beforeAll(async () => {
  await resetDatabase()
  cast = await buildCast()
})
beforeEach(() => restoreCast(cast))

async function call({ method, route }: Found, sample: Sample, caller: CastMember | null, target: CastMember) {
  const { params, ...rest } = (await sample.call?.(cast, target)) ?? {}
  const all = { slug: cast.workspace.slug, ...params }
  const reply = await callRoute(route, { method, params: all, ...rest, ...(caller && { headers: caller.headers }) })
  const body: unknown = reply.status === 204 ? null : await reply.text()
  return { status: reply.status, text: String(body) }
}

describe('every route', () => {
  test('is there to be walked', () => {
    expect(found.length).toBeGreaterThan(20)
  })

  test('has a sample, and every sample a route', () => {
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(routeSamples).sort())
  })

  test.each(found.map((entry) => [entry.name, entry] as const))('%s is declared with its permission', (name, entry) => {
    expect(entry.route).toBeTypeOf('function')
    expect(entry.route.access).toBe(routeSamples[name]?.access)
    // Whoever is asked for a role must be asked in a workspace.
    if (isAction(entry.route.access)) expect(name).toContain('/[slug]')
  })
})

const walk = found.flatMap((entry) => {
  const sample = routeSamples[entry.name]
  return sample ? [[entry.name, entry, sample] as const] : []
})
const asked = (sample: Sample) => sample.asks ?? sample.access

describe('inside the workspace', () => {
  const ofWorkspace = walk.flatMap(([name, entry, sample]) => {
    const access = asked(sample)
    return isAction(access) ? roles.map((role) => [name, role, entry, sample, access] as const) : []
  })
  test.each(ofWorkspace)('%s as %s', async (_, role, entry, sample, access) => {
    const allowed = can(role, access)
    const { status, text } = await call(entry, sample, cast[role], allowed ? cast[role] : cast.owner)
    expect(status, text).toBe(allowed ? sample.status : 403)
  })
})

describe('from another workspace, where one owns everything', () => {
  test.each(walk.filter(([, { route }]) => isAction(route.access)))('%s is not there', async (_, entry, sample) => {
    const { status, text } = await call(entry, sample, cast.stranger, cast.owner)
    expect(status, text).toBe(404)
    expect(text).toContain(STRANGER)
  })

  const withIds = walk.filter(([name, { route }]) => isAction(route.access) && /\[slug\].*\[/.test(name))
  test.each(withIds)('%s finds no thing of this workspace under the other’s name', async (_, entry, sample) => {
    const { params, ...rest } = (await sample.call?.(cast, cast.owner)) ?? {}
    const { headers, workspace } = cast.stranger
    const reply = await callRoute(entry.route, {
      method: entry.method,
      params: { ...params, slug: workspace.slug },
      headers,
      ...rest,
    })
    const text = await reply.text()
    expect(reply.status, text).toBe(404)
    expect(text).not.toContain(STRANGER)
  })
})

describe('signed out', () => {
  test.each(walk.filter(([, , { access }]) => access !== 'public'))('%s asks to sign in', async (_, entry, sample) => {
    const { status, text } = await call(entry, sample, null, cast.owner)
    expect(status, text).toBe(401)
  })

  test.each(walk.filter(([, , { access }]) => access === 'public'))('%s answers anybody', async (_, entry, sample) => {
    const { status, text } = await call(entry, sample, null, cast.owner)
    expect(status, text).toBe(sample.status)
  })
})

describe('signed in, whatever the role', () => {
  test.each(walk.filter(([, , { access }]) => access === 'signed-in'))('%s', async (name, entry, sample) => {
    for (const role of roles) {
      const { status, text } = await call(entry, sample, cast[role], cast[role])
      // Who owns no workspace makes none: there is no workspace yet in which can() could be asked.
      const owns = role === 'owner' || name !== 'POST /api/v1/workspaces'
      expect(status, `${role}: ${text}`).toBe(owns ? sample.status : 403)
    }
  })
})

describe('every change', () => {
  const changes = walk.filter(([, { method }]) => method !== 'GET')

  test.each(changes)('%s refuses a page of another site', async (_, entry, sample) => {
    for (const mark of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'https://sub.localhost' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ]) {
      const headers = new Headers({ cookie: cast.owner.headers.get('cookie') ?? '', ...mark })
      const { status, text } = await call(entry, sample, { ...cast.owner, headers }, cast.owner)
      expect(status, text).toBe(403)
      expect(text).toContain('another site')
    }
  })

  const withJson = changes.filter(([name]) => !name.includes('/chunks/'))
  test.each(withJson)('%s with a body takes JSON alone', async (_, entry, sample) => {
    const { params, body } = (await sample.call?.(cast, cast.owner)) ?? {}
    if (body === undefined) return
    const headers = new Headers(cast.owner.headers)
    headers.set('content-type', 'text/plain')
    const all = { slug: cast.workspace.slug, ...params }
    const reply = await callRoute(entry.route, { method: entry.method, params: all, headers, body })
    expect(reply.status).toBe(422)
  })
})
