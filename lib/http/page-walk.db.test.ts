import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Action, actions, can, roles } from '#lib/core/access/can'
import { buildCast, type Cast, type CastMember } from '#lib/testing/cast'
import { resetDatabase } from '#lib/testing/database'
import { type PageSample, pageSamples } from '#lib/testing/page-samples'
import type { Page } from './page.ts'
import type { Access } from './route.ts'

// What Next lends a page: the request's headers and cookies. Everything behind them is real.
const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}))
process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = 'true'

const root = path.resolve(import.meta.dirname, '../..')
const files = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^page\.tsx?$/.test(path.basename(file)))
  .sort()
const pathOf = (file: string) =>
  `/${path
    .dirname(file)
    .split(path.sep)
    .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
    .join('/')}`
const found = await Promise.all(
  files.map(async (file) => {
    const module: { default: Page } = await import(path.join(root, 'app', file))
    return { name: pathOf(file), page: module.default }
  }),
)
const isAction = (access: Access): access is Action => actions.some((action) => action === access)
const walk = found.flatMap(({ name, page }) => {
  const sample = pageSamples[name]
  return sample ? [[name, page, sample] as const] : []
})

let cast: Cast
beforeAll(async () => {
  await resetDatabase()
  cast = await buildCast()
})

/** What opening the page comes to: 'shown', 404, 403, or the path it sends on to. */
async function open(page: Page, sample: PageSample, caller: CastMember | null): Promise<string | number> {
  request.headers = new Headers(caller?.headers)
  request.headers.set('x-rankplan-path', '/where/i/was')
  const params = { slug: cast.workspace.slug, ...(await sample.params?.(cast)) }
  try {
    await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) })
    return 'shown'
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest)
    const [kind, ...rest] = digest.split(';')
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK') return Number(rest[0])
    if (kind === 'NEXT_REDIRECT') return rest[1] ?? ''
    throw error
  }
}

describe('every page', () => {
  test('has a sample, and every sample a page', () => {
    expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(pageSamples).sort())
  })

  test.each(found.map(({ name, page }) => [name, page] as const))(
    '%s is declared with who may open it',
    (name, page) => {
      expect(page.access).toBe(pageSamples[name]?.access)
      if (isAction(page.access)) expect(name).toContain('/[slug]')
    },
  )
})

describe('a page of a workspace', () => {
  const inside = walk.filter(([, { access }]) => isAction(access))

  test.each(inside)('%s opens for the roles that can() names', async (_, page, sample) => {
    for (const role of roles) {
      const allowed = can(role, sample.access as Action)
      expect(await open(page, sample, cast[role]), role).toBe(allowed ? (sample.comesTo ?? 'shown') : 403)
    }
  })

  test.each(inside)('%s is not there for the owner of another workspace', async (_, page, sample) => {
    expect(await open(page, sample, cast.stranger)).toBe(404)
  })
})

test.each(walk.filter(([, { access }]) => access !== 'public'))(
  '%s sends the signed-out to sign in, and back afterwards',
  async (_, page, sample) => {
    expect(await open(page, sample, null)).toBe('/sign-in?next=%2Fwhere%2Fi%2Fwas')
  },
)

test.each(walk.filter(([, { access }]) => !isAction(access)))(
  '%s opens outside any workspace',
  async (name, page, sample) => {
    for (const caller of [cast.annotator, cast.stranger, ...(sample.access === 'public' ? [null] : [])]) {
      const outcome = await open(page, sample, caller)
      if (sample.goesTo) expect(outcome).toMatch(sample.goesTo)
      // Whoever is signed in has no business on the sign-in page.
      else expect(outcome).toBe(name === '/sign-in' && caller ? '/' : 'shown')
    }
  },
)
