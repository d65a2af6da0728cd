import type { BrowserContext, Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { leaveTiedDraft, runOutLeases, takeInHand } from '#lib/testing/builders/annotator-work'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { actorsOf } from '#lib/testing/builders/on-roster'
import type { BuiltCampaign } from '#lib/testing/builders/open-campaign'
import { testDatabase } from '#lib/testing/database'
import { expect, expectNoAxeViolations, inBothThemes, takeScreenshots, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const words = strings.annotate

/** Signs in over the API, as the page does. */
async function signIn(context: BrowserContext, { email, password }: BuiltMember, baseURL = '') {
  const reply = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: baseURL },
  })
  expect(reply.status()).toBe(204)
}

type Scene = { campaign: BuiltCampaign; annotator: BuiltMember; path: string }
async function scene(
  page: Page,
  baseURL: string | undefined,
  given: Parameters<typeof buildRankingCampaign>[0] = {},
): Promise<Scene> {
  const campaign = await buildRankingCampaign(given)
  const annotator = await buildMember('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  return { campaign, annotator, path: `/w/${campaign.workspace.slug}/annotate/${campaign.campaignId}` }
}

const card = (page: Page, letter: string) =>
  page.getByRole('article', { name: words.item.response(letter), exact: true })
const strip = (page: Page) => page.getByRole('listbox', { name: words.item.tiers })
/** The tiers so far, best first. */
const tiersOf = (page: Page) => strip(page).getByRole('group', { name: /^Rank \d/ })
const submitButton = (page: Page) => page.getByRole('button', { name: words.item.submit })
const judgments = ({ campaign }: Scene) =>
  testDatabase().db.judgment.findMany({
    where: { campaignId: campaign.campaignId },
    orderBy: { sequence: 'asc' },
    include: { assignment: { include: { item: { include: { slate: { include: { response: true } } } } } } },
  })
const judgmentCount = ({ campaign }: Scene) =>
  testDatabase().db.judgment.count({ where: { campaignId: campaign.campaignId } })

/** Waits for an item that was not there before, and until a press of Enter counts for it. */
async function nextItem(page: Page, before?: string): Promise<string> {
  const first = card(page, 'A')
  await expect(first).toBeVisible()
  if (before !== undefined) await expect.poll(() => whole(page)).not.toBe(before)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 320))),
  )
  return whole(page)
}
/** What the cards say, without letters and ranks. */
const whole = async (page: Page) =>
  (await page.locator('main article .judged-text').allInnerTexts()).map(plain).join('|')
/** Without white space, which depends on the width. */
const plain = (text: string) => text.replace(/\s+/g, '')

/** Reads to the end of every card, as a person must, and comes back. */
async function readAll(page: Page): Promise<void> {
  for (const letter of ['A', 'B', 'C', 'D']) {
    await page.keyboard.press(`Shift+${letter}`)
    const fold = card(page, letter).locator('[data-unfold]')
    if (await fold.isVisible()) await fold.click()
    await card(page, letter).locator('[data-edge="end"]').scrollIntoViewIfNeeded()
    await frames(page)
  }
  await page.keyboard.press('Shift+A')
}

const frames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))))

async function rank(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('five are ranked by keys alone, one by pointer, one tied, one declined; the ranks are those that were given', async ({
  page,
  baseURL,
}) => {
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  const given: { order: string[][]; cards: string[] }[] = []
  const keep = async (...order: string[][]) => {
    const cards = await page
      .locator('main')
      .getByRole('article')
      .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
    given.push({ order, cards: cards.map(plain) })
  }
  let seen = await nextItem(page)
  for (const order of ['bcad', 'abcd', 'dcba', 'cadb', 'badc']) {
    await readAll(page)
    await keep(...[...order].map((letter) => [letter]))
    // The last one follows from the others.
    await rank(page, ...order.slice(0, 3))
    await expect(tiersOf(page)).toHaveCount(4)
    await page.keyboard.press('Enter')
    seen = await nextItem(page, seen)
  }

  await readAll(page)
  await keep(['c'], ['a'], ['d'], ['b'])
  for (const letter of ['C', 'A', 'D'])
    await card(page, letter)
      .getByRole('button', { name: words.item.place(letter) })
      .click()
  await submitButton(page).click()
  seen = await nextItem(page, seen)

  await readAll(page)
  await keep(['d', 'a'], ['b', 'c'])
  await rank(page, 'd', '=', 'a', '0')
  await page.keyboard.press('Enter')
  seen = await nextItem(page, seen)

  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: words.decline.title })).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: words.decline.reasons.outside_my_knowledge })).toBeChecked()
  await page.getByLabel(words.decline.note).fill('I do not read this language.')
  await page.keyboard.press('Control+Enter')
  await nextItem(page, seen)

  await expect.poll(() => judgmentCount(at)).toBe(7)
  const stored = await judgments(at)
  for (const [i, { order, cards }] of given.entries()) {
    const judgment = stored[i]
    const slate = [...(judgment?.assignment.item.slate ?? [])].sort((a, b) => a.index - b.index)
    // What the screen showed as card A is the slate's response at the first place of the display order.
    const shown = (judgment?.displayOrder ?? []).map((index) => slate[index]?.response.content ?? '')
    shown.forEach((content, place) => {
      const words = plain(content.replace(/[^\p{L}\p{N}\s]/gu, ' ')).slice(0, 12)
      expect(cards[place]?.replace(/[^\p{L}\p{N}]/gu, '')).toContain(words)
    })
    const rankOf = (place: number) => order.findIndex((tier) => tier.includes('abcd'[place] ?? '')) + 1
    const expected = slate.map((_, index) => rankOf(judgment?.displayOrder.indexOf(index) ?? -1))
    expect(judgment?.ranks).toEqual(expected)
    expect(judgment?.lastImplied).toBe(order.length === 4)
    expect(judgment?.activeMs).toBeGreaterThan(0)
  }
  const declined = await testDatabase().db.assignment.findFirst({
    where: { campaignId: at.campaign.campaignId, state: 'declined' },
  })
  expect(declined).toMatchObject({ declineReason: 'outside_my_knowledge', declineNote: 'I do not read this language.' })
})

test('an untouched item is not submitted, Enter too soon is not taken for the next item, and unseen texts are asked for', async ({
  page,
  baseURL,
}) => {
  const at = await scene(page, baseURL, { items: 6 })
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.goto(at.path)
  const seen = await nextItem(page)
  await page.keyboard.press('Enter')
  // Once for the ear, once for the eye.
  await expect(page.getByText(words.said.notComplete(4))).toHaveCount(2)
  await expect(submitButton(page)).toBeDisabled()
  await rank(page, 'a', 'b', 'c')
  await page.keyboard.press('Enter')
  // Not all was on the screen: it is brought there, and a second Enter is an answer.
  await expect(page.getByText('to the end. Press Enter again')).toHaveCount(2)
  expect(await judgmentCount(at)).toBe(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => whole(page)).not.toBe(seen)
  await expect.poll(() => judgmentCount(at)).toBe(1)
  const { unseenIndexes } = await testDatabase().db.judgment.findFirstOrThrow({
    where: { campaignId: at.campaign.campaignId },
  })
  expect(unseenIndexes.length).toBeGreaterThan(0)
})

test('a second press of Enter, meant for the item before, does not submit a next one that waits complete', async ({
  page,
  baseURL,
}) => {
  const at = await scene(page, baseURL, { items: 3 })
  const { campaignId } = at.campaign
  for (const assignmentId of await takeInHand(at.annotator.actor, campaignId))
    await leaveTiedDraft(at.annotator.actor, { campaignId, assignmentId }, 4)
  await page.goto(at.path)
  await nextItem(page)
  // Both presses in one task, as a key that bounces gives them: the second finds the next item already there.
  await page.evaluate(async () => {
    const press = () =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }))
    press()
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 50))
    press()
  })
  await expect.poll(() => judgmentCount(at)).toBe(1)
  await nextItem(page)
  await expect(tiersOf(page)).toHaveCount(1)
  expect(await judgmentCount(at)).toBe(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => judgmentCount(at)).toBe(2)
})

test('a reload keeps the ranking so far, and another device has it too', async ({ page, browser, baseURL }) => {
  const at = await scene(page, baseURL, { items: 3 })
  await page.goto(at.path)
  await nextItem(page)
  await rank(page, 'c', '=', 'a')
  await page.reload()
  await nextItem(page)
  await expect(tiersOf(page)).toHaveCount(1)
  await expect(tiersOf(page).getByRole('option')).toHaveText(['C', 'A'])
  await page.keyboard.press('Backspace')
  await expect(tiersOf(page).getByRole('option')).toHaveText(['C'])
  await expect
    .poll(async () => {
      const row = await testDatabase().db.assignment.findFirst({
        where: { campaignId: at.campaign.campaignId, draftSavedAt: { not: null } },
      })
      return (row?.draft as { ranking: { tiers: number[][] } } | null)?.ranking.tiers
    })
    .toEqual([[2]])

  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  await signIn(other, at.annotator, baseURL)
  const phone = await other.newPage()
  await phone.goto(at.path)
  await expect(tiersOf(phone).getByRole('option')).toHaveText(['C'])
  await other.close()
})

test('of two tabs on one item the first submit counts, and the second is told so', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/status of 409/)
  const at = await scene(page, baseURL, { items: 2 })
  await page.goto(at.path)
  await nextItem(page)
  const second = await context.newPage()
  await second.goto(at.path)
  await nextItem(second)
  // A tab behind another is not painted, so that no card in it was seen.
  await page.bringToFront()
  await rank(page, 'a', 'b', 'c')
  // A press right after the item was painted, or before every card was read, submits nothing yet.
  await expect(async () => {
    if ((await judgmentCount(at)) === 0) await submitButton(page).click({ timeout: 1000 })
    expect(await judgmentCount(at)).toBe(1)
  }).toPass()
  await second.bringToFront()
  await rank(second, 'd', 'c', 'b')
  await second.keyboard.press('Enter')
  await second.keyboard.press('Enter')
  await expect(second.getByText('You have already judged this item').first()).toBeVisible()
  expect(await judgmentCount(at)).toBe(1)
})

test('offline, one goes on with what was fetched ahead; it is kept over a reload and sent once when the network is back', async ({
  page,
  context,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/)
  const at = await scene(page, baseURL, { items: 5 })
  await page.goto(at.path)
  let seen = await nextItem(page)
  // The server cannot be reached, though the page can still be loaded.
  await context.route('**/api/v1/**', (route) => route.abort())
  for (let i = 0; i < 2; i += 1) {
    await readAll(page)
    await rank(page, 'b', '0')
    await page.keyboard.press('Enter')
    // A card that was not read to its end is gone to first.
    if ((await whole(page)) === seen) await page.keyboard.press('Enter')
    seen = await nextItem(page, seen)
  }
  await expect(page.getByText(words.sending.unsent(2))).toBeVisible()
  await expect(page.getByText(words.sending.away)).toBeVisible()
  expect(await judgmentCount(at)).toBe(0)

  await page.reload()
  await expect(page.getByText(words.sending.unsent(2))).toBeVisible()
  await context.unroute('**/api/v1/**')
  await expect.poll(() => judgmentCount(at), { timeout: 20_000 }).toBe(2)
  await expect(page.getByText(words.sending.unsent(2))).toBeHidden()
  // What comes next is the third, not one of those that were handed in.
  expect(await nextItem(page)).toBe(seen)
  expect((await judgments(at)).map((one) => [...one.ranks].sort())).toEqual([
    [1, 2, 2, 2],
    [1, 2, 2, 2],
  ])
})

test('a submit after the time ran out counts while the place is free, and is kept and explained when it is not', async ({
  page,
  baseURL,
  expectConsole,
}) => {
  expectConsole(/status of 409/)
  const at = await scene(page, baseURL, { items: 4 })
  const { db } = testDatabase()
  const { campaignId } = at.campaign
  await page.goto(at.path)
  const seen = await nextItem(page)
  await readAll(page)
  await rank(page, 'a', 'b', 'c')
  await runOutLeases(campaignId)
  await page.keyboard.press('Enter')
  await expect.poll(() => judgmentCount(at)).toBe(1)

  await nextItem(page, seen)
  await readAll(page)
  await rank(page, 'd', '0')
  await runOutLeases(campaignId)
  const [somebody] = actorsOf(at.campaign)
  if (!somebody) throw new Error('the campaign has nobody else')
  await takeInHand(somebody, campaignId)
  await page.keyboard.press('Enter')
  await expect(page.getByText('by now its place is taken by others')).toBeVisible()
  await expectNoAxeViolations(page)
  expect(await judgmentCount(at)).toBe(1)
  const kept = await db.assignment.findFirst({
    where: { campaignId, annotatorId: at.annotator.actor.membershipId, state: 'expired', draftSavedAt: { not: null } },
  })
  expect(kept?.draft).toMatchObject({ ranking: { tiers: [[3], [0, 1, 2]] } })
})

test('the screen warns before the time for an item ends, and any key keeps it', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { items: 3 })
  await page.clock.install()
  await page.goto(at.path)
  await expect(card(page, 'A')).toBeVisible()
  await page.clock.fastForward('13:40')
  await page.clock.runFor(6000)
  await expect(page.getByText(words.sending.leaseEnding)).toBeVisible()
  await page.keyboard.press('b')
  await page.clock.runFor(12_000)
  await expect(page.getByText(words.sending.leaseEnding)).toBeHidden()
  await page.clock.fastForward('20:00')
  await page.clock.runFor(6000)
  await expect(page.getByText(words.sending.leaseOver)).toBeVisible()
  await page.getByRole('button', { name: words.sending.nextItem }).click()
  await expect(tiersOf(page).getByRole('option')).toHaveCount(0)
})

test('an empty queue says why: others have the rest, all is judged, paused', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { items: 1 })
  const [somebody] = actorsOf(at.campaign)
  if (!somebody) throw new Error('the campaign has nobody else')
  const { db } = testDatabase()
  const { campaignId } = at.campaign
  await takeInHand(somebody, campaignId)
  await page.goto(at.path)
  await expect(page.getByRole('heading', { name: words.queue.emptyTitles.taken })).toBeVisible()
  await expect(page.getByText('The next one may come free at')).toBeVisible()
  await inBothThemes(page, () => expectNoAxeViolations(page))

  await db.campaign.update({ where: { id: campaignId }, data: { state: 'paused', pauseReason: 'lead' } })
  await db.campaignCounter.update({ where: { campaignId }, data: { isOpen: false } })
  await page.getByRole('button', { name: words.queue.lookAgain }).click()
  await expect(page.getByRole('heading', { name: words.queue.emptyTitles.paused })).toBeVisible()

  await db.rosterEntry.updateMany({ where: { campaignId }, data: { removedAt: new Date() } })
  await page.reload()
  await expect(page.getByRole('heading', { name: words.screen.notOnRosterTitle })).toBeVisible()
})

test('the lead’s words are a key away, and so are the keys; what is picked up moves', async ({ page, baseURL }) => {
  const at = await scene(page, baseURL, { items: 3 })
  await page.goto(at.path)
  await nextItem(page)
  await page.keyboard.press('l')
  await expect(page.getByRole('complementary', { name: words.screen.guidelines })).toContainText(
    'Prefer the better one.',
  )
  await expectNoAxeViolations(page)
  await page.keyboard.press('l')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: words.keys.title })).toBeVisible()
  await expectNoAxeViolations(page)
  // Nothing is ranked behind the sheet.
  await page.keyboard.press('a')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(tiersOf(page).getByRole('option')).toHaveCount(0)

  await rank(page, 'a', 'b', 'c', 'c', 'ArrowUp', 'ArrowUp')
  await expect(tiersOf(page).getByRole('option')).toHaveText(['C', 'A', 'B', 'D'])
  await expect(page.getByText(words.said.moved('C', 1))).toBeAttached()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+D')
  await page.keyboard.press('2')
  await expect(tiersOf(page)).toHaveCount(3)
})

test('every kind of text is sound in both themes and at every width', async ({ page, baseURL }) => {
  test.setTimeout(240_000)
  const at = await scene(page, baseURL)
  await page.goto(at.path)
  let seen = await nextItem(page)
  const pictured = new Set([3, 4, 6, 14])
  for (let i = 0; i < 16; i += 1) {
    await inBothThemes(page, () => expectNoAxeViolations(page))
    await rank(page, 'c', '=', 'a', 'd')
    if (pictured.has(i)) {
      await inBothThemes(page, () => expectNoAxeViolations(page))
      await takeScreenshots(page, `annotate-${i}`)
    }
    if (i === 15) break
    // What is folded is jumped to and asked for first, as often as there is such a text.
    await expect(async () => {
      await page.keyboard.press('Enter')
      await expect.poll(() => whole(page), { timeout: 2_000 }).not.toBe(seen)
    }).toPass()
    seen = await nextItem(page, seen)
  }
  // Arabic is laid out from right to left.
  expect(await judgmentCount(at)).toBeGreaterThan(13)
})
