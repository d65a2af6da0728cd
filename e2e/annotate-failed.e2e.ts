import { en as words } from '#lib/client/strings/annotate/en/index'
import { annotatorScene, judge, judgmentCount, nextItem } from './annotator-scene.ts'
import { expect, expectNoAxeViolations, test } from './fixtures.ts'

test('a fault while an item is drawn is said in place of the screen, and one press brings the item back', async ({
  page,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/TypeError|Cannot read properties/)
  const at = await annotatorScene(page, baseURL)
  await page.route('**/assignments/claim', async (route) => {
    const reply = await route.fetch()
    const { items, ...queue } = await reply.json()
    await route.fulfill({ response: reply, json: { ...queue, items: [{ ...items[0], texts: { messages: null } }] } })
  })
  await page.goto(at.path)
  await expect(page.getByRole('heading', { name: words.pageFailure.bugTitle })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.unroute('**/assignments/claim')
  await page.getByRole('button', { name: words.pageFailure.retry }).click()
  await nextItem(page)
  await judge(page)
  await expect.poll(() => judgmentCount(at)).toBe(1)
})
