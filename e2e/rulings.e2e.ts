import type { BrowserContext, Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const words = strings.annotate.remarks
const lead = strings.rulings.questions

async function signIn(context: BrowserContext, { email, password }: BuiltMember, baseURL = '') {
  const data = { email, password }
  const reply = await context.request.post('/api/auth/sign-in/email', { data, headers: { origin: baseURL } })
  expect(reply.status()).toBe(204)
}
const card = (page: Page) => page.getByRole('article', { name: strings.annotate.item.response('A'), exact: true })

test('an annotator asks, a lead rules, and the annotator reads what changed, the answer, and looks again at what was judged', async ({
  page,
  browser,
  baseURL,
}) => {
  const campaign = await buildRankingCampaign()
  const { campaignId, workspace } = campaign
  const annotator = await buildMember('annotator', { workspace })
  await joinRoster(campaign, annotator)
  await signIn(page.context(), annotator, baseURL)
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await expect(card(page)).toBeVisible()

  const dialog = page.getByRole('dialog', { name: words.question.title })
  await expect(async () => {
    await page.keyboard.press('q')
    await expect(dialog).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await dialog.getByLabel(words.question.label).fill('Is A the same as B?')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  const { db } = testDatabase()
  await expect.poll(() => db.remark.count({ where: { campaignId, kind: 'question' } })).toBe(1)
  await expect(async () => {
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => db.judgment.count({ where: { campaignId } }), { timeout: 10_000 }).toBe(1)
  }).toPass()

  const leading = await buildMember('lead', { workspace })
  const context = await browser.newContext({ ...(baseURL && { baseURL }) })
  await signIn(context, leading, baseURL)
  const desk = await context.newPage()
  await desk.goto(`/w/${workspace.slug}/campaigns/${campaignId}/questions`)
  await expect(desk.getByText('Is A the same as B?')).toBeVisible()
  await desk.getByRole('button', { name: lead.showItem }).click()
  await expect(desk.getByRole('region', { name: lead.response('B') })).toBeVisible()
  await desk.getByLabel(lead.answerTo(annotator.name)).fill('Yes, tie them.')
  await desk.getByLabel(lead.makeRuling).check()
  await desk.getByLabel(lead.ruling, { exact: true }).fill('Tie responses that say the same.')
  await desk.getByRole('radio', { name: lead.scopes.item.title }).check()
  await expect(desk.getByText(lead.counted(1, 1))).toBeVisible()
  await desk.getByRole('button', { name: lead.saveRuling }).click()
  await expect(desk.getByText(lead.ruledIn(2))).toBeVisible()
  await expect(desk.getByText(lead.revisits(0, 1))).toBeVisible()
  await expectSoundPage(desk, 'questions')
  await desk.goto(`/w/${workspace.slug}/campaigns/${campaignId}/guidelines`)
  await expect(desk.getByRole('heading', { name: strings.rulings.guidelines.comparison(1, 2) })).toBeVisible()
  await expectSoundPage(desk, 'guidelines')
  await context.close()

  await page.reload()
  await expect(page.getByRole('heading', { name: words.changedTitle })).toBeVisible()
  await expect(page.getByText('Tie responses that say the same.').first()).toBeVisible()
  // A press of Enter so soon after it came would be meant for the item before.
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(card(page)).toBeVisible({ timeout: 500 })
  }).toPass()
  const mine = { campaignId_annotatorId: { campaignId, annotatorId: annotator.actor.membershipId } }
  await expect
    .poll(async () => (await db.rosterEntry.findUniqueOrThrow({ where: mine })).acknowledgedGuidelines)
    .toBe(2)

  await page.keyboard.press('l')
  await page.getByRole('tab', { name: words.questionsTab }).click()
  await expect(page.getByText('Yes, tie them.')).toBeVisible()
  await expect.poll(async () => (await db.remark.findFirstOrThrow({ where: { campaignId } })).seenAt).not.toBeNull()

  const history = strings.annotate.history
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}/history?show=revisit`)
  await expect(page.getByText(history.revisitFor(2))).toBeVisible()
  await expectSoundPage(page, 'history-revisit')
  await page.getByRole('button', { name: history.stands }).click()
  await expect(page.getByText(history.noneTitle.revisit)).toBeVisible()
  expect(await db.revisit.findMany({ where: { campaignId } })).toMatchObject([{ outcome: 'kept' }])
  expect(await db.judgment.count({ where: { campaignId } })).toBe(1)
})
