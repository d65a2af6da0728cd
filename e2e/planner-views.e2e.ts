import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { testDatabase } from '#lib/testing/database'
import { expect, expectNoAxeViolations, inBothThemes, type SignIn, test } from './fixtures.ts'

const { planner } = strings
/** The longest name a campaign may have. */
const NAME_LENGTH = 120
const NO_CHECKS = 'first=0&audit=0&gold=0&test=0'
const plansTable = (page: Page) => page.getByRole('table', { name: planner.tableTitle })
const bodyRows = (page: Page) => plansTable(page).locator('tbody tr')

async function counted(signedInAs: SignIn, prompts: number) {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(prompts))
  return { ...lead, path: `/w/${lead.workspace.slug}/campaigns/${campaignId}/plan` }
}

test('the slider moves the budget by keyboard, and figures and address follow', async ({ page, signedInAs }) => {
  const { path } = await counted(signedInAs, 200)
  await page.goto(`${path}?budget=480&${NO_CHECKS}`)
  const slider = page.getByRole('slider', { name: planner.form.slider })
  // It is one only once the page is alive.
  await expect(page.getByRole('combobox', { name: planner.form.unit, exact: true })).toBeVisible()
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('input[name="budget"]')).toHaveValue('490')
  await page.keyboard.press('PageUp')
  await expect(page.locator('input[name="budget"]')).toHaveValue('500')
  await expect(bodyRows(page).nth(2)).toContainText('125')
  await expect(page).toHaveURL(/budget=500/)
  await page.keyboard.press('Home')
  await expect(page.locator('input[name="budget"]')).toHaveValue('2')
  await page.keyboard.press('End')
  // All 200 prompts with nine responses.
  await expect(page.locator('input[name="budget"]')).toHaveValue('1800')
  await expect(slider).toHaveAttribute('aria-valuetext', '1,800 annotations')
})

test('the plans are sorted by any figure, and the order is a link', async ({ page, signedInAs }) => {
  const { path } = await counted(signedInAs, 60)
  await page.goto(`${path}?budget=100&${NO_CHECKS}`)
  const head = plansTable(page).getByRole('columnheader', { name: planner.columns.comparisons })
  const ks = () => bodyRows(page).locator('th .figures').allTextContents()
  await expect(head).toHaveAttribute('aria-sort', 'none')
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  expect(await ks()).toEqual(['9', '8', '7', '6', '5', '4', '3', '2'])
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/sort=comparisons/)
  await plansTable(page).getByRole('columnheader', { name: planner.columns.prompts }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=-prompts/)
  await page.reload()
  await expect(plansTable(page).getByRole('columnheader', { name: planner.columns.prompts })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect((await ks())[0]).toBe('2')
})

test('two plans stand side by side with their differences marked, chosen by keyboard, as a link', async ({
  page,
  signedInAs,
}) => {
  const { path } = await counted(signedInAs, 60)
  await page.goto(`${path}?budget=100&${NO_CHECKS}`)
  await page.getByRole('button', { name: planner.compare.open }).press('Enter')
  await expect(page).toHaveURL(/compare=2%2C4/)
  const table = page.getByRole('table', { name: planner.compare.title })
  const row = (name: string) => table.getByRole('row').filter({ hasText: name })
  await expect(row(planner.compare.rows.prompts)).toContainText('50')
  await expect(row(planner.compare.rows.prompts)).toContainText('−25')
  await expect(row(planner.compare.rows.prompts)).toContainText(planner.compare.differs)
  await expect(row(planner.compare.rows.annotations)).toContainText(planner.compare.same)

  const second = page.getByRole('combobox', { name: planner.compare.second })
  await second.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: planner.compare.this(3), exact: true }).press('Enter')
  await expect(page).toHaveURL(/compare=2%2C3/)
  await expect(table.getByRole('columnheader', { name: 'K = 3' })).toBeVisible()
  await page.reload()
  await expect(table.getByRole('columnheader', { name: 'K = 3' })).toBeVisible()
  await page.getByRole('button', { name: planner.compare.close }).click()
  await expect(table).toHaveCount(0)
  await expect(page).not.toHaveURL(/compare/)
})

test('a plan is exported as a file and imported into another campaign, and refused where it was edited', async ({
  page,
  signedInAs,
}) => {
  const lead = await counted(signedInAs, 60)
  await page.goto(`${lead.path}?budget=120&overlap=2&${NO_CHECKS}&train=evaluation`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: planner.file.export }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ format: 'rankplan-plan/2', trained: 'evaluation', overlap: 2 })

  const other = await buildCountedCampaign(lead.actor, variedTexts(80))
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${other.campaignId}/plan`)
  await page.getByRole('button', { name: planner.file.import }).click()
  const dialog = page.getByRole('dialog')
  const edited = text.replace('"judgments": 60', '"judgments": 61')
  expect(edited).not.toBe(text)
  await dialog.getByLabel(planner.file.paste).fill(edited)
  await dialog.getByRole('button', { name: planner.file.check }).click()
  await expect(dialog.getByRole('alert')).toContainText('plans.0.judgments')
  await expect(dialog.getByRole('alert')).toContainText('61')
  await dialog.getByLabel(planner.file.paste).fill('{')
  await dialog.getByRole('button', { name: planner.file.check }).click()
  await expect(dialog.getByRole('alert')).toContainText('This is no JSON')

  const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(planner.file.elsewhere(60, 1))).toBeVisible()
  await expect(page.locator('input[name="budget"]')).toHaveValue('120')
  await expect(page.locator('input[name="overlap"]')).toHaveValue('2')
  await expect(page.getByRole('radio', { name: planner.form.trainOptions.evaluation.title })).toBeChecked()
  await expect(page).toHaveURL(/budget=120/)
})

test('a wanted day says by how much a plan misses it, and one press mends it', async ({ page, signedInAs }) => {
  const { path } = await counted(signedInAs, 60)
  const dates = 'weekly=1&start=2027-01-04&by=2027-01-18'
  await page.goto(`${path}?budget=100&${NO_CHECKS}&${dates}`)
  await expect(page.getByText(/^K = 4 (misses|may miss) 18 Jan 2027/)).toBeVisible()
  await page.getByRole('button', { name: /^\d+ h a week$/ }).click()
  await expect(page.getByText(/^K = 4 ends by .* in time for 18 Jan 2027\.$/)).toBeVisible()
})

test('the summary prints on one page of A4 and of US Letter, of a question and of a locked version', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(2_000), 2)
  const path = `/w/${lead.workspace.slug}/campaigns/${campaignId}/plan`
  // As long as a name may be: two lines of the sheet.
  const name = 'Preference annotation of the second assistant '.repeat(NAME_LENGTH).slice(0, NAME_LENGTH).trim()
  await testDatabase().db.campaign.update({ where: { id: campaignId }, data: { name } })
  await page.goto(`${path}?budget=4000&wage=18.50&weekly=120&start=2027-01-04&by=2027-01-11`)
  await page.getByRole('link', { name: planner.print.open }).click()
  await page.waitForURL(/\/plan\/print\?/)
  const pages = async () => {
    const counts: Record<string, number | undefined> = {}
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, printBackground: true })
      counts[format] = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
    }
    return counts
  }
  const onePage = { A4: 1, Letter: 1 }
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('not rankings by people')
  await expect(sheet).toContainText(planner.print.draft)
  await expect(sheet).toContainText(planner.form.assumption)
  expect(await pages()).toEqual(onePage)
  await inBothThemes(page, () => expectNoAxeViolations(page))

  await page.getByRole('link', { name: planner.print.back }).click()
  await page.getByRole('button', { name: planner.lock.open }).click()
  await page.getByRole('dialog').getByRole('button', { name: planner.lock.confirm }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto(`${path}/print?version=1`)
  await expect(sheet).toContainText(planner.print.titleLocked(1))
  await expect(sheet).toContainText(/[0-9a-f]{64}/)
  expect(await pages()).toEqual(onePage)
})

test('the planner has no accessibility finding with everything unfolded, in either theme', async ({
  page,
  signedInAs,
}) => {
  const { path } = await counted(signedInAs, 2_000)
  await page.goto(`${path}?budget=4000&wage=20&weekly=120&start=2027-01-04&by=2027-01-05&compare=2,4`)
  await expect(page.getByRole('table', { name: planner.compare.title })).toBeVisible()
  for (const summary of await page.locator('summary').all()) await summary.click()
  await inBothThemes(page, () => expectNoAxeViolations(page))
})
