import { expect, test } from 'vitest'
import { ProfileAnalysis } from '#lib/contracts/analyses'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { analysisQuery } from './analysis-query.ts'

const id = (last: number) => `01890000-0000-7000-8000-00000000000${last}`
const cancelled = ProfileAnalysis.parse({
  ...{ analysisId: id(1), poolId: id(2), versionNumber: 3, kind: 'pool-profile', settings: STANDARD_ANALYSIS },
  ...{ state: 'cancelled', progressRatio: 0.4, failureDetail: null, needsWorker: false, result: null },
  ...{ createdAt: '2026-06-01T12:00:00.000Z', endedAt: '2026-06-01T12:01:00.000Z' },
})
const place = { slug: 'lab', poolId: id(2), version: 3 }
const request = { kind: 'pool-profile', settings: STANDARD_ANALYSIS } as const

test('what was cancelled stands on the page as it is, so that opening the page does not begin it anew', () => {
  expect(analysisQuery(place, request, [null, cancelled]).initialData).toBe(cancelled)
})

test('an analysis of another kind, pool or version, or of other settings, answers nothing', () => {
  const { initialData: otherKind } = analysisQuery(place, { ...request, kind: 'prompt-diversity' }, [cancelled])
  const { initialData: otherVersion } = analysisQuery({ ...place, version: 4 }, request, [cancelled])
  const { initialData: otherPool } = analysisQuery({ ...place, poolId: id(9) }, request, [cancelled])
  const settings = { ...STANDARD_ANALYSIS, seed: 'another' }
  const { initialData: otherSettings } = analysisQuery(place, { ...request, settings }, [cancelled])
  expect([otherKind, otherVersion, otherPool, otherSettings]).toEqual(Array(4).fill(undefined))
})

test('is looked at often at first, when a quick one ends, and calmly after that', () => {
  const { refetchInterval } = analysisQuery(place, request)
  if (typeof refetchInterval !== 'function') throw new Error('the pause between looks is fixed')
  const pauseAfter = (dataUpdateCount: number, state: 'running' | 'ready') =>
    refetchInterval({ state: { data: { ...cancelled, state }, dataUpdateCount } } as Parameters<
      typeof refetchInterval
    >[0]) || null
  const pauses = Array.from({ length: 20 }, (_, looks) => pauseAfter(looks + 1, 'running') ?? 0)
  expect(pauses[0]).toBeLessThanOrEqual(100)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(pauses.at(-1)).toBeGreaterThanOrEqual(500)
  expect(pauseAfter(1, 'ready')).toBeNull()
})
