import { strings } from '#lib/client/strings/index'
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
  await page.getByRole('button', { name: `${words.practice.next} Enter` }).click()
  await page.getByRole('button', { name: words.practice.begin }).click()
  await expect(page.getByRole('article')).toHaveCount(4)
  expect(await testDatabase().db.practiceAttempt.count({ where: { campaignId } })).toBe(1)
  expect(await testDatabase().db.judgment.count({ where: { campaignId } })).toBe(0)
})
