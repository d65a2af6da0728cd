import { expect, test } from 'vitest'
import type { roles } from '#lib/core/access/can'
import { nextCampaignStep } from './next-campaign-step.ts'

const plan = {
  number: 1,
  responsesPerPrompt: 4,
  prompts: 10,
  overlap: 1,
  unit: 'annotations' as const,
  budgetUnits: 40,
  charging: 'response' as const,
  currency: null,
}

test('a campaign is planned, then gets its responses, then opens', () => {
  expect(nextCampaignStep('lead', { state: 'draft', plan: null, lackingPrompts: null })?.key).toBe('plan')
  expect(nextCampaignStep('lead', { state: 'draft', plan, lackingPrompts: 3 })?.key).toBe('responses')
  expect(nextCampaignStep('lead', { state: 'draft', plan, lackingPrompts: 0 })?.key).toBe('open')
})

test('one that was opened is watched, and exported once it is closed', () => {
  expect(nextCampaignStep('lead', { state: 'open', plan, lackingPrompts: 0 })?.key).toBe('watch')
  expect(nextCampaignStep('lead', { state: 'paused', plan, lackingPrompts: 0 })?.key).toBe('watch')
  expect(nextCampaignStep('lead', { state: 'closed', plan, lackingPrompts: 0 })?.key).toBe('export')
})

test('nobody is sent to what is not theirs to do: a reviewer only watches', () => {
  const stepsOf = (role: (typeof roles)[number]) =>
    (
      [
        { state: 'draft', plan: null, lackingPrompts: null },
        { state: 'draft', plan, lackingPrompts: 3 },
        { state: 'draft', plan, lackingPrompts: 0 },
        { state: 'open', plan, lackingPrompts: 0 },
        { state: 'closed', plan, lackingPrompts: 0 },
      ] as const
    ).map((campaign) => nextCampaignStep(role, campaign)?.key ?? null)
  expect(stepsOf('owner')).toEqual(['plan', 'responses', 'open', 'watch', 'export'])
  expect(stepsOf('lead')).toEqual(stepsOf('owner'))
  expect(stepsOf('reviewer')).toEqual([null, null, null, 'watch', null])
})
