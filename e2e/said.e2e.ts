import { strings } from '#lib/client/strings/index'
import { expect, expectSoundPage, test } from './fixtures.ts'
import { buildSaidCampaign } from './said-scene.ts'

const words = strings.said

test('a reviewer sees what was said, chooses all bad by the address, and opens the item as its annotator saw it', async ({
  page,
  signedInAs,
}) => {
  const { campaignId, workspace } = await buildSaidCampaign()
  await signedInAs('reviewer', { workspace })
  const address = `/w/${workspace.slug}/campaigns/${campaignId}/said`
  await page.goto(address)
  const list = page.getByRole('region', { name: words.list.title })
  await expect(list.getByText('@A is wrong about the date.')).toBeVisible()
  await expect(list.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('figure', { name: words.ratings.title('Helpful', 3, 8) })).toBeVisible()
  await list.getByRole('button', { name: words.list.showItem }).click()
  await expect(list.getByRole('region', { name: strings.rulings.questions.response('D') })).toBeVisible()
  await expectSoundPage(page, 'said')

  await page.getByLabel(words.list.show).click()
  await page.getByRole('option', { name: words.list.allBad, exact: true }).click()
  await expect(page).toHaveURL(/show=all-bad/)
  await expect(list.getByText('@A is wrong about the date.')).toBeHidden()
  await expect(list.getByRole('article')).toHaveCount(1)
  await page.goto(`${address}?show=nothing&page=x`)
  await expect(list.getByText('@A is wrong about the date.')).toBeVisible()
})

test('an annotator cannot open what was said', async ({ page, signedInAs, expectConsole }) => {
  expectConsole(/403/)
  const { campaignId, workspace } = await buildSaidCampaign()
  await signedInAs('annotator', { workspace })
  const reply = await page.goto(`/w/${workspace.slug}/campaigns/${campaignId}/said`)
  expect(reply?.status()).toBe(403)
})
