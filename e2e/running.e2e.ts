import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { claimNextOf, declineNext, judgeNext } from '#lib/testing/builders/judge-next'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { expect, expectNoAxeViolations, inBothThemes, test } from './fixtures.ts'

const words = strings.watch
const paths = (slug: string, campaignId: string) => {
  const overview = `/w/${slug}/campaigns/${campaignId}`
  return { overview, responses: `${overview}/responses` }
}
const stat = (page: Page, label: string) => page.locator('dl > div', { has: page.getByText(label, { exact: true }) })
/** The modal one: toasts are dialogs too. */
const dialog = (page: Page) => page.locator('[role=dialog]:not([aria-modal=false])')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const counterOf = (campaignId: string) => testDatabase().db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })

test('the list of what is missing is taken away, answered by id, decided on and counted', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildLockedCampaign({
    ...{ prompts: 3, responsesPerPrompt: 2, lead },
    responsesOf: (i) => [['One', 'Two'], ['Same', 'SAME'], []][i] ?? [],
  })
  await page.goto(paths(lead.workspace.slug, campaignId).responses)
  await expect(stat(page, strings.responses.stats.ready)).toContainText('1')
  await expect(page.getByRole('heading', { name: '2 prompts lack responses' })).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: strings.responses.download }).click(),
  ])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 'p-1', prompt: 'Prompt 1', responses_needed: 1 },
    { id: 'p-2', prompt: 'Prompt 2', responses_needed: 2 },
  ])

  const rows = [
    { id: 'p-1', responses: ['same', 'Another'] },
    { id: 'nobody', response: 'x' },
    { id: 'p-2', responses: ['One', 'Two'] },
  ]
  const buffer = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))
  await page.setInputFiles('input[type=file]', { name: 'answers.jsonl', mimeType: 'application/jsonl', buffer })
  await press(page, strings.responses.start)
  await expect(page.getByRole('button', { name: 'Keep the 2 accepted' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('has no prompt with the id "nobody"')).toBeVisible()
  // Nobody has decided yet, so nothing counts.
  await expect(stat(page, strings.responses.stats.ready)).toContainText('1')
  await press(page, 'Keep the 2 accepted')

  await expect(page.getByText(strings.responses.readyTitle)).toBeVisible()
  await expect(page.getByRole('link', { name: strings.campaigns.next.open })).toBeVisible()
  const imports = page.getByRole('table', { name: strings.responses.importsTitle })
  await expect(imports.getByRole('row').last()).toContainText(/answers\.jsonl.*3.*1.*1/)
  await imports.getByRole('link').click()
  await expect(page.getByText('3 new responses joined their prompts; 1 response said what')).toBeVisible()
  await expectNoAxeViolations(page)
})

test('a draft leads from people to opening, and says what opening leaves out', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const { workspace } = lead
  const annotator = await buildMember('annotator', { workspace })
  const { campaignId } = await buildLockedCampaign({
    ...{ prompts: 3, responsesPerPrompt: 2, overlap: 2, lead },
    responsesOf: (i) => (i === 0 ? ['One'] : ['One', 'Two']),
  })
  await page.goto(paths(workspace.slug, campaignId).overview)
  await expect(page.getByText('2 of 3 prompts have enough different responses.')).toBeVisible()
  await press(page, words.people.add)
  await dialog(page)
    .getByRole('checkbox', { description: new RegExp(annotator.email) })
    .check()
  await dialog(page).getByRole('button', { name: 'Add 1 person' }).click()
  await expect(page.getByRole('row', { name: new RegExp(annotator.email) })).toBeVisible()

  await press(page, words.open.action)
  await expect(dialog(page)).toContainText('2 items are made, each of 2 responses, for 2 annotators each.')
  await expect(dialog(page)).toContainText('1 prompt is left out')
  await dialog(page).getByRole('button', { name: words.open.confirm }).click()
  await expect(stat(page, words.stats.items)).toContainText('of 2')
  expect(await testDatabase().db.item.count({ where: { campaignId } })).toBe(2)
  await judgeNext({ campaignId, annotatorId: annotator.actor.membershipId })
})

test('somebody invited by address joins the workspace and the roster in one go', async ({
  page,
  browser,
  baseURL,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildLockedCampaign({ prompts: 1, lead })
  await page.goto(paths(lead.workspace.slug, campaignId).overview)
  await press(page, words.people.add)
  await dialog(page).getByRole('tab', { name: words.add.byAddress }).click()
  const email = `kim-${campaignId.slice(-12)}@example.org`
  await dialog(page).getByLabel(strings.people.invites.emails).fill(`${email}, ${lead.email}`)
  await press(page, 'Make 2 invite links')
  await expect(dialog(page).getByText(words.add.addedNow([lead.email]))).toBeVisible()
  const link = await dialog(page).getByLabel(email).inputValue()
  await dialog(page).getByRole('button', { name: strings.people.page.done }).click()
  await expect(page.getByText(words.people.invited([email]))).toBeVisible()

  const invited = await browser.newContext({ ...(baseURL && { baseURL }) })
  const theirs = await invited.newPage()
  await theirs.goto(link)
  await theirs.getByLabel(strings.people.fields.name, { exact: true }).fill('Kim')
  await theirs.getByLabel(strings.people.fields.password, { exact: true }).fill('correct horse battery')
  await theirs.getByRole('button', { name: strings.people.invite.join }).click()
  await theirs.waitForURL(/\/w\//)
  await invited.close()
  await page.reload()
  await expect(page.getByRole('row', { name: new RegExp(`Kim.*${email}`) })).toBeVisible()
})

test('the figures follow the work without a reload, equal the ledger, and the campaign pauses, goes on and closes', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { workspace } = lead
  const annotator = await buildMember('annotator', { workspace })
  const { campaignId } = await buildLockedCampaign({ prompts: 4, responsesPerPrompt: 2, lead })
  const worker = { campaignId, annotatorId: annotator.actor.membershipId }
  await testDatabase().db.rosterEntry.create({ data: { ...worker, workspaceId: workspace.id } })
  await page.goto(paths(workspace.slug, campaignId).overview)
  await press(page, words.open.action)
  await dialog(page).getByRole('button', { name: words.open.confirm }).click()
  await expect(stat(page, words.stats.judgments)).toContainText('of 4')

  await judgeNext(worker, 9_000)
  await declineNext(worker, 'unclear', 'Which Paris is meant?')
  await claimNextOf(worker)
  await expect(stat(page, words.stats.judgments)).toContainText('25.0% done')
  await expect(stat(page, words.stats.underWay)).toContainText('1')
  await expect(page.getByText('Which Paris is meant?')).toBeVisible()
  await expect(page.getByRole('img', { name: words.budget.bar('2', '2', '5') })).toBeVisible()
  expect(await counterOf(campaignId)).toMatchObject({ spentUnits: 2n, reservedUnits: 2n, capUnits: 9n })
  const row = page.getByRole('row', { name: new RegExp(annotator.email) })
  await expect(row).toContainText('9.0 s')
  await expect(page.getByText(words.open.opened(4))).toBeHidden()
  await inBothThemes(page, () => expectNoAxeViolations(page))

  await press(page, words.change.pause)
  await dialog(page).getByRole('button', { name: words.change.pause }).click()
  await expect(page.getByText(words.pausedText, { exact: true })).toBeVisible()
  await expect(claimNextOf(worker)).rejects.toThrow('nothing to claim')
  await press(page, words.change.resume)
  await dialog(page).getByRole('button', { name: words.change.resume }).click()
  await expect(page.getByText(words.pausedText, { exact: true })).toBeHidden()

  await press(page, words.change.close)
  await expect(dialog(page)).toContainText('1 item that is handed out now goes back unjudged')
  await dialog(page).getByRole('textbox').fill('Campaign')
  await dialog(page).getByRole('button', { name: words.change.close }).click()
  await expect(page.getByText(words.closedText)).toBeVisible()
  expect(await counterOf(campaignId)).toMatchObject({ isOpen: false, spentUnits: 2n, reservedUnits: 0n })
  await expect(page.getByRole('button', { name: words.change.pause })).toBeHidden()
})

test('figures rest while the page is hidden, and two leads who open at once make one set of items', async ({
  page,
  context,
  signedInAs,
  expectConsole,
}) => {
  expectConsole(/409/)
  const lead = await signedInAs('lead')
  const { campaignId } = await buildLockedCampaign({ prompts: 2, lead })
  const { overview } = paths(lead.workspace.slug, campaignId)
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(overview)
    await press(tab, words.open.action)
  }
  await dialog(page).getByRole('button', { name: words.open.confirm }).click()
  await expect(stat(page, words.stats.items)).toContainText('of 2')
  await dialog(other).getByRole('button', { name: words.open.confirm }).click()
  await expect(dialog(other).getByText('The campaign is open already.')).toBeVisible()
  expect(await testDatabase().db.item.count({ where: { campaignId } })).toBe(2)

  const asked: string[] = []
  page.on('request', (request) => request.url().endsWith('/progress') && asked.push(request.url()))
  await page.waitForRequest(/\/progress$/)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const before = asked.length
  // Two whole rounds would have been asked for by now.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 7_000)))
  expect(asked.length).toBeLessThanOrEqual(before + 1)
})
