import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { annotationQuestion } from '#lib/testing/builders/counted-campaign'
import { claimNextOf, declineNext, judgeNext } from '#lib/testing/builders/judge-next'
import { buildRunningCampaign } from '#lib/testing/builders/running-campaign'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'

const { planner, replan } = strings
const planRow = (page: Page, k: number) =>
  page
    .getByRole('table', { name: planner.tableTitle })
    .getByRole('row')
    .nth(k - 1)

test('a lead plans the rest of a running campaign with a larger K, sees the difference first, and goes back again', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { db } = testDatabase()
  const question = annotationQuestion(160)
  const shape = { responsesPerPrompt: 2, prompts: 90, responses: 4, annotators: 2 }
  const { campaignId, annotatorIds } = await buildRunningCampaign({ lead, question, ...shape })
  const [one, two] = annotatorIds
  if (!one || !two) throw new Error('there are two')
  for (let i = 0; i < 16; i += 1) {
    await judgeNext({ campaignId, annotatorId: one }, 20_000 + 700 * i)
    await judgeNext({ campaignId, annotatorId: two }, 26_000 + 700 * i)
  }
  await declineNext({ campaignId, annotatorId: two }, 'unclear', null)
  await claimNextOf({ campaignId, annotatorId: one })

  const plan = `/w/${lead.workspace.slug}/campaigns/${campaignId}/plan`
  await page.goto(plan)
  await page.getByRole('link', { name: replan.open }).click()
  await page.waitForURL(/\/plan\/next/)

  // 32 judgments of two annotations and a lease; 94 of 160 are left.
  await expect(page.getByText(replan.standing.title)).toBeVisible()
  await expect(page.getByText(/1 of 33|3\.0% of claims/)).toBeVisible()
  await page.getByRole('button', { name: replan.learned.useIt }).first().click()
  await expect(page).toHaveURL(/[?&]multiplier=1\.\d/)
  await expect(page.getByText(replan.learned.used, { exact: true })).toBeVisible()

  await planRow(page, 4).getByRole('radio').check()
  await expect(page.getByText(`${replan.bar.chosen(2)}: ${planner.k(4)}`)).toBeVisible()
  await page.getByRole('button', { name: replan.bar.preview }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table')).toContainText(replan.dialog.rows.judgmentsAhead)
  await expect(dialog).toContainText(replan.dialog.withdrawn(47))
  await expect(dialog).toContainText(replan.dialog.added(23))
  // Nothing has happened yet.
  expect(await db.plan.count({ where: { campaignId } })).toBe(1)
  await dialog.getByRole('button', { name: replan.dialog.confirm(2) }).click()

  await expect(page.getByText(replan.done(2))).toBeVisible()
  await expect(page.getByRole('heading', { name: planner.locked.title(2) })).toBeVisible()
  await expect(page.getByText(replan.versions.change(replan.versions.labels.k, '2', '4'))).toBeVisible()
  const { slateSize } = await claimNextOf({ campaignId, annotatorId: two })
  expect(slateSize).toBe(4)
  expect(await db.judgment.count({ where: { campaignId, planNumber: 1 } })).toBe(32)

  await page.getByRole('link', { name: replan.versions.version(1), exact: true }).click()
  await expect(page).toHaveURL(/version=1/)
  await expect(page.getByRole('heading', { name: planner.locked.title(1) })).toBeVisible()

  await page.getByRole('link', { name: replan.versions.undo(1) }).click()
  await expect(page.getByText(`${replan.bar.chosen(3)}: ${planner.k(2)}`)).toBeVisible()
  await page.getByRole('button', { name: replan.bar.preview }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: replan.dialog.confirm(3) })
    .click()
  await expect(page.getByRole('heading', { name: planner.locked.title(3) })).toBeVisible()
  const counter = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
  expect(counter.capUnits).toBe(160n)
})

test('what cannot change is said in place, and a plan overtaken by another is not made', async ({
  page,
  signedInAs,
  expectConsole,
}) => {
  expectConsole(/409/)
  const lead = await signedInAs('lead')
  const shape = { responsesPerPrompt: 2, prompts: 40, responses: 4, annotators: 1 }
  const { campaignId, annotatorIds } = await buildRunningCampaign({ lead, question: annotationQuestion(60), ...shape })
  const [annotatorId] = annotatorIds
  if (!annotatorId) throw new Error('there is one')
  for (let i = 0; i < 5; i += 1) await judgeNext({ campaignId, annotatorId })
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan/next?budget=4`)
  await expect(page.getByText(/10 annotations are spent or reserved already/)).toBeVisible()
  await expect(page.getByRole('button', { name: replan.bar.preview })).toBeDisabled()

  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan/next?budget=80`)
  await page.getByRole('button', { name: replan.bar.preview }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: replan.dialog.confirm(2) })
  await expect(confirm).toBeEnabled()
  const { db } = testDatabase()
  const [plan] = await db.plan.findMany({ where: { campaignId } })
  if (!plan) throw new Error('a plan is locked')
  const { document, ...rest } = plan
  await db.plan.create({ data: { ...rest, number: 2, document: document ?? {} } })
  await confirm.click()
  await expect(page.getByRole('dialog')).toContainText('Another version of this plan was made')
})
