import { strings } from '#lib/client/strings/index'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { buildMember } from '#lib/testing/builders/member'
import { testDatabase } from '#lib/testing/database'
import { expect, test } from './fixtures.ts'
import { buildRankingCampaign, joinRoster } from './ranking-scene.ts'

const words = strings.annotate

test('practice comes before the first item, and tells the lead’s ranking after the answer', async ({
  page,
  signedInAs,
}) => {
  const campaign = await buildRankingCampaign({ items: 3 })
  const { campaignId, workspace } = campaign
  const { actor: lead } = await buildMember('lead', { workspace })
  const item = {
    messages: [{ role: 'user' as const, content: 'Why is the sky blue?' }],
    responses: ['Light scatters.', 'It is not.'],
    ranks: [1, 2],
    explanation: 'Only one of them answers.',
  }
  await addPracticeItem(testDatabase(), lead, { campaignId, item })
  // What the campaign asks beside the ranking has no answer of the lead's to be compared with: practice does not ask for it.
  const scale = { key: 'clear', label: 'Clear', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: true }
  await testDatabase().db.campaign.update({
    where: { id: campaignId },
    data: { annotationOptions: { ...defaultAnnotationOptions, ratings: [scale], comment: 'required' } },
  })
  const { actor } = await signedInAs('annotator', { workspace })
  await joinRoster(campaign, { actor })
  await page.goto(`/w/${workspace.slug}/annotate/${campaignId}`)
  await expect(page.getByText(words.practice.of(1, 1))).toBeVisible()
  await expect(page.getByText(item.explanation)).toBeHidden()
  await expect(async () => {
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await expect(page.getByText(item.explanation)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: words.practice.doneTitle })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.getByRole('button', { name: words.practice.begin }).click()
  await expect(page.getByRole('article')).toHaveCount(4)
  expect(await testDatabase().db.practiceAttempt.count({ where: { campaignId } })).toBe(1)
  expect(await testDatabase().db.judgment.count({ where: { campaignId } })).toBe(0)
})
