import { expect, test } from 'vitest'
import type { ImportState } from '#lib/core/interchange/imports/report'
import type { CampaignState } from '#lib/core/planning/campaign'
import { nextStep } from './next-step.ts'

const pool = (state: ImportState, kept: boolean) => ({
  poolId: `pool-${state}`,
  name: `Pool ${state}`,
  version: kept ? { number: 1 } : null,
  latestImport: { importId: 'import', state, rejectedCount: 7 },
})

const campaign = (state: CampaignState) => ({ campaignId: `campaign-${state}`, name: `Campaign ${state}`, state })
const facts = (
  pools: ReturnType<typeof pool>[],
  memberCount: number,
  campaigns: ReturnType<typeof campaign>[] = [],
) => ({
  pools,
  campaigns,
  memberCount,
})

test('an import that waits for a decision comes before everything else', () => {
  const step = nextStep('lead', facts([pool('finished', true), pool('running', false), pool('review', false)], 1))
  expect(step).toEqual({
    kind: 'review',
    poolId: 'pool-review',
    importId: 'import',
    name: 'Pool review',
    rejectedCount: 7,
  })
})

test('who may not import is asked for no decision and told to wait for the first pool', () => {
  expect(nextStep('reviewer', facts([], 5))).toEqual({ kind: 'wait' })
  expect(nextStep('reviewer', facts([pool('review', false)], 5))).toEqual({ kind: 'wait' })
})

test('an import under way is watched, whoever started it', () => {
  expect(nextStep('reviewer', facts([pool('queued', false)], 5)).kind).toBe('watch')
  expect(nextStep('owner', facts([pool('running', true)], 5, [campaign('open')])).kind).toBe('watch')
})

test('first a pool, then company, then a campaign', () => {
  expect(nextStep('owner', facts([], 1)).kind).toBe('import')
  expect(nextStep('owner', facts([pool('failed', false)], 1)).kind).toBe('import')
  expect(nextStep('owner', facts([pool('finished', true)], 1)).kind).toBe('invite')
  expect(nextStep('owner', facts([pool('finished', true)], 2)).kind).toBe('new-campaign')
})

test('the newest campaign that has not ended is prepared or followed; after the last one a new one begins', () => {
  const step = (...states: CampaignState[]) =>
    nextStep('lead', facts([pool('finished', true)], 3, states.map(campaign)))
  expect(step('draft', 'open')).toMatchObject({ kind: 'prepare', campaignId: 'campaign-draft' })
  expect(step('closed', 'paused', 'open')).toMatchObject({ kind: 'follow', name: 'Campaign paused', state: 'paused' })
  expect(step('closed').kind).toBe('new-campaign')
})

test('who may not plan follows what runs, and without that looks at the pools', () => {
  const step = (...states: CampaignState[]) =>
    nextStep('reviewer', facts([pool('finished', true)], 3, states.map(campaign)))
  expect(step('draft', 'open')).toMatchObject({ kind: 'follow', campaignId: 'campaign-open' })
  expect(step('draft').kind).toBe('open-pools')
})
