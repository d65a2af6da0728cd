import { strings } from '#lib/client/strings/index'
import { noChecks } from '#lib/core/planning/cost/checks'
import { openCampaign } from '#lib/services/campaigns/open-campaign'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildRoster } from '#lib/testing/builders/roster'
import { testDatabase } from '#lib/testing/database'
import { expect, expectSoundPage, test } from './fixtures.ts'

const words = strings.allocation

test('a lead says what people have, sees who gets what at once, and what is saved is there after a reload', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const checks = { ...noChecks, auditItems: 12 }
  const { campaignId } = await buildLockedCampaign({ prompts: 39, checks, lead })
  await buildRoster(campaignId, lead.workspace, [{}, {}, {}])
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/allocation`)
  const people = page.getByRole('table', { name: words.people.title(3) })
  const hours = people.getByRole('textbox', { name: new RegExp(`^${words.people.hours}, `) })
  const parts = people.getByText(/^\d+ judgments$/)
  await expect(parts).toHaveText(['17 judgments', '17 judgments', '17 judgments'])
  await expect(page.getByText(words.pairs.title(4))).toBeVisible()

  await hours.nth(0).fill('30')
  await hours.nth(0).press('Enter')
  await expect(hours.nth(1)).toBeFocused()
  await hours.nth(1).fill('ten')
  await expect(people.getByText('The hours a week must be a number.')).toBeVisible()
  await expect(page.getByRole('button', { name: words.people.save(2) })).toBeDisabled()
  await hours.nth(1).fill('20')
  await hours.nth(1).press('ArrowDown')
  await hours.nth(2).fill('2')
  await expect(parts).toHaveText(['29 judgments', '20 judgments', '2 judgments'])

  await page.getByRole('button', { name: words.people.save(3) }).click()
  await expect(page.getByText(words.people.saved)).toBeVisible()
  await page.reload()
  await expect(hours).toHaveCount(3)
  await expect(hours.nth(0)).toHaveValue('30')
  await expect(parts).toHaveText(['29 judgments', '20 judgments', '2 judgments'])
  await expectSoundPage(page, 'allocation')
})

test('hours that cannot meet the day are told, and one press moves the day to one they can meet', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildLockedCampaign({ prompts: 400, lead })
  await buildRoster(campaignId, lead.workspace, [{ weeklyMinutes: 60 }, { weeklyMinutes: 60 }])
  const path = `/w/${lead.workspace.slug}/campaigns/${campaignId}/allocation`
  const today = testDatabase().now()
  const soon = new Date(today.getTime() + 2 * 24 * 3600_000).toISOString().slice(0, 10)
  await page.goto(`${path}?by=${soon}`)
  const unmet = page.getByRole('status').filter({ hasText: 'there are not enough hours until this day' })
  await expect(unmet).toBeVisible()
  await unmet.getByRole('button', { name: /^Move the day to / }).click()
  await expect(unmet).toBeHidden()
  await expect(page).toHaveURL(/by=\d{4}-\d\d-\d\d/)
  await expect(page.getByText(words.stats.metAll)).toBeVisible()
  await page.getByLabel(words.by).fill('2020-01-01')
  await expect(page.getByText(/^Choose a day after /)).toBeVisible()
})

test('nobody on the roster is said with the way to mend it, and a running campaign is shared out anew', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildLockedCampaign({ prompts: 10, overlap: 2, lead })
  await openCampaign(testDatabase(), lead.actor, { campaignId })
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/allocation`)
  await expect(page.getByRole('heading', { name: words.noPeopleTitle })).toBeVisible()
  await buildRoster(campaignId, lead.workspace, [{}, { capJudgments: 3 }])
  await page.reload()
  const caps = page.getByRole('status').filter({ hasText: 'the caps of 1 person are used up' })
  await caps.getByRole('button', { name: words.unmet.raise }).click()
  await expect(caps).toBeHidden()
  await page.getByRole('button', { name: words.share, exact: true }).click()
  await expect(page.getByText(words.sharing.done(20, 2))).toBeVisible()
  await expect(page.getByText(words.sharing.standing(10))).toBeVisible()
  const named = await testDatabase().db.designation.count({ where: { campaignId } })
  expect(named).toBe(20)
})
