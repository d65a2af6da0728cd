import { expect, test } from 'vitest'
import type { ImportState } from '#lib/core/interchange/imports/report'
import { nextStep } from './next-step.ts'

const pool = (state: ImportState, kept: boolean) => ({
  poolId: `pool-${state}`,
  name: `Pool ${state}`,
  version: kept ? { number: 1 } : null,
  latestImport: { importId: 'import', state, rejectedCount: 7 },
})

test('an import that waits for a decision comes before everything else', () => {
  const step = nextStep('lead', [pool('finished', true), pool('running', false), pool('review', false)], 1)
  expect(step).toEqual({ kind: 'review', poolId: 'pool-review', name: 'Pool review', rejectedCount: 7 })
})

test('who may not import is asked for no decision and told to wait for the first pool', () => {
  expect(nextStep('reviewer', [], 5)).toEqual({ kind: 'wait' })
  expect(nextStep('reviewer', [pool('review', false)], 5)).toEqual({ kind: 'wait' })
})

test('an import under way is watched, whoever started it', () => {
  expect(nextStep('reviewer', [pool('queued', false)], 5).kind).toBe('watch')
  expect(nextStep('owner', [pool('running', true)], 5).kind).toBe('watch')
})

test('first a pool, then company, then the pools themselves', () => {
  expect(nextStep('owner', [], 1).kind).toBe('import')
  expect(nextStep('owner', [pool('failed', false)], 1).kind).toBe('import')
  expect(nextStep('owner', [pool('finished', true)], 1).kind).toBe('invite')
  expect(nextStep('owner', [pool('finished', true)], 2).kind).toBe('open-pools')
})
