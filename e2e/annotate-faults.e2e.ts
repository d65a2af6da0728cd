import type { Page } from '@playwright/test'
import { en as words } from '#lib/client/strings/annotate/en/index'
import { runOutLeases } from '#lib/testing/builders/annotator-work'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import type { BuiltCampaign } from '#lib/testing/builders/open-campaign'
import { testDatabase } from '#lib/testing/database'
import { expect, signIn, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/

type Scene = { campaign: BuiltCampaign; annotator: BuiltMember; path: string }
async function scene(page: Page, baseURL: string | undefined, items = 6): Promise<Scene> {
  const campaign = await buildRankingCampaign({ items })
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  return { campaign, annotator, path: `/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}` }
}
const judgmentCount = ({ campaign }: Scene) =>
  testDatabase().db.judgment.count({ where: { campaignId: campaign.campaignId } })
const texts = async (page: Page) => (await page.locator('main article .judged-text').allInnerTexts()).join('|')

/** Waits for an item other than the one before, and until a press of Enter counts for it. */
async function nextItem(page: Page, before?: string): Promise<string> {
  await expect(page.getByRole('article', { name: words.item.response('A'), exact: true })).toBeVisible()
  if (before !== undefined) await expect.poll(() => texts(page)).not.toBe(before)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 320))),
  )
  return texts(page)
}

/** Ranks B first and the rest equal, and submits, also where a card was not read to its end. */
async function judge(page: Page): Promise<string> {
  const seen = await texts(page)
  await page.keyboard.press('b')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  if ((await texts(page)) === seen) await page.keyboard.press('Enter')
  return nextItem(page, seen)
}
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rankplan-outbox')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('entries').objectStore('entries').count()
          counting.onsuccess = () => {
            opening.result.close()
            resolve(counting.result)
          }
        }
      }),
  )

test('an answer that is lost on the way back stores one judgment, and the screen goes on meanwhile', async ({
  page,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  const keys: string[] = []
  await page.route('**/submit', async (route) => {
    keys.push(route.request().postDataJSON().idempotencyKey)
    // The server takes it; the browser never hears of it.
    if (keys.length === 1) {
      await route.fetch()
      await route.abort('connectionreset')
    } else await route.continue()
  })
  await judge(page)
  await expect.poll(() => keys.length).toBe(2)
  expect(keys[1]).toBe(keys[0])
  await expect.poll(() => kept(page)).toBe(0)
  expect(await judgmentCount(at)).toBe(1)
})

test('two judgments wait in the browser through a closed tab, and a panel says since when and why', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await context.route('**/api/v1/**', (route) => route.abort())
  await judge(page)
  await judge(page)
  await page.getByRole('button', { name: words.sending.unsent(2) }).click()
  const panel = page.getByRole('dialog', { name: words.sending.notSentTitle })
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  await expect(panel.getByText(words.sending.troubles.no_answer)).toBeVisible()
  await expect.poll(() => kept(page)).toBe(2)
  await page.close()
  await context.unroute('**/api/v1/**')
  const later = await context.newPage()
  await later.goto(at.path)
  await expect.poll(() => judgmentCount(at)).toBe(2)
  await expect.poll(() => kept(later)).toBe(0)
})

test('a session that ends keeps the person at work, and signing in again sends what waits', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/status of 401/)
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await context.clearCookies()
  await judge(page)
  await expect(page.getByText(words.sending.signedOut)).toBeVisible()
  await expect(page.getByRole('link', { name: words.sending.signIn })).toHaveAttribute(
    'href',
    `/sign-in?next=${encodeURIComponent(at.path)}`,
  )
  await page.keyboard.press('c')
  expect(await judgmentCount(at)).toBe(0)
  await signIn(context, at.annotator, baseURL)
  await page.reload()
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await expect(page.getByText(words.sending.signedOut)).toBeHidden()
  await nextItem(page)
  // The draft that was made while signed out is there.
  await expect(page.getByRole('article', { name: words.item.response('C'), exact: true })).toContainText(/1/)
})

test('another account on the same device never sends what waits, and is told of it', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/status of 401/)
  const at = await scene(page, baseURL)
  const other = await buildMember('annotator', { workspace: at.campaign.workspace })
  await joinRoster(at.campaign, other)
  await page.goto(at.path)
  await nextItem(page)
  await context.clearCookies()
  await signIn(context, other, baseURL)
  await judge(page)
  await expect(page.getByText(words.sending.otherAccount)).toBeVisible()
  expect(await judgmentCount(at)).toBe(0)
  await page.reload()
  await expect(page.getByText(words.sending.others(1))).toBeVisible()
  await nextItem(page)
  expect(await judgmentCount(at)).toBe(0)
  await context.clearCookies()
  await signIn(context, at.annotator, baseURL)
  await page.goto(at.path)
  await expect.poll(() => judgmentCount(at)).toBe(1)
  const stored = await testDatabase().db.judgment.findFirstOrThrow({
    where: { campaignId: at.campaign.campaignId },
    include: { assignment: true },
  })
  expect(stored.assignment.annotatorId).toBe(at.annotator.actor.membershipId)
})

test('storage that is refused is said, what is submitted is sent all the same, and leaving asks while something is not', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  const at = await scene(page, baseURL)
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  await page.goto(at.path)
  await nextItem(page)
  await expect(page.getByText(words.sending.storageNone)).toBeVisible()
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await context.route('**/api/v1/**', (route) => route.abort())
  await judge(page)
  const asked = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await closing
})

test('a browser that removed what waited is found out, and the person is told', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await context.route('**/api/v1/**', (route) => route.abort())
  await judge(page)
  await expect.poll(() => kept(page)).toBe(1)
  // A page of the same origin on which nothing of the application runs.
  await page.goto('/healthz')
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        localStorage.clear()
        const removing = indexedDB.deleteDatabase('rankplan-outbox')
        removing.onsuccess = resolve
        removing.onerror = () => reject(removing.error)
      }),
  )
  await context.unroute('**/api/v1/**')
  await page.goto(at.path)
  await expect(page.getByText(words.sending.lostTitle)).toBeVisible()
  await page.getByRole('button', { name: words.common.dismiss }).click()
  await page.reload()
  await nextItem(page)
  await expect(page.getByText(words.sending.lostTitle)).toBeHidden()
})

test('after a deployment the item at hand is finished first, and then the page is loaded anew', async ({
  page,
  baseURL,
}) => {
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.route('**/api/v1/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'x-rankplan-build': 'the-next-one' } })
  })
  // Its draft is saved, and the answer comes from the new build.
  await page.keyboard.press('b')
  await page.keyboard.press('Backspace')
  await expect(page.getByText(words.sending.newVersion)).toBeVisible()
  const loaded = page.waitForEvent('load')
  await judge(page)
  await loaded
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await nextItem(page)
  // Not again and again, while both versions answer.
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(2)
})

test('done for now sends what waits and gives back what is in hand', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await judge(page)
  await page.getByRole('button', { name: words.pace.doneForNow }).click()
  await expect(page.getByText(words.pace.doneReturned)).toBeVisible()
  expect(await judgmentCount(at)).toBe(1)
  const where = { campaignId: at.campaign.campaignId, state: 'leased' as const }
  expect(await testDatabase().db.assignment.count({ where })).toBe(0)
  await page.getByRole('button', { name: words.pace.goOn }).click()
  await nextItem(page)
})

test('a draft that is on its way when its item is submitted never comes after it', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  let isHeld = false
  await page.route('**/draft', async (route) => {
    isHeld = true
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue().catch(() => undefined)
  })
  await page.keyboard.press('b')
  await expect.poll(() => isHeld).toBe(true)
  // Any 409 in the console fails the test.
  const seen = await texts(page)
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  if ((await texts(page)) === seen) await page.keyboard.press('Enter')
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await nextItem(page, seen)
})

test('an item whose time ran out while the person was away is still theirs when they come back in time', async ({
  page,
  baseURL,
}) => {
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.keyboard.press('b')
  await runOutLeases(at.campaign.campaignId)
  await page.keyboard.press('0')
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(1)
})
