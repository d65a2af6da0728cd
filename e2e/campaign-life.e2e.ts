import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { SeriesManifest } from '#lib/core/interchange/exports/series-manifest'
import { builtInTemplates } from '#lib/core/templates/built-in/built-in-templates'
import { changeCampaignState } from '#lib/services/campaigns/change-campaign-state'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { judgeNext } from '#lib/testing/builders/judge-next'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, test } from './fixtures.ts'

const words = strings.campaigns
/** The modal one: toasts are dialogs too. */
const dialog = (page: Page) => page.locator('[role=dialog]:not([aria-modal=false])')
const choose = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: words.actions(name) }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const purpose = strings.planner.form.trainOptions.evaluation.title

test('a campaign begins from a template, is copied, archived and brought back, and saved as a template itself', async ({
  page,
  signedInAs,
}) => {
  const { actor, workspace } = await signedInAs('lead')
  await buildCountedCampaign(actor, variedTexts(30), 2)
  const list = `/w/${workspace.slug}/campaigns`
  await page.goto(`${list}/new`)
  const evaluation = builtInTemplates['evaluation-set']
  await page.getByRole('radio', { name: evaluation.name }).check()
  await expect(page).toHaveURL(/template=evaluation-set/)
  await expect(page.getByLabel(words.form.instructions)).toHaveValue(evaluation.document.guidelines)
  await page.getByRole('button', { name: strings.templates.choose.preview }).click()
  await expect(dialog(page).getByRole('heading', { name: 'What you decide' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel(words.form.name, { exact: true }).fill('Spring evaluation')
  await page.getByRole('button', { name: words.form.submit }).click()

  // The planner begins with what the template says.
  await expect(page.getByRole('heading', { level: 1, name: 'Spring evaluation' })).toBeVisible()
  await expect(page.getByRole('radio', { name: purpose })).toBeChecked()

  await choose(page, 'Spring evaluation', words.duplicate.action)
  await dialog(page).getByLabel(words.form.name, { exact: true }).fill('')
  await dialog(page).getByRole('button', { name: words.duplicate.submit }).click()
  await expect(dialog(page).getByText('Enter a name for the campaign.')).toBeVisible()
  await dialog(page).getByLabel(words.form.name, { exact: true }).fill('Summer evaluation')
  await dialog(page).getByRole('button', { name: words.duplicate.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Summer evaluation' })).toBeVisible()
  await expect(page.getByRole('radio', { name: purpose })).toBeChecked()

  await choose(page, 'Summer evaluation', words.archive)
  await page.getByRole('button', { name: strings.common.undo }).click()
  await expect(page.getByText(words.restoredToast('Summer evaluation'))).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${list}$`))
  const row = page.getByRole('row', { name: /Summer evaluation/ })
  await expect(row).toBeVisible()
  await choose(page, 'Summer evaluation', words.archive)
  await expect(row).toBeHidden()
  await page.getByRole('link', { name: words.showArchived }).click()
  await expect(page).toHaveURL(/archived=true/)
  await row.getByRole('link').click()
  await expect(page.getByText(words.archivedBanner)).toBeVisible()
  await expect(page.getByRole('button', { name: words.renameTitle })).toBeHidden()
  await expectSoundPage(page, 'campaign-archived')
  await choose(page, 'Summer evaluation', words.restore)
  await expect(page.getByText(words.archivedBanner)).toBeHidden()

  await choose(page, 'Summer evaluation', strings.templates.save.action)
  await dialog(page).getByLabel(strings.templates.save.name, { exact: true }).fill('Seasonal evaluation')
  await dialog(page).getByLabel(strings.templates.save.about).fill('Compare this season’s models.')
  await dialog(page).getByRole('button', { name: strings.templates.save.submit }).click()
  await expect(page.getByText(strings.templates.save.done('Seasonal evaluation'))).toBeVisible()
  await page.goto(`${list}/templates`)
  await page.getByRole('link', { name: strings.templates.beginWith('Seasonal evaluation') }).click()
  await expect(page.getByRole('radio', { name: 'Seasonal evaluation' })).toBeChecked()
  await expect(page.getByLabel(words.form.instructions)).toHaveValue(evaluation.document.guidelines)
})

test('what somebody wrote is replaced by a template only when they say so', async ({ page, signedInAs }) => {
  const { actor, workspace } = await signedInAs('lead')
  await buildCountedCampaign(actor, variedTexts(5))
  await page.goto(`/w/${workspace.slug}/campaigns/new`)
  await page.getByLabel(words.form.instructions).fill('My own words.')
  const { name, document } = builtInTemplates.code
  await page.getByRole('radio', { name }).check()
  await expect(page.getByLabel(words.form.instructions)).toHaveValue('My own words.')
  await page.getByRole('button', { name: strings.templates.choose.replace(name) }).click()
  await expect(page.getByLabel(words.form.instructions)).toHaveValue(document.guidelines)
})

test('the next wave is planned from a running one, and both leave in one file', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const { slug, id: workspaceId } = lead.workspace
  const { actor } = await buildMember('annotator', { workspace: lead.workspace })
  const judged = async (prompts: number) => {
    const { campaignId } = await buildLockedCampaign({ prompts, lead })
    const annotatorId = actor.membershipId
    await testDatabase().db.rosterEntry.create({ data: { campaignId, workspaceId, annotatorId } })
    await openCampaign(testDatabase(), lead.actor, { campaignId })
    for (let i = 0; i < prompts; i++) await judgeNext({ campaignId, annotatorId })
    return campaignId
  }
  const first = await judged(3)
  await page.goto(`/w/${slug}/campaigns/${first}`)
  await choose(page, 'Campaign', strings.waves.next.action)
  await dialog(page).getByLabel(strings.waves.next.checkpoint).fill('step 1,000')
  await dialog(page).getByLabel(strings.waves.next.budget).fill('some')
  await dialog(page).getByRole('button', { name: strings.waves.next.submit }).click()
  await expect(dialog(page).getByText(strings.waves.next.budgetError)).toBeVisible()
  await dialog(page).getByLabel(strings.waves.next.budget).fill('1,000')
  await dialog(page).getByRole('button', { name: strings.waves.next.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Campaign, wave 2' })).toBeVisible()
  const strip = page.getByRole('region', { name: strings.waves.strip })
  await expect(strip.getByRole('listitem')).toHaveCount(2)
  await expect(strip).toContainText('Responses from step 1,000')
  await expect(strip).toContainText('Budget of the series: 1,000 annotations.')
  await strip.getByRole('link', { name: /Wave 1/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Campaign', exact: true })).toBeVisible()

  // The second wave, as it would be weeks later.
  const later = await judged(2)
  const { db } = testDatabase()
  await db.campaign.updateMany({
    where: { firstWaveId: first, wave: 2 },
    data: { firstWaveId: null, wave: null, checkpoint: null },
  })
  await db.campaign.update({ where: { id: later }, data: { firstWaveId: first, wave: 2 } })
  await changeCampaignState(testDatabase(), lead.actor, { campaignId: later, transition: 'close' })
  await page.goto(`/w/${slug}/campaigns/${first}/export`)
  const together = page.getByRole('table', { name: strings.waves.export.table })
  await page.getByRole('button', { name: strings.waves.export.take }).click()
  await expect(together.getByRole('row').last()).toContainText(/Wave 2.*2.*2/)
  await expectSoundPage(page, 'waves-export')
  const file = async (name: string) => {
    const section = page.locator('section', { has: page.getByRole('heading', { name: strings.waves.export.title }) })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('link', { name, exact: true }).click(),
    ])
    return readFileSync(await download.path(), 'utf8')
  }
  const manifest = SeriesManifest.parse(JSON.parse(await file('manifest.json')))
  expect(manifest.waves.map(({ wave, counts }) => [wave, counts.annotations.in])).toEqual([
    [1, 3],
    [2, 2],
  ])
  expect((await file('data.jsonl')).trim().split('\n')).toHaveLength(manifest.rows)
})

test('a draft is planned as weekly waves with equal parts of its budget', async ({ page, signedInAs }) => {
  const { actor, workspace } = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(actor, variedTexts(60), 2)
  await page.goto(`/w/${workspace.slug}/campaigns/${campaignId}/plan?budget=100&first=0&audit=0&gold=0&test=0`)
  await page.getByRole('button', { name: strings.waves.weeks.action }).click()
  await dialog(page).getByLabel(strings.waves.weeks.weeks).fill('1')
  await dialog(page).getByRole('button', { name: strings.waves.weeks.submit }).click()
  await expect(dialog(page).getByText('Enter a whole number of weeks from 2 to 52.')).toBeVisible()
  await dialog(page).getByLabel(strings.waves.weeks.weeks).fill('3')
  await dialog(page).getByRole('button', { name: strings.waves.weeks.submit }).click()
  const strip = page.getByRole('region', { name: strings.waves.strip })
  await expect(strip.getByRole('listitem')).toHaveCount(3)
  await expect(strip.getByRole('listitem').nth(0)).toContainText('0 of 34 annotations')
  await expect(strip.getByRole('listitem').nth(2)).toContainText('of 33 annotations')
  await expect(page.getByLabel(strings.planner.form.budget, { exact: true })).toHaveValue('34')
  await strip.getByRole('link', { name: /Wave 3/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Campaign, wave 3' })).toBeVisible()
  await expectSoundPage(page, 'waves-strip')
})
