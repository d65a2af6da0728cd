import { strings } from '#lib/client/strings/index'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const words = strings.annotate

/** The annotator's judgments as they stand: those that nothing supersedes. */
const standing = (campaignId: string, annotatorId: MembershipId) =>
  testDatabase().db.judgment.findMany({ where: { campaignId, annotatorId }, orderBy: { sequence: 'asc' } })

test('U opens the last judgment with its ranking, Enter stores the change, and the history shows it', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 3 })
  const { actor } = await signedInAs('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, { actor })
  const { campaignId } = campaign
  const work = `/w/${campaign.workspace.slug}/annotate/${campaignId}`
  await page.goto(work)
  const submit = page.getByRole('button', { name: words.item.submit })
  await expect(submit).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    // Pressed again too soon, it would judge the next one.
    await expect.poll(async () => (await standing(campaignId, actor.membershipId)).length, { timeout: 10_000 }).toBe(1)
  }).toPass()
  await expect(async () => {
    await page.keyboard.press('u')
    await expect(page.getByText(words.history.changing)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(page.getByText(words.history.changing)).toBeHidden()
  expect(await standing(campaignId, actor.membershipId)).toHaveLength(1)
  await page.keyboard.press('u')
  await expect(page.getByRole('button', { name: words.item.pickUp('A') })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByText(words.mine.unchanged)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByText(words.history.changing)).toBeHidden()
  expect(await standing(campaignId, actor.membershipId)).toHaveLength(1)
  await expect(async () => {
    await page.keyboard.press('u')
    await expect(page.getByText(words.history.changing)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.getByRole('main').getByText(words.mine.unchanged)).toBeHidden()
  await expect(page.getByRole('button', { name: words.item.pickUp('A') })).toBeVisible()
  // Picked up, and out of the tie: A stands alone.
  await page.keyboard.press('a')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('a')
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.history.changing)).toBeHidden({ timeout: 1_000 })
  }).toPass()
  await expect(async () => {
    const judgments = await standing(campaignId, actor.membershipId)
    expect(judgments).toHaveLength(2)
    expect(judgments[1]?.supersedesId).toBe(judgments[0]?.id)
  }).toPass()
  await page.goto(`${work}/history`)
  await expect(page.getByText(words.history.changed)).toBeVisible()
  await page.getByRole('link', { name: words.history.look }).click()
  await expect(page.getByRole('article')).toHaveCount(4)
})

test('the last judgment is reopened by U and by a button when nothing comes next, and its change is stored once', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 1 })
  const { actor } = await signedInAs('annotator', { workspace: campaign.workspace })
  await joinRoster(campaign, { actor })
  const { campaignId } = campaign
  await page.goto(`/w/${campaign.workspace.slug}/annotate/${campaignId}`)
  await expect(page.getByRole('button', { name: words.item.submit })).toBeVisible()
  const empty = page.getByRole('heading', { name: words.queue.emptyTitles.all_done })
  await expect(async () => {
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(empty).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('u')
  await expect(page.getByText(words.history.changing)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(empty).toBeVisible()
  await page.getByRole('button', { name: words.item.reopen }).click()
  await expect(page.getByRole('button', { name: words.item.pickUp('A') })).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('a')
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(empty).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect.poll(async () => (await standing(campaignId, actor.membershipId)).length).toBe(2)
  const [first, change] = await standing(campaignId, actor.membershipId)
  expect(change?.supersedesId).toBe(first?.id)
})
