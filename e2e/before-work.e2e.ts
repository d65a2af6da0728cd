import type { Page } from '@playwright/test'
import { en as words } from '#lib/client/strings/annotate/en/index'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { judge, nextItem, texts } from './annotator-scene.ts'
import { expect, expectSoundPage, test } from './fixtures.ts'
import { readBeforeWork } from './job-steps.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const GUIDELINES = 'Prefer the better one.'
const WARNING = 'Some responses describe violence.'

const warn = (campaignId: string, contentWarning: string | null) =>
  testDatabase().db.campaign.update({
    where: { id: campaignId },
    data: { annotationOptions: { ...defaultAnnotationOptions, contentWarning } },
  })
const leases = (campaignId: string) => testDatabase().db.assignment.count({ where: { campaignId, state: 'leased' } })
const before = (page: Page) => page.getByRole('heading', { name: words.start.title })
const goOn = (page: Page) => page.getByRole('button', { name: words.remarks.understood })
const responses = (page: Page) => page.locator('main article')

/** Notes every text of an item that is ever painted, from the first moment of the page. */
async function watchForItems(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = { items: 0 }
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      seen.items = Math.max(seen.items, document.querySelectorAll('main article').length)
    }).observe(document, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => (globalThis as typeof globalThis & { seen: { items: number } }).seen.items)
}

test('a newcomer reads warning and guidelines on one page before any text of an item, and one Enter goes on', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 6 })
  const { campaignId, workspace } = campaign
  await warn(campaignId, WARNING)
  const annotator = await signedInAs('annotator', { workspace })
  await joinRoster(campaign, annotator, { isNew: true })
  await page.goto(`/w/${workspace.slug}/annotate`)
  await expect(page.getByText(words.remarks.contentWarning)).toBeVisible()

  const itemsSeen = await watchForItems(page)
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await expect(before(page)).toBeVisible()
  await expect(page.getByText(WARNING)).toBeVisible()
  await expect(page.getByText(GUIDELINES)).toBeVisible()
  await expect(goOn(page)).toBeFocused()
  await expectSoundPage(page, 'before-work')
  expect(await itemsSeen()).toBe(0)
  await readBeforeWork(page)
  await expect(responses(page)).toHaveCount(4)
  const mine = { campaignId_annotatorId: { campaignId, annotatorId: annotator.actor.membershipId } }
  const { db } = testDatabase()
  await expect
    .poll(async () => (await db.rosterEntry.findUniqueOrThrow({ where: mine })).acknowledgedGuidelines)
    .toBe(1)
  await page.keyboard.press('l')
  await expect(page.getByRole('complementary').getByText(WARNING)).toBeVisible()

  await page.reload()
  await nextItem(page)
  expect(await db.judgment.count({ where: { campaignId } })).toBe(0)
})

test('a held or doubled Enter neither agrees before the page was there to be read nor ranks what comes after it', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 6 })
  const { campaignId, workspace } = campaign
  await joinRoster(campaign, await signedInAs('annotator', { workspace }), { isNew: true })
  await page.clock.install()
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await expect(goOn(page)).toBeFocused()
  await page.clock.pauseAt(Date.now() + 3_600_000)
  await page.reload()
  await expect(goOn(page)).toBeFocused()
  await page.clock.runFor(100)
  await page.keyboard.press('Enter')
  await expect(before(page)).toBeVisible()
  await page.clock.runFor(400)
  await page.keyboard.down('Enter')
  await page.clock.runFor(100)
  await expect(responses(page)).toHaveCount(4)
  for (let i = 0; i < 10; i += 1) {
    await page.keyboard.down('Enter')
    await page.clock.runFor(100)
  }
  await page.keyboard.up('Enter')
  await expect(responses(page)).toHaveCount(4)
  expect(await testDatabase().db.judgment.count({ where: { campaignId } })).toBe(0)
})

test('whom the warning is not for goes home with nothing in hand, and is warned again', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 6 })
  const { campaignId, workspace } = campaign
  await warn(campaignId, WARNING)
  await joinRoster(campaign, await signedInAs('annotator', { workspace }))
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await expect(page.getByText(WARNING)).toBeVisible()
  await expect(page.getByText(GUIDELINES)).toBeHidden()
  await page.getByRole('button', { name: words.start.notForMe }).click()
  await page.waitForURL(`**/w/${workspace.slug}/annotate`)
  expect(await leases(campaignId)).toBe(0)
  await page.getByRole('link', { name: `${words.home.start}${words.home.inCampaign('Helpful answers')}` }).click()
  await expect(page.getByText(WARNING)).toBeVisible()
  await expect(responses(page)).toHaveCount(0)
})

test('another warning is shown before the item after the one at hand; the same one is not shown again', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 6 })
  const { campaignId, workspace } = campaign
  await joinRoster(campaign, await signedInAs('annotator', { workspace }))
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await nextItem(page)
  await warn(campaignId, WARNING)
  // What the server says after the first judgment tells of it; the item that is there by then is ended first.
  const told = page.waitForResponse(
    async (reply) => reply.url().endsWith('/claim') && (await reply.text()).includes(WARNING),
  )
  await judge(page)
  await told
  const second = await texts(page)
  await page.keyboard.press('b')
  await page.keyboard.press('0')
  // The item that is at hand stays, and takes the keys.
  await expect(page.getByRole('option', { name: words.item.option('B', words.item.rank(1)) })).toBeVisible()
  await expect(page.getByText(WARNING)).toBeHidden()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByText(WARNING)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(responses(page)).toHaveCount(0)
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByText(WARNING)).toBeHidden({ timeout: 1_000 })
  }).toPass()
  await nextItem(page, second)
  await page.reload()
  await nextItem(page)
})

test('practice comes after what is to be read', async ({ page, signedInAs }) => {
  const campaign = await buildRankingCampaign({ items: 3 })
  const { campaignId, workspace } = campaign
  await warn(campaignId, WARNING)
  const { actor: lead } = await buildMember('lead', { workspace })
  const item = {
    messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }],
    ...{ responses: ['Light scatters.', 'It is not.'], ranks: [1, 2], explanation: 'Only one of them answers.' },
  }
  await addPracticeItem(testDatabase(), lead, { campaignId, item })
  await joinRoster(campaign, await signedInAs('annotator', { workspace }), { isNew: true })
  const itemsSeen = await watchForItems(page)
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await expect(page.getByText(WARNING)).toBeVisible()
  expect(await itemsSeen()).toBe(0)
  await readBeforeWork(page)
  await expect(page.getByText(words.practice.of(1, 1))).toBeVisible()
})
