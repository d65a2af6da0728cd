import type { BrowserContext, Page } from '@playwright/test'
import { en as words } from '#lib/client/strings/annotate/en/index'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { testDatabase } from '#lib/testing/database'
import { expect, expectNoAxeViolations, inBothThemes, takeScreenshots, test } from './fixtures.ts'
import { joinRoster } from './ranking-scene.ts'

async function signIn(context: BrowserContext, { email, password }: BuiltMember, baseURL = '') {
  const reply = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: baseURL },
  })
  expect(reply.status()).toBe(204)
}

type Given = { k: number; items?: number; options?: Partial<AnnotationOptions> }
type Scene = { campaignId: string; annotator: BuiltMember; path: string }

async function scene(page: Page, baseURL: string | undefined, { k, items = 6, options }: Given): Promise<Scene> {
  const campaign = await buildOpenCampaign({ items, overlap: 1, annotators: 1, responsesPerItem: k, capUnits: 10_000 })
  const { campaignId, workspace } = campaign
  if (options)
    await testDatabase().db.campaign.update({
      where: { id: campaignId },
      data: { annotationOptions: { ...defaultAnnotationOptions, ...options } },
    })
  const annotator = await buildMember('annotator', { workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  return { campaignId, annotator, path: `/w/${workspace.slug}/annotate/${campaignId}` }
}

const listbox = (page: Page) => page.getByRole('listbox', { name: words.item.tiers })
const tiers = (page: Page) => listbox(page).getByRole('group', { name: /^Rank \d/ })
const option = (page: Page, letter: string) => page.getByRole('option', { name: new RegExp(`^Response ${letter},`) })
const judgments = ({ campaignId }: Scene) =>
  testDatabase().db.judgment.findMany({ where: { campaignId }, orderBy: { sequence: 'asc' } })

/** Until an item is there and Enter counts for it. */
async function settled(page: Page): Promise<void> {
  await expect(listbox(page)).toBeVisible()
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 320))),
  )
}

/** Ranks by exactly these keys and Enter, and waits for the judgment. Texts are short: all of them are seen. */
async function rankBy(page: Page, at: Scene, keys: readonly string[]): Promise<readonly number[]> {
  await settled(page)
  const before = (await judgments(at)).length
  for (const key of keys) await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await judgments(at)).length).toBe(before + 1)
  await expect(tiers(page)).toHaveCount(0)
  const stored = (await judgments(at))[before]
  return (stored?.displayOrder ?? []).map((index) => stored?.ranks[index] ?? 0)
}

test('of two, one key and Enter; of four, three, four with a tie, two, one; of nine, eight; never the pointer', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const two = await scene(page, baseURL, { k: 2 })
  await page.goto(two.path)
  expect(await rankBy(page, two, ['b'])).toEqual([2, 1])
  expect(await rankBy(page, two, ['ArrowLeft'])).toEqual([1, 2])
  expect(await rankBy(page, two, ['ArrowDown'])).toEqual([1, 1])
  expect(await rankBy(page, two, ['='])).toEqual([1, 1])

  const four = await scene(page, baseURL, { k: 4 })
  await page.goto(four.path)
  expect(await rankBy(page, four, ['b', 'd', 'a'])).toEqual([3, 1, 4, 2])
  expect(await rankBy(page, four, ['b', '=', 'd', 'a'])).toEqual([2, 1, 3, 1])
  expect(await rankBy(page, four, ['c', '0'])).toEqual([2, 2, 1, 2])
  expect(await rankBy(page, four, ['0'])).toEqual([1, 1, 1, 1])

  const nine = await scene(page, baseURL, { k: 9 })
  await page.goto(nine.path)
  await page.setViewportSize({ width: 1920, height: 1400 })
  await settled(page)
  expect(await rankBy(page, nine, ['i', 'h', 'g', 'f', 'e', 'd', 'c', 'b'])).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('keys are ignored while typing, composing, repeating and held with Alt', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { k: 4, options: { comment: 'optional' } })
  await page.goto(at.path)
  await settled(page)
  await page.evaluate(() => {
    const press = (more: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true, ...more }),
      )
    press({ isComposing: true })
    press({ repeat: true })
    press({ altKey: true })
    press({ key: 'Process' })
  })
  await page.getByLabel(words.beside.comment).fill('')
  await page.keyboard.type('abcd')
  await expect(tiers(page)).toHaveCount(0)
  await expect(page.getByLabel(words.beside.comment)).toHaveValue('abcd')
})

test('on a Cyrillic layout the keys are where they stand', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { k: 4 })
  await page.goto(at.path)
  await settled(page)
  await page.evaluate(() => {
    for (const [key, code] of [
      ['и', 'KeyB'],
      ['е', 'KeyT'],
      ['в', 'KeyD'],
    ])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: key ?? '', code: code ?? '', bubbles: true }),
      )
  })
  await expect(tiers(page).getByRole('option')).toHaveText(['B', 'D'])
  await expect(tiers(page)).toHaveCount(1)
})

test('an item is ranked through roles and names alone, and each step is told', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { k: 4 })
  await page.goto(at.path)
  await settled(page)
  await expect(listbox(page)).toBeFocused()
  await expect(listbox(page).getByRole('option')).toHaveText(['A', 'B', 'C', 'D'])
  await option(page, 'B').click()
  await expect(page.getByRole('status').filter({ hasText: words.said.placed(['B'], 1) })).toBeAttached()
  await page.getByRole('button', { name: words.item.tie, exact: true }).click()
  await option(page, 'D').click()
  await expect(option(page, 'D')).toHaveAccessibleName('Response D, rank 1, tied')
  await option(page, 'A').click()
  await expect(option(page, 'C')).toHaveAccessibleName('Response C, rank 3, as the only one left')
  await page.getByRole('button', { name: words.item.submit }).click()
  await expect.poll(async () => (await judgments(at)).length).toBe(1)
  const [stored] = await judgments(at)
  expect(stored?.displayOrder.map((index) => stored.ranks[index])).toEqual([2, 1, 3, 1])

  // The same by the listbox's own keys: arrows go through the options, the space bar places, a digit gives a rank.
  await settled(page)
  await expect(listbox(page)).toBeFocused()
  for (const key of ['End', ' ', 'ArrowRight', 'ArrowRight', ' ']) await page.keyboard.press(key)
  await expect(tiers(page).getByRole('option').first()).toHaveText('D')
  await expect(tiers(page)).toHaveCount(2)
})

test('what is asked beside the ranking goes with it, and what is required is asked for where it stands', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const rating = { key: 'help', label: 'Helpfulness', min: 1, max: 5, minLabel: 'poor', maxLabel: 'great' }
  const at = await scene(page, baseURL, {
    k: 2,
    options: {
      strength: 'required',
      ratings: [{ ...rating, isRequired: true }],
      labels: [
        { key: 'untrue', label: 'Untrue', scope: 'response' },
        { key: 'odd', label: 'Odd prompt', scope: 'item' },
      ],
      comment: 'required',
    },
  })
  await page.goto(at.path)
  await settled(page)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: words.item.betterBy('B', 'much') })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.said.missingRating('Helpfulness', 'A'))).toHaveCount(2)
  const scale = (letter: string) => page.getByRole('radiogroup', { name: words.beside.rating('Helpfulness', letter) })
  await page.keyboard.press('4')
  await expect(scale('A').getByRole('radio', { name: '4' })).toBeChecked()
  await scale('B').getByRole('radio', { name: '2' }).check()
  await page.keyboard.press('Enter')
  const comment = page.getByLabel(words.beside.comment)
  await expect(comment).toBeFocused()
  await page.keyboard.type('Better than @')
  await page.keyboard.press('ArrowDown')
  await inBothThemes(page, () => expectNoAxeViolations(page))
  await page.keyboard.press('Enter')
  await expect(comment).toHaveValue('Better than @B ')
  await page.getByRole('button', { name: 'Odd prompt' }).click()
  await page
    .getByRole('group', { name: words.beside.labelsOf('A') })
    .getByRole('button', { name: 'Untrue' })
    .click()
  await inBothThemes(page, () => expectNoAxeViolations(page))
  await takeScreenshots(page, 'annotate-beside')
  // It outlives a reload.
  await page.reload()
  await settled(page)
  await expect(comment).toHaveValue('Better than @B ')
  await comment.press('Control+Enter')
  await expect.poll(async () => (await judgments(at)).length).toBe(1)
  const [stored] = await judgments(at)
  expect(stored?.strengths).toEqual([3])
  const inPlaces = (list: readonly unknown[] = []) => stored?.displayOrder.map((index) => list[index])
  expect(inPlaces((stored?.ratings as { help: number[] } | null)?.help)).toEqual([4, 2])
  expect((stored?.labels as { item: string[] } | null)?.item).toEqual(['odd'])
  expect(stored?.comment).toMatch(/^Better than @\[.+\]$/)
  expect(stored?.firstKeyMs).toBeGreaterThan(0)
})

test('both bad and all bad are said by a button and a key', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { k: 2 })
  await page.goto(at.path)
  await settled(page)
  await page.getByRole('button', { name: words.item.bothBad }).click()
  await expect(page.getByRole('button', { name: words.item.bothBad })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await judgments(at)).length).toBe(1)
  expect((await judgments(at))[0]).toMatchObject({ allBad: true, ranks: [1, 1] })
  await settled(page)
  await takeScreenshots(page, 'annotate-pair')
})

test('a mouse drags a letter before, onto and past others, Escape puts it back, and a finger that stays does the same', async ({
  page,
  baseURL,
}) => {
  const at = await scene(page, baseURL, { k: 4 })
  await page.goto(at.path)
  await settled(page)
  await page.keyboard.press('a')
  await page.keyboard.press('b')
  const over = async (from: string, to: ReturnType<typeof page.locator>, drop = true) => {
    const [a, b] = [await option(page, from).boundingBox(), await to.boundingBox()]
    if (!a || !b) throw new Error('nothing to drag')
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2)
    await page.mouse.down()
    await page.mouse.move(a.x + a.width / 2, a.y - 12)
    const now = (await to.boundingBox()) ?? b
    await page.mouse.move(now.x + now.width / 2, now.y + now.height / 2, { steps: 4 })
    if (drop) await page.mouse.up()
  }
  const gap = (position: number) => listbox(page).locator(`[data-drop="gap:${position}"]`)
  await over('D', gap(0))
  await expect(tiers(page).getByRole('option')).toHaveText(['D', 'A', 'B', 'C'])
  await over('B', option(page, 'A'))
  await expect(option(page, 'B')).toHaveAccessibleName('Response B, rank 2, tied')
  await over('D', gap(3), false)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(tiers(page).getByRole('option').first()).toHaveText('D')

  const touch = await page.context().newCDPSession(page)
  const [from, to] = [await option(page, 'C').boundingBox(), await option(page, 'D').boundingBox()]
  if (!from || !to) throw new Error('nothing to drag')
  const at_ = ({ x, y, width, height }: typeof from) => [{ x: x + width / 2, y: y + height / 2 }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at_(from) })
  await expect(page.locator('[data-dragging]')).toBeVisible()
  const moved = (await option(page, 'D').boundingBox()) ?? to
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at_(moved) })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(option(page, 'C')).toHaveAccessibleName('Response C, rank 1, tied')
})

test('a key of one’s own works at once, after a reload and in another browser; conflicts are said; single keys can be off', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const at = await scene(page, baseURL, { k: 4 })
  await page.goto(at.path)
  await settled(page)
  await page.keyboard.press('?')
  await page.getByRole('button', { name: words.keys.change }).click()
  const decline = page.getByRole('button', { name: words.keys.setKey(words.keys.decline) })
  await decline.click()
  await page.keyboard.press('a')
  await expect(page.getByText(words.keys.faultReserved('A'))).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText(words.keys.faultTaken('U', words.keys.reopen))).toBeVisible()
  await inBothThemes(page, () => expectNoAxeViolations(page))
  const kept = page.waitForResponse((reply) => reply.url().endsWith('/me/preferences') && reply.ok())
  await page.keyboard.press('j')
  await expect(page.getByText(words.keys.now(words.keys.decline, 'J'))).toBeVisible()
  await kept
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('j')
  await expect(page.getByRole('dialog', { name: words.decline.title })).toBeVisible()

  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  await signIn(other, at.annotator, baseURL)
  const second = await other.newPage()
  await second.goto(at.path)
  await settled(second)
  await second.keyboard.press('j')
  await expect(second.getByRole('dialog', { name: words.decline.title })).toBeVisible()
  await second.keyboard.press('Escape')
  await second.keyboard.press('?')
  await second.getByRole('switch', { name: words.keys.singleKeys }).uncheck()
  await second.keyboard.press('Escape')
  await expect(second.getByRole('dialog')).toBeHidden()
  await second.keyboard.press('b')
  await expect(tiers(second)).toHaveCount(0)
  // The listbox still works by its own keys.
  await listbox(second).focus()
  await second.keyboard.press(' ')
  await expect(tiers(second).getByRole('option')).toHaveText(['A'])
  await other.close()
})

test('at 200% and on a phone all is in reach, and nothing scrolls sideways', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { k: 9, options: { strength: 'optional' } })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const size of [
    { width: 640, height: 480 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await page.goto(at.path)
    await settled(page)
    for (const letter of 'abcd') await page.keyboard.press(letter)
    await expect(page.getByRole('button', { name: words.item.submit })).toBeInViewport()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('button', { name: words.item.more }).click()
    await expect(page.getByRole('button', { name: words.item.mark })).toBeInViewport()
    await inBothThemes(page, () => expectNoAxeViolations(page))
    await page.keyboard.press('Escape')
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Backspace')
  }
})
