import os from 'node:os'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { ensureApplication } from '#lib/platform/build/ensure-built'
import { projectRoot } from '#lib/platform/home/paths'
import { delay } from '#lib/platform/processes'
import { startApplication } from '#lib/testing/application'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { closeTestDatabase, testDatabase } from '#lib/testing/database'
import { findChromium } from '../../scripts/find-chromium.ts'
import { type Spread, spreadOf } from './server.ts'
import { responseText } from './texts.ts'

const RESPONSES = 4
const LANGUAGES = ['en', 'de'] as const
/** A page with the root layout and nothing in it: no address of the application. */
const EMPTY = '/no-such-page'
const VIEWPORT = { width: 1280, height: 800 }
/** The screen takes Enter for an item only so long after it was painted; a person takes far longer. */
const BETWEEN_ITEMS_MS = 400
const QUIET_MS = 2_000

type Weight = { language: string; page: number; empty: number; over: number }
export type InBrowser = {
  chromium: string
  loadAverage: number
  /** Milliseconds from the keydown of the Enter that submits to the second animation frame with the next item. */
  submitToPaint: Spread
  /** The same key by Event Timing: to the end of the frame that the keydown led to; steps of 8 ms. */
  eventTiming: Spread
  /** Bytes of script bodies as they were transferred, until no request for two seconds. */
  weights: Weight[]
}

/** The built application as it is deployed, in Chromium: how soon the next item is there, and what the page's JavaScript weighs. */
export async function measureInBrowser({ items }: { items: number }): Promise<InBrowser> {
  await ensureApplication(projectRoot)
  const application = await startApplication()
  Object.assign(process.env, application.env)
  const browser = await chromium.launch({ executablePath: findChromium().path, args: ['--no-sandbox'] })
  try {
    const { person, address } = await makeWork(items)
    const { BASE_URL } = application.env
    const contextIn = async (language: string) => {
      const context = await browser.newContext({ baseURL: BASE_URL, viewport: VIEWPORT })
      await signIn(context, person, BASE_URL)
      await context.addCookies([{ name: 'rankplan-language', value: language, url: BASE_URL }])
      return context
    }
    const weights: Weight[] = []
    for (const language of LANGUAGES) {
      const [empty, page] = [
        await scriptBytes(await contextIn(language), EMPTY),
        await scriptBytes(await contextIn(language), address),
      ]
      weights.push({ language, page, empty, over: page - empty })
    }
    const page = await (await contextIn('en')).newPage()
    // tsx keeps the names of functions by this helper, which a function that travels to the page would miss.
    await page.addInitScript({ content: 'globalThis.__name = (value) => value' })
    await page.goto(address)
    const { frames, events } = await submitAll(page, items)
    return {
      chromium: browser.version(),
      loadAverage: os.loadavg()[0] ?? 0,
      submitToPaint: spreadOf(frames),
      eventTiming: spreadOf(events),
      weights,
    }
  } finally {
    await browser.close()
    await closeTestDatabase()
    await application.stop()
  }
}

async function makeWork(items: number): Promise<{ person: BuiltMember; address: string }> {
  const { db } = testDatabase()
  const campaign = await buildOpenCampaign({
    ...{ items, overlap: 1, annotators: 1 },
    ...{ responsesPerItem: RESPONSES, capUnits: items * RESPONSES },
  })
  const { campaignId, workspace } = campaign
  const rows = await db.candidateResponse.findMany({
    where: { workspaceId: workspace.id },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const [index, { id }] of rows.entries())
    await db.candidateResponse.update({ where: { id }, data: { content: responseText(index) } })
  const person = await buildMember('annotator', { workspace })
  await db.rosterEntry.create({
    // Nothing to be read stands before the first item.
    data: { campaignId, workspaceId: workspace.id, annotatorId: person.actor.membershipId, acknowledgedGuidelines: 1 },
  })
  return { person, address: `/w/${workspace.slug}/annotate/${campaignId}` }
}

async function signIn(context: BrowserContext, person: BuiltMember, url: string): Promise<void> {
  const headers = await buildSignedInHeaders(person)
  const cookies = (headers.get('cookie') ?? '').split('; ').map((cookie) => {
    const at = cookie.indexOf('=')
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url }
  })
  await context.addCookies(cookies)
}

/** A first visit, nothing in the cache. Lengths of bodies on the wire, without headers. */
async function scriptBytes(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  let lastAt = performance.now()
  page.on('requestfinished', (request) => {
    lastAt = performance.now()
    if (request.resourceType() === 'script') scripts.push(request.sizes().then((sizes) => sizes.responseBodySize))
  })
  await page.goto(address)
  while (performance.now() - lastAt < QUIET_MS) await delay(QUIET_MS / 4)
  const sizes = await Promise.all(scripts)
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

type Timed = { frames: number[]; events: number[] }
declare global {
  interface Window {
    /** What the page remembers: its own clock alone times the keys. */
    bench: Timed
  }
}

/** Ranks and submits by keys until every item but the last is done; the last has no next. */
async function submitAll(page: Page, items: number): Promise<Timed> {
  const first = page.locator('main [data-card="0"] .judged-text p').first()
  await first.waitFor()
  await page.evaluate(watch)
  for (let done = 0; done < items - 1; done += 1) {
    await delay(BETWEEN_ITEMS_MS)
    for (const key of ['b', 'a', 'd', 'c']) await page.keyboard.press(key)
    const count = () => page.evaluate(() => window.bench.frames.length)
    // A card that was not read to its end asks for a second Enter; the one that submits is timed.
    for (let press = 0; press < 2 && (await count()) === done; press += 1) {
      await page.keyboard.press('Enter')
      await delay(BETWEEN_ITEMS_MS / 2)
    }
    await page.waitForFunction((before) => window.bench.frames.length > before, done)
  }
  return page.evaluate(() => window.bench)
}

/** In the page: from every Enter to the second frame whose document shows another item than before. */
function watch(): void {
  const bench: Timed = { frames: [], events: [] }
  window.bench = bench
  const shown = () => document.querySelector('main [data-card="0"] .judged-text p')?.textContent ?? null
  let submitted = Number.NaN
  let pressed = Number.NaN
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter') return
      const before = shown()
      pressed = timeStamp
      const look = () => {
        if (pressed !== timeStamp) return
        const now = shown()
        if (now === null || now === before) return void requestAnimationFrame(look)
        submitted = timeStamp
        requestAnimationFrame(() => bench.frames.push(performance.now() - timeStamp))
      }
      requestAnimationFrame(look)
    },
    { capture: true },
  )
  const events = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'keydown' && entry.startTime === submitted) bench.events.push(entry.duration)
  })
  events.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
