import { strings } from '#lib/client/strings/index'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { expect, test } from './fixtures.ts'

const { columns, tableTitle } = strings.planner
const DATES = 'weekly=120&start=2027-01-04'

test('all columns of the plans are in sight on a laptop, with costs, predictions and finish dates', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(2_000))
  await page.setViewportSize({ width: 1280, height: 800 })
  const table = page.getByRole('region', { name: tableTitle, exact: true })
  for (const query of ['budget=4000&wage=20', 'unit=money&budget=250000&wage=21.50&overlap=3']) {
    await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?${query}&${DATES}`)
    for (const column of [columns.cost, columns.finish])
      await expect(table.getByRole('columnheader', { name: column })).toBeVisible()
    const hidden = await table.last().evaluate((frame) => frame.scrollWidth - frame.clientWidth)
    expect(hidden, query).toBe(0)
  }
})

test('on a phone the plans are cards, and one is chosen on its card', async ({ page, signedInAs }) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(60))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?budget=100`)
  const cards = page.getByRole('list', { name: tableTitle }).getByRole('listitem')
  await expect(cards).toHaveCount(8)
  await expect(page.getByRole('table', { name: tableTitle })).toHaveCount(0)
  await cards.nth(1).getByRole('radio').check()
  await expect(page).toHaveURL(/[?&]k=3/)
})
