import { expect, test } from 'vitest'
import { nextCampaignStep } from './next-campaign-step.ts'

const plan = {
  number: 1,
  responsesPerPrompt: 4,
  prompts: 10,
  overlap: 1,
  unit: 'annotations' as const,
  budgetUnits: 40,
  currency: null,
}

test('a campaign is planned, then gets its responses, then opens', () => {
  expect(nextCampaignStep({ state: 'draft', plan: null, lackingPrompts: null }).key).toBe('plan')
  expect(nextCampaignStep({ state: 'draft', plan, lackingPrompts: 3 }).key).toBe('responses')
  expect(nextCampaignStep({ state: 'draft', plan, lackingPrompts: 0 }).key).toBe('open')
})

test('one that was opened is watched, and exported once it is closed', () => {
  expect(nextCampaignStep({ state: 'open', plan, lackingPrompts: 0 }).key).toBe('watch')
  expect(nextCampaignStep({ state: 'paused', plan, lackingPrompts: 0 }).key).toBe('watch')
  expect(nextCampaignStep({ state: 'closed', plan, lackingPrompts: 0 }).key).toBe('export')
})
