import { en as words } from '#lib/client/strings/annotate/en/index'
import { buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { annotatorScene, judge, judgmentCount, kept, NETWORK, nextItem } from './annotator-scene.ts'
import { expect, signIn, test } from './fixtures.ts'
import { joinRoster } from './ranking-scene.ts'

test('an answer that is lost on the way back stores one judgment, and the screen goes on meanwhile', async ({
  page,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  const at = await annotatorScene(page, baseURL)
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
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await context.route('**/api/v1/**', (route) => route.abort())
  await judge(page)
  await judge(page)
  await page.getByRole('button', { name: words.sending.unsent(2) }).click()
  const panel = page.getByRole('dialog', { name: words.unsent.title })
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  await expect(panel.getByText(words.unsent.troubles.no_answer)).toBeVisible()
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
  const at = await annotatorScene(page, baseURL)
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
  const at = await annotatorScene(page, baseURL)
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
  const at = await annotatorScene(page, baseURL)
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
  const at = await annotatorScene(page, baseURL)
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
