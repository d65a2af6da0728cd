import { en as words } from '#lib/client/strings/annotate/en/index'
import { runOutLeases } from '#lib/testing/builders/annotator-work'
import { testDatabase } from '#lib/testing/database'
import { annotatorScene, judge, judgmentCount, kept, NETWORK, nextItem, texts } from './annotator-scene.ts'
import { expect, signIn, test } from './fixtures.ts'

test('after a deployment the item at hand is finished first, and then the page is loaded anew', async ({
  page,
  baseURL,
}) => {
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.route('**/api/v1/**', async (route) => {
    try {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'x-rankplan-build': 'the-next-one' } })
    } catch {
      // The page that asked is being loaded anew, and hears no answer.
    }
  })
  // Its draft is saved, and the answer comes from the new build.
  await page.keyboard.press('c')
  await expect(page.getByText(words.sending.newVersion)).toBeVisible()
  await page.keyboard.press('Backspace')
  const loaded = page.waitForEvent('load')
  await judge(page)
  await loaded
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await nextItem(page)
  // Not again and again, while both versions answer.
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(2)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a part of the page that a deployment removed does not take the screen down: the item is finished, then the page is loaded anew', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await context.route('**/_next/static/**', (route) => route.abort())
  await page.keyboard.press('b')
  await page.keyboard.press('?')
  await expect(page.getByText(words.sending.partMissing)).toBeVisible()
  await expect(page.getByRole('article', { name: words.item.response('B'), exact: true })).toContainText(/1/)
  await context.unroute('**/_next/static/**')
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('0')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await loaded
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await nextItem(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('an item judged in one tab is said to be judged in the other, where somebody had begun with it', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/status of 409/)
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  const first = await nextItem(page)
  const other = await context.newPage()
  await other.goto(at.path)
  expect(await nextItem(other)).toBe(first)
  await other.keyboard.press('c')
  await page.bringToFront()
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await other.bringToFront()
  await other.keyboard.press('d')
  await expect(other.getByText('already judged this item')).toBeVisible()
  expect(await texts(other)).toBe(first)
  await other.getByRole('button', { name: words.sending.nextItem }).click()
  await nextItem(other, first)
  expect(await judgmentCount(at)).toBe(1)
})

test('both tabs submit the same item while the network is away: one judgment counts, and the other is said not to', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK, /status of 409/)
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  const other = await context.newPage()
  await other.goto(at.path)
  await nextItem(other)
  await context.route('**/api/v1/**', (route) => route.abort())
  await page.bringToFront()
  await judge(page)
  await other.bringToFront()
  await judge(other)
  await expect.poll(() => kept(other)).toBe(2)
  await context.unroute('**/api/v1/**')
  await expect(other.getByText(words.sending.refusedTitles.submit)).toBeVisible()
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await other.getByRole('button', { name: words.common.dismiss }).click()
  await expect.poll(() => kept(other)).toBe(0)
})

test('a draft is back in a new tab, and from the server on another device', async ({
  page,
  context,
  baseURL,
  browser,
}) => {
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.keyboard.press('c')
  await page.close()
  const later = await context.newPage()
  await later.goto(at.path)
  await nextItem(later)
  await expect(later.getByRole('article', { name: words.item.response('C'), exact: true })).toContainText(/1/)
  const device = await browser.newContext()
  await signIn(device, at.annotator, baseURL)
  const elsewhere = await device.newPage()
  await elsewhere.goto(new URL(at.path, baseURL).href)
  await nextItem(elsewhere)
  await expect(elsewhere.getByRole('article', { name: words.item.response('C'), exact: true })).toContainText(/1/)
  await device.close()
})

test('with nothing to reopen, U says so where everybody can see it', async ({ page, baseURL }) => {
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.keyboard.press('u')
  await expect(page.locator('p[aria-hidden]', { hasText: words.mine.nothing })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: words.mine.nothing })).toHaveCount(1)
})

test('done for now sends what waits and gives back what is in hand', async ({ page, baseURL }) => {
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await judge(page)
  await page.getByRole('button', { name: words.pace.doneForNow }).click()
  await expect(page.getByText(words.done.returned)).toBeVisible()
  expect(await judgmentCount(at)).toBe(1)
  const where = { campaignId: at.campaign.campaignId, state: 'leased' as const }
  expect(await testDatabase().db.assignment.count({ where })).toBe(0)
  await page.getByRole('button', { name: words.done.goOn }).click()
  await nextItem(page)
})

test('a draft that is on its way when its item is submitted never comes after it', async ({ page, baseURL }) => {
  const at = await annotatorScene(page, baseURL)
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
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await page.keyboard.press('b')
  await runOutLeases(at.campaign.campaignId)
  await page.keyboard.press('0')
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(1)
})
