import { strings } from '#lib/client/strings/index'
import { buildCalibration, buildRun } from '#lib/testing/builders/calibration'
import { expect, test } from './fixtures.ts'

const { calibration: words, evidence, common } = strings

test('a lead reads the evidence: the eight comparisons, the limits, and Figure 4 over d or over the prompts', async ({
  page,
  signedInAs,
}) => {
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}`)
  await page.getByRole('navigation').getByRole('link', { name: evidence.title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: evidence.title })).toBeVisible()
  await expect(page.getByText(evidence.comparisons.finding(8, 8, '+1.3', '+2.4'))).toBeVisible()
  const compared = page.getByRole('table', { name: evidence.comparisons.title })
  await expect(compared.getByRole('row')).toHaveCount(9)
  await expect(compared).toContainText('+2.43')
  await expect(page.getByText('sorted scores of a reward model, not rankings by people')).toBeVisible()

  const tableOne = page.getByRole('table', { name: evidence.tableOne.title })
  await expect(tableOne.getByText(`(${evidence.tableOne.marked})`)).toHaveCount(36)

  await expect(page.getByText('mean squared error of 2.58e-5 (PRO')).toBeVisible()
  await page.getByRole('combobox', { name: evidence.figure.algorithm }).click()
  await page.getByRole('option', { name: 'SFT' }).click()
  await expect(page).toHaveURL(/[?&]law=SFT/)
  await expect(page.getByText('mean squared error of 9.33e-6 (SFT')).toBeVisible()
  await page.getByRole('combobox', { name: evidence.figure.over }).click()
  await page.getByRole('option', { name: evidence.figure.axes['log-prompts'] }).click()
  await expect(page).toHaveURL(/[?&]over=log-prompts/)
  await page.reload()
  await expect(page.getByText('Three straight lines over the logarithm of the prompts')).toBeVisible()

  const plot = page.getByRole('img', { name: /over the logarithm of the prompts/ })
  await plot.focus()
  await page.keyboard.press('End')
  await expect(page.getByText(/^K = 4 at 36,000 prompts: 56\.02 points/).first()).toBeVisible()
})

test('a lead makes a calibration, pastes runs with a mistake in them, mends it, and sees the law, its residuals and what is missing', async ({
  page,
  signedInAs,
  expectConsole,
}) => {
  expectConsole(/400/, /422/)
  const { workspace } = await signedInAs('lead')
  await page.goto(`/w/${workspace.slug}/evidence/calibrations`)
  await expect(page.getByText(words.emptyTitle)).toBeVisible()
  await page.getByRole('button', { name: words.newCalibration }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: words.form.submit }).click()
  await expect(dialog.getByText('Enter a name for the calibration.')).toBeVisible()
  await dialog.getByLabel(words.form.name).fill('Our DPO')
  await dialog.getByRole('textbox', { name: words.form.metric }).fill('win rate, %')
  await dialog.getByRole('button', { name: words.form.submit }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Our DPO' })).toBeVisible()
  await expect(page.getByText(words.missing.any(3) + words.missing.anotherK)).toBeVisible()

  await page.getByRole('tab', { name: words.add.many }).click()
  const text = page.getByRole('textbox', { name: words.add.text })
  const rows = ['prompts,k,d,score,seed', '3000,2,14.2,61.2,a', '12000,2,17.9,64.8,a', '1500,4,12.9,63.0,a']
  await text.fill([...rows, '6000,4,16.8,high,a', '2000,4,,65,a'].join('\n'))
  await page.getByRole('button', { name: words.add.submitText }).click()
  const alert = page.getByRole('alert').filter({ hasText: words.add.problems })
  await expect(alert).toContainText('Line 5: “high” is no number. Write it with a point, as in 12.5.')
  await expect(alert).toContainText('Line 6: “d” is missing.')
  await expect(page.getByText(words.runs.empty)).toBeVisible()

  await text.fill([...rows, '6000,4,16.8,66.1,a'].join('\n'))
  await page.getByRole('button', { name: words.add.submitText }).click()
  await expect(page.getByText(words.add.added(4))).toBeVisible()
  await expect(page.getByText(words.law.ready, { exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: words.law.title })).toContainText(words.law.origins.scaled)
  await expect(page.getByText(words.missing.at(1, 2))).toBeVisible()
  await expect(page.getByText(/^The largest residual is/).first()).toBeVisible()

  const residuals = page.getByRole('img', { name: /^The largest residual is/ })
  await residuals.focus()
  await page.keyboard.press('Home')
  await expect(page.getByText(/^K = 2 at d 14\.20: /).first()).toBeVisible()

  await page.getByRole('button', { name: words.runs.remove(4, '66.1') }).click()
  await expect(page.getByRole('table', { name: words.runs.title }).getByRole('row')).toHaveCount(4)
  await page.getByRole('button', { name: common.undo }).click()
  await expect(page.getByRole('table', { name: words.runs.title }).getByRole('row')).toHaveCount(5)

  await page.goto(`/w/${workspace.slug}/evidence/calibrations`)
  await expect(page.getByRole('row', { name: /Our DPO/ })).toContainText(words.law.ready)
})

test('a run is added by the form, refused at its field when it is wrong', async ({ page, signedInAs }) => {
  const { actor, workspace } = await signedInAs('lead')
  const { calibrationId } = await buildCalibration(actor, { name: 'By form', runs: [] })
  await page.goto(`/w/${workspace.slug}/evidence/calibrations/${calibrationId}`)
  await page.getByLabel(words.add.prompts, { exact: true }).fill('3,000')
  await page.getByLabel(words.add.score, { exact: true }).fill('53.5')
  await page.getByRole('button', { name: words.add.submit, exact: true }).click()
  await expect(page.getByText('The diversity is a number.')).toBeVisible()
  await expect(page.getByLabel(words.add.diversity, { exact: true })).toBeFocused()
  await page.getByLabel(words.add.diversity, { exact: true }).fill('14.86')
  await page.getByRole('button', { name: words.add.submit, exact: true }).click()
  await expect(page.getByRole('table', { name: words.runs.title })).toContainText('53.5')
})

test('scores on two scales are pointed out, and a reviewer may read but not change', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const runs = [buildRun(2, 13, 0.51), buildRun(2, 17, 52.5), buildRun(4, 15, 56)]
  const { calibrationId } = await buildCalibration(lead.actor, { name: 'Mixed', runs })
  await signedInAs('reviewer', { workspace: lead.workspace })
  await page.goto(`/w/${lead.workspace.slug}/evidence/calibrations/${calibrationId}`)
  await expect(page.getByText(words.warnings['mixed-scale']('run 1'))).toBeVisible()
  await expect(page.getByRole('button', { name: words.add.submit, exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: words.actions('Mixed') })).toHaveCount(0)
})
