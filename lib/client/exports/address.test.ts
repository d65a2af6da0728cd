import { expect, test } from 'vitest'
import { ExportQuery } from '#lib/contracts/exports'
import { addressOf, exportParameters, readAddress } from './address.ts'

const query = (given: object) => ExportQuery.parse({ to: 'trl-preference', ...given })

test('an address says only what differs from the default, and reads back as it was', () => {
  expect(addressOf({ snapshotId: null, query: query({}) })).toBe('')
  const asked = { snapshotId: 's1', query: query({ pairs: 'all', maxPairs: 'all', minVotes: '2' }) }
  expect(addressOf(asked)).toBe('?snapshot=s1&pairs=all&minVotes=2&maxPairs=all')
  expect(readAddress(Object.fromEntries(new URLSearchParams(addressOf(asked))))).toEqual(asked)
})

test('the canonical target carries no policy', () => {
  const asked = query({ to: 'canonical', pairs: 'all' })
  expect(addressOf({ snapshotId: null, query: asked })).toBe('?to=canonical')
  expect(exportParameters(asked)).toEqual({ to: 'canonical' })
})

test('an address that makes no sense is the default one', () => {
  expect(readAddress({ pairs: 'most', minVotes: '-1', x: 'y' })).toEqual({ snapshotId: null, query: query({}) })
})
