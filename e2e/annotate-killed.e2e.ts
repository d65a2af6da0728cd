import type { Page } from '@playwright/test'
import { en as words } from '#lib/client/strings/annotate/en/index'
import { quietPort } from '#lib/platform/ports'
import { type ApplicationEnv, startProcesses, type TestProcesses } from '#lib/testing/application'
import { testDatabase } from '#lib/testing/database'
import { afterCrashes } from '#lib/testing/kill/crash-rounds'
import { annotatorScene, judge, judgmentCount, kept, NETWORK, nextItem } from './annotator-scene.ts'
import { expect, test } from './fixtures.ts'

const ITEMS = 6
const RESPONSES = 4

const away = (page: Page) => page.getByText(words.sending.away)
const unsent = (page: Page, number: number) => page.getByRole('button', { name: words.sending.unsent(number) })

/** A promise that is kept by hand. */
function gate() {
  let resolve: () => void = () => undefined
  const promise = new Promise<void>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}

/** Holds what every submit of the campaign has to write, so that the next one stays between its arrival and its commit. */
async function holdSubmits(campaignId: string) {
  const { db } = testDatabase()
  const held = gate()
  const released = gate()
  let holder = 0
  const ended = db.$transaction(
    async (tx) => {
      const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      holder = own?.pid ?? 0
      await tx.$queryRaw`SELECT 1 FROM "CampaignCounter" WHERE "campaignId" = ${campaignId}::uuid FOR UPDATE`
      held.resolve()
      await released.promise
    },
    { timeout: 60_000 },
  )
  await Promise.race([held.promise, ended])
  const waiting = async () => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE ${holder}::int = ANY (pg_blocking_pids(pid))`
    return row?.count ?? 0
  }
  const release = () => {
    released.resolve()
    return ended
  }
  return { waiting, release }
}

test('the server is killed before and after the commit of a submit: the person goes on, and every judgment is stored once', async ({
  page,
  expectConsole,
}) => {
  test.skip(process.env.E2E_BASE_URL !== undefined, 'kills processes of its own, which need the built application')
  test.setTimeout(240_000)
  expectConsole(NETWORK)
  const { DATABASE_URL = '', SECRET = '' } = process.env
  const env: ApplicationEnv = { DATABASE_URL, SECRET, BASE_URL: `http://localhost:${await quietPort()}` }
  let starts = 0
  const start = () => {
    starts += 1
    return startProcesses(env, `killed-${starts}`)
  }
  const at = await annotatorScene(page, env.BASE_URL, ITEMS)
  const { campaignId } = at.campaign
  let server: TestProcesses = await start()
  try {
    const address = `${env.BASE_URL}${at.path}`
    await page.goto(address)
    await nextItem(page)
    const keys: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/submit')) keys.push(request.postDataJSON().idempotencyKey)
    })

    // Between its arrival and its commit.
    const { waiting, release } = await holdSubmits(campaignId)
    await judge(page)
    await expect.poll(waiting).toBeGreaterThan(0)
    await server.kill()
    await release()
    await expect(away(page)).toBeVisible()
    await expect(unsent(page, 1)).toBeVisible()
    // What was fetched ahead is worked on without a server.
    await page.keyboard.press('b')
    await page.keyboard.press('0')
    await expect(async () => {
      await page.keyboard.press('Enter')
      await expect(unsent(page, 2)).toBeVisible({ timeout: 1_000 })
    }).toPass()
    // Nothing answers a reload, but what was handed in is the browser's, not the page's.
    await expect(page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED')
    server = await start()
    await page.goto(address)
    await expect.poll(() => judgmentCount(at)).toBe(2)
    await expect.poll(() => kept(page)).toBe(0)
    await expect(away(page)).toBeHidden()
    expect(new Set(keys).size).toBe(2)

    // Between its commit and the answer.
    await nextItem(page)
    await page.route('**/submit', async (route) => {
      await route.fetch()
      await server.kill()
      await route.abort('connectionreset')
    })
    await judge(page)
    await expect(away(page)).toBeVisible()
    expect(await judgmentCount(at)).toBe(3)
    await expect(unsent(page, 1)).toBeVisible()
    await page.unroute('**/submit')
    server = await start()
    await expect.poll(() => kept(page), { timeout: 60_000 }).toBe(0)
    await expect(away(page)).toBeHidden()
    expect(new Set(keys).size).toBe(3)
    // The third was sent again under the key that was stored.
    expect(keys.length).toBeGreaterThan(3)

    for (let left = ITEMS - 3; left > 1; left -= 1) await judge(page)
    await page.keyboard.press('b')
    await page.keyboard.press('0')
    await expect(async () => {
      await page.keyboard.press('Enter')
      expect(await judgmentCount(at)).toBe(ITEMS)
    }).toPass()
  } finally {
    await server.stop()
  }
  const { judgments, counter, ledger, unsettled } = await afterCrashes(at.campaign)
  expect(new Set(judgments.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(ITEMS)
  expect(new Set(judgments.map(({ itemId }) => itemId)).size).toBe(ITEMS)
  expect(unsettled).toBe(0)
  expect(Number(counter.spentUnits)).toBe(ITEMS * RESPONSES)
  expect({ reserved: counter.reservedUnits, spent: counter.spentUnits }).toEqual({
    reserved: ledger.reservedDelta,
    spent: ledger.spentDelta,
  })
})
