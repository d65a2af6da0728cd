import type { Page } from '@playwright/test'
import { strings } from '#lib/client/strings/index'
import { createCalibration } from '#lib/services/calibrations/create-calibration'
import { addToRoster } from '#lib/services/roster/change-roster'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { buildPilot } from '#lib/testing/builders/pilot'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'

const { designer, one, scoring } = strings.pilots
const field = (page: Page, name: string) => page.locator(`input[name="${name}"]`)
const score = (page: Page, arm: number, run: number) => page.getByLabel(scoring.scoreOf(arm, run), { exact: true })

test('a lead designs a pilot, makes it, opens its arms, enters scores and reads the verdict', async ({
  page,
  signedInAs,
}) => {
  const { actor, workspace } = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(actor, variedTexts(40), 4)
  const people = await Promise.all([1, 2].map(() => buildMember('annotator', { workspace })))
  const membershipIds = people.map((person) => person.actor.membershipId)
  await addToRoster(testDatabase(), actor, { campaignId, membershipIds })
  const metric = 'Win rate'
  await createCalibration(testDatabase(), actor, { name: 'Ours', metric, isPaperMetric: false, algorithm: 'other' })

  await page.goto(`/w/${workspace.slug}/evidence/pilots`)
  await page.getByRole('link', { name: strings.pilots.newPilot }).click()
  await expect(page.getByText(designer.noBudget)).toBeVisible()
  await field(page, 'budget').fill('480')
  await page.getByLabel(designer.law).click()
  await page.getByRole('option', { name: designer.laws.none }).click()
  await field(page, 'metric').fill(metric)
  await field(page, 'difference').fill('2')
  await field(page, 'sd').fill('1')
  await expect(page.getByRole('heading', { name: designer.powerTitle(6, '80%') })).toBeVisible()
  await field(page, 'n').fill('5')
  await expect(page).toHaveURL(/[?&]n=5/)
  const arms = page.getByRole('table', { name: designer.armsTitle })
  await expect(arms.getByRole('row').nth(1)).toContainText('10')
  await expect(arms.getByRole('row').nth(2)).toContainText('20')
  await expect(page.getByText(designer.needs.ok)).toBeVisible()
  // The design is a link.
  await page.reload()
  await expect(field(page, 'n')).toHaveValue('5')
  await expect(page.getByRole('heading', { name: designer.powerTitle(6, '80%') })).toBeVisible()

  await page.getByRole('button', { name: designer.create }).click()
  const making = page.getByRole('dialog', { name: designer.createTitle })
  await making.getByLabel(designer.name).fill('Pairs or fours')
  await making.getByRole('button', { name: designer.create }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pairs or fours' })).toBeVisible()
  await expect(page.getByText(one.notOpen(10))).toBeVisible()
  await page.getByRole('button', { name: one.openArms }).click()
  await page.getByRole('dialog', { name: one.openTitle }).getByRole('button', { name: one.openArms }).click()
  await expect(page.getByText(one.nested(5, 5))).toBeVisible()
  await expect(page.getByText(one.armState(0, 5))).toBeVisible()
  await expect(page.getByRole('link', { name: one.export })).toHaveCount(2)

  await expect(page.getByText(scoring.none)).toBeVisible()
  await score(page, 2, 1).fill('50.5')
  await score(page, 4, 1).fill('53')
  await expect(page.getByText(scoring.noInterval['one-run'])).toBeVisible()
  await page.getByRole('button', { name: scoring.paste }).click()
  const pasting = page.getByRole('dialog', { name: scoring.pasteTitle })
  await pasting.getByLabel(scoring.pasteLabel).fill('2,2,50.9\n2,3,fifty\n4,2,53.4')
  await pasting.getByRole('button', { name: scoring.pasteTake }).click()
  await expect(pasting).toContainText('Line 2')
  await pasting.getByLabel(scoring.pasteLabel).fill('2,2,50.9\n2,3,51.3\n4,2,53.4\n4,3,52.6')
  await pasting.getByRole('button', { name: scoring.pasteTake }).click()
  await expect(page.getByText(scoring.titles['four-better']('2.1'))).toBeVisible()
  await page.getByRole('button', { name: scoring.save }).click()
  await expect(page.getByText(scoring.saved, { exact: true })).toBeVisible()
  await page.reload()
  await expect(score(page, 4, 3)).toHaveValue('52.6')
  await expect(page.getByText(scoring.titles['four-better']('2.1'))).toBeVisible()

  await page.getByRole('button', { name: scoring.calibration.add(6) }).click()
  await expect(page.getByText(scoring.calibration.added(6, 'Ours'))).toBeVisible()
  await expect(page.getByRole('button', { name: scoring.calibration.held })).toBeDisabled()
})

test('a reviewer reads a pilot and can change nothing of it', async ({ page, signedInAs }) => {
  const { actor, workspace } = await buildMember('lead')
  const { pilotId } = await buildPilot(actor, [
    { arm: 2, run: 1, value: 50 },
    { arm: 4, run: 1, value: 52 },
  ])
  await signedInAs('reviewer', { workspace })
  await page.goto(`/w/${workspace.slug}/evidence/pilots/${pilotId}`)
  await expect(page.getByText(scoring.titles.undecided('+2.0'))).toBeVisible()
  await expect(page.getByText(scoring.reader)).toBeVisible()
  await expect(page.getByRole('button', { name: scoring.save })).toHaveCount(0)
  await expect(page.getByRole('button', { name: one.openArms })).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
})
