import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'
import { plainQuestions } from './plain-questions.ts'

const { campaigns, planner } = strings
/** Every prompt judged once: what a budget buys is then plain division. */
const NO_CHECKS = 'first=0&audit=0&gold=0&test=0'
const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`)
const plansTable = (page: Page) => page.getByRole('table', { name: planner.tableTitle })
const planRow = (page: Page, k: number) =>
  plansTable(page)
    .getByRole('row')
    .nth(k - 1)
const unfold = (page: Page, section: string) => page.locator('summary').filter({ hasText: section }).click()

async function chooseUnit(page: Page, unit: string): Promise<void> {
  await page.getByRole('combobox', { name: planner.form.unit, exact: true }).click()
  await page.getByRole('option', { name: unit, exact: true }).click()
}

test('a lead makes a campaign, types a budget, sees the plans, and locks one', async ({ page, signedInAs }) => {
  const { actor, workspace } = await signedInAs('lead')
  const owner = { workspaceId: workspace.id, createdById: actor.membershipId }
  await buildPromptPool(owner, variedTexts(60))
  await page.goto(`/w/${workspace.slug}/campaigns`)
  await page.getByRole('link', { name: campaigns.newCampaign }).click()
  await page.getByLabel(campaigns.form.name).fill('Round one')
  await page.getByLabel(campaigns.form.instructions).fill('Put the better response first.')
  await page.getByRole('button', { name: campaigns.form.submit }).click()
  await page.waitForURL(/\/plan$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Round one' })).toBeVisible()

  // The worker counts the pool; nobody presses anything.
  await expect(page.getByText(planner.noBudget)).toBeVisible({ timeout: 30_000 })
  await unfold(page, planner.form.checks)
  await page.getByRole('button', { name: planner.form.noChecks }).click()
  await field(page, 'budget').fill('100')
  await expect(page).toHaveURL(/[?&]budget=100/)
  await expect(planRow(page, 4)).toContainText(planner.recommended)
  await expect(planRow(page, 4)).toContainText('25')
  await expect(page.getByText(planner.noPrediction.title)).toBeVisible()

  await planRow(page, 5).getByRole('radio').check()
  await expect(page.getByText(planner.lock.pastFourShort)).toBeVisible()
  await expect(page).toHaveURL(/[?&]k=5/)
  await page.reload()
  await expect(planRow(page, 5).getByRole('radio')).toBeChecked()
  await expect(field(page, 'budget')).toHaveValue('100')
  await planRow(page, 4).getByRole('radio').check()

  await page.getByRole('button', { name: planner.lock.open }).click()
  await page.getByRole('dialog').getByRole('button', { name: planner.lock.confirm }).click()
  await expect(page.getByRole('heading', { name: planner.locked.title(1) })).toBeVisible()
  await expect(page.getByRole('link', { name: campaigns.next.responses })).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  const campaignId = /campaigns\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  expect(await testDatabase().db.selectedPrompt.count({ where: { campaignId, planNumber: 1 } })).toBe(25)
})

test('where the law predicts, its points stand with band and conditions, before the lock and after', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(2_000))
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?budget=4000&${NO_CHECKS}`)
  const figure = page.getByRole('figure', { name: /^K = \d is predicted/ })
  const seen = async () => {
    await expect(figure).toContainText('Holds for LLaMA tokens')
    await expect(figure).toContainText(planner.chart.extrapolated)
    await figure.getByRole('img').focus()
    await page.keyboard.press('Home')
    await expect(figure.getByRole('status')).toHaveText(planner.chart.reading(2, planner.prediction.baseline))
    for (let k = 3; k <= 5; k++) await page.keyboard.press('ArrowRight')
    await expect(figure.getByRole('status')).toContainText('K = 5: extrapolated')
    await expect(planRow(page, 4)).toContainText(/[+−]\d\.\d.*[+−]\d\.\d to [+−]\d\.\d/)
    await expect(planRow(page, 4)).toContainText(/\d%/)
  }
  await seen()
  await page.getByRole('button', { name: planner.lock.open }).click()
  await page.getByRole('dialog').getByRole('button', { name: planner.lock.confirm }).click()
  await expect(page.getByRole('heading', { name: planner.locked.title(1) })).toBeVisible()
  await page.reload()
  await seen()
})

test('a budget that cannot be is refused where it was typed, and one too small names the smallest', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(20))
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?${NO_CHECKS}`)
  const note = page.locator('p', { hasText: /^The budget must|^Enter a number/ })
  for (const [typed, says] of [
    ['0', 'The budget must be at least 1.'],
    ['-5', 'The budget must be at least 1.'],
    ['12.5', 'The budget must be a whole number.'],
    ['lots', planner.form.errors.number],
    ['9999999999', 'The budget must be at most 1,000,000,000.'],
  ] as const) {
    await field(page, 'budget').fill(typed)
    await expect(note).toHaveText(says)
    await expect(plansTable(page)).toHaveCount(0)
  }
  await field(page, 'overlap').fill('3')
  await field(page, 'budget').fill('5')
  const least = campaigns.annotations(6)
  await expect(page.getByText(planner.tooSmall(campaigns.annotations(5), 3, least))).toBeVisible()
  await page.getByRole('button', { name: planner.takeLeast(least) }).click()
  await expect(planRow(page, 2)).toContainText('1')
  await expect(planRow(page, 3)).toContainText(planner.prediction.none['no-prompts'])
})

test('a budget in money needs a wage, and the plans then show their cost within it', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(60))
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?${NO_CHECKS}`)
  await chooseUnit(page, planner.form.units.money)
  await field(page, 'budget').fill('20')
  await expect(page.getByText('A budget in money needs a wage or a price per response.')).toBeVisible()
  await field(page, 'wage').fill('18.50')
  await expect(plansTable(page).getByRole('columnheader', { name: planner.columns.cost })).toBeVisible()
  const costs = await planRow(page, 2).getByText(/^\$\d/).allTextContents()
  expect(costs.length).toBeGreaterThan(0)
  for (const cost of costs) expect(Number(cost.slice(1))).toBeLessThanOrEqual(20)
  await expect(page.getByText(/^about \d+ annotations$/)).toBeVisible()

  await field(page, 'currency').fill('JPY')
  await field(page, 'wage').fill('1500.5')
  await expect(page.getByText(planner.form.errors.decimals('JPY'))).toBeVisible()
})

test('a reviewer compares plans and locks none', async ({ page, signedInAs }) => {
  const lead = await buildMember('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(20))
  await signedInAs('reviewer', { workspace: lead.workspace })
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?budget=40`)
  await expect(planRow(page, 4)).toContainText(planner.recommended)
  await expect(page.getByText(planner.lock.reader)).toBeVisible()
  await expect(page.getByRole('button', { name: planner.lock.open })).toHaveCount(0)
})

test('a plan of a diverse choice asks for the choice, shows it beside a random one, and then locks', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, plainQuestions(60))
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?budget=40&${NO_CHECKS}`)
  await unfold(page, planner.form.lawAndPrompts)
  await page.getByRole('radio', { name: planner.form.selections.diverse.title }).check()
  await expect(page).toHaveURL(/[?&]selection=diverse/)
  await page.getByRole('button', { name: planner.lock.open }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('reward is unmeasured')
  const ready = await dialog.getByText(/^The diverse choice of \d+ prompts is ready$/).textContent()
  const prompts = Number(/\d+/.exec(ready ?? '')?.[0])
  await dialog.getByRole('button', { name: planner.lock.confirm }).click()
  await expect(page.getByRole('heading', { name: planner.locked.title(1) })).toBeVisible()
  await expect(page.getByText(/^Diverse choice, seed “rankplan”: d \d+\.\d\d, coverage /)).toBeVisible()
  expect(await testDatabase().db.selectedPrompt.count({ where: { campaignId, planNumber: 1 } })).toBe(prompts)
})

test('the checks are inside the budget, each says what it buys, and a small budget is offered fewer', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(200))
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?budget=400`)
  // 400 annotations at K = 4 are 100 judgments, and 3 of each first item come to 32 of them with gold.
  await expect(planRow(page, 4)).toContainText('32')
  await page.getByRole('button', { name: planner.notes.shrink }).click()
  await expect(page).toHaveURL(/first=20/)
  await unfold(page, planner.form.checks)
  await expect(page.getByText('a majority of 3 is right in 93.1% of pairs, one annotator in 83.9%')).toBeVisible()
  await field(page, 'agree').fill('40')
  await expect(page.getByText(planner.form.noAccuracy)).toBeVisible()
})
