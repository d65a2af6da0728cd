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
