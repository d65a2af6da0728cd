import { expect, test } from 'vitest'
import { isCurrent, navigationFor } from './navigation.ts'

test('nobody is shown a room their role may not enter', () => {
  const rooms = (role: Parameters<typeof navigationFor>[0]) => navigationFor(role, 'acme').map(({ key }) => key)
  expect(rooms('owner')).toEqual(['home', 'pools', 'campaigns', 'evidence', 'annotate', 'people', 'settings'])
  expect(rooms('reviewer')).not.toContain('people')
  expect(rooms('annotator')).toEqual(['home', 'annotate', 'settings'])
})

test('a page inside a room marks the room, and never the home as well', () => {
  const current = (pathname: string) =>
    navigationFor('owner', 'acme')
      .filter((item) => isCurrent(item, pathname))
      .map(({ key }) => key)
  expect(current('/w/acme')).toEqual(['home'])
  expect(current('/w/acme/pools/0192/report')).toEqual(['pools'])
  expect(current('/w/acme/poolside')).toEqual([])
})
