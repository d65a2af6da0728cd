import { strings } from '#lib/client/strings/index'
import { buildCountedCampaign } from '#lib/testing/builders/counted-campaign'
import { variedTexts } from '#lib/testing/builders/prompt-pool'
import { expect, test } from './fixtures.ts'

test('all columns of the plans are in sight on a laptop, with costs and with predictions', async ({
  page,
  signedInAs,
}) => {
  const lead = await signedInAs('lead')
  const { campaignId } = await buildCountedCampaign(lead.actor, variedTexts(2_000))
  await page.setViewportSize({ width: 1280, height: 800 })
  const table = page.getByRole('region', { name: strings.planner.tableTitle, exact: true })
  for (const query of ['budget=4000&wage=20', 'unit=money&budget=250000&wage=21.50&overlap=3']) {
    await page.goto(`/w/${lead.workspace.slug}/campaigns/${campaignId}/plan?${query}`)
    await expect(table.getByRole('columnheader', { name: strings.planner.columns.cost })).toBeVisible()
    const hidden = await table.last().evaluate((frame) => frame.scrollWidth - frame.clientWidth)
    expect(hidden, query).toBe(0)
  }
})
