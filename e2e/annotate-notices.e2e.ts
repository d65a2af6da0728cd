import { en as words } from '#lib/client/strings/annotate/en/index'
import { annotatorScene, judge, NETWORK, nextItem } from './annotator-scene.ts'
import { expect, expectSoundPage, test } from './fixtures.ts'

test('what the screen says of faults, and the end of the day, can be read by everybody at every width', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(NETWORK)
  test.setTimeout(300_000)
  const at = await annotatorScene(page, baseURL)
  await page.goto(at.path)
  await nextItem(page)
  await context.route('**/api/v1/**', (route) => route.abort())
  await judge(page)
  await expect(page.getByText(words.sending.away)).toBeVisible()
  await expectSoundPage(page, 'annotate-away')
  await page.getByRole('button', { name: words.sending.unsent(1) }).click()
  await expect(page.getByRole('dialog', { name: words.unsent.title })).toBeVisible()
  await expectSoundPage(page, 'annotate-unsent')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.pace.doneForNow }).click()
  await expect(page.getByText(words.done.offline(1))).toBeVisible()
  await expectSoundPage(page, 'annotate-done')
})
