import { readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { callRoute } from '#lib/testing/call-route'
import { resetDatabase } from '#lib/testing/database'
import { buildTwin } from '#lib/testing/twins/campaign'
import { createOutliner } from '#lib/testing/twins/outline'
import { walkAsAnnotator } from '#lib/testing/twins/walk'
import type { Page } from './page.ts'
import type { Route } from './route.ts'

// What Next lends a page: the request's headers and cookies. Everything behind them is real.
const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}))
process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS = 'true'

const root = path.resolve(import.meta.dirname, '../..')
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const routes = new Map<string, { method: (typeof METHODS)[number]; route: Route }>()
const pages = new Map<string, Page>()
beforeAll(async () => {
  for (const file of readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })) {
    const parts = path.dirname(file).split(path.sep)
    const name = `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`
    if (/^route\.ts$/.test(path.basename(file))) {
      const module: Record<string, Route | undefined> = await import(path.join(root, 'app', file))
      for (const method of METHODS) {
        const route = module[method]
        if (route?.access === 'assignment.work') routes.set(`${method} ${name}`, { method, route })
      }
    }
    if (path.basename(file) === 'page.tsx') {
      const { default: page }: { default: Page } = await import(path.join(root, 'app', file))
      if (page.access === 'assignment.work') pages.set(name, page)
    }
  }
})
beforeEach(resetDatabase)

type Step = { door: string; told: unknown; statements: number }

/** What each step of the walk through one campaign gave away, and all that let the walker in. */
async function walk(given: { isGolden: boolean }): Promise<{ steps: Step[]; opened: Set<string> }> {
  const twin = await buildTwin(given)
  const { campaignId, workspace } = twin.campaign
  const headers = await buildSignedInHeaders(twin.annotator)
  const outline = createOutliner({ [workspace.slug]: 'slug', [twin.annotator.email]: 'email' })
  const place = { slug: workspace.slug, campaignId }
  const queries = vi.spyOn(pg.Client.prototype, 'query')
  const steps: Step[] = []
  const opened = new Set<string>()
  const note = async <Answer>(door: string, told: () => Promise<[Answer, unknown]>): Promise<Answer> => {
    queries.mockClear()
    const [answer, all] = await told()
    steps.push({ door, told: outline(all), statements: queries.mock.calls.length })
    return answer
  }
  await walkAsAnnotator(twin, {
    call: (name, params, body) =>
      note(name, async () => {
        const found = routes.get(name)
        if (!found) throw new Error(`no route of an annotator's is ${name}`)
        const sent = { method: found.method, params: { ...place, ...params }, headers }
        const reply = await callRoute(found.route, body === undefined ? sent : { ...sent, body })
        const text = await reply.text()
        const answer: unknown = text === '' ? null : JSON.parse(text)
        if (reply.ok) opened.add(name)
        return [answer, { status: reply.status, names: [...reply.headers.keys()], size: text.length, answer }]
      }),
    open: (name, search = {}) =>
      note(name, async () => {
        const page = pages.get(name)
        if (!page) throw new Error(`no page of an annotator's is ${name}`)
        request.headers = new Headers(headers)
        const told = await page({ params: Promise.resolve(place), searchParams: Promise.resolve(search) })
        opened.add(name)
        return [undefined, { search, told }]
      }),
  })
  queries.mockRestore()
  return { steps, opened }
}

test('a campaign of gold answers an annotator as one without: every route and page, field by field, in as many statements', async () => {
  const ordinary = await walk({ isGolden: false })
  const golden = await walk({ isGolden: true })
  expect(golden.steps).toEqual(ordinary.steps)
  // A new route or page of annotators belongs into the walk.
  expect([...golden.opened].sort()).toEqual([...routes.keys(), ...pages.keys()].sort())
}, 120_000)
