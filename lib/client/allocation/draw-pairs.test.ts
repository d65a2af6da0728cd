import { expect, test } from 'vitest'
import { PairCounts } from '#lib/core/planning/allocation/pair-counts'
import { bandsOf, drawPairs, listPairs, pairsSvg } from './draw-pairs.ts'

test('every number of shared items falls into exactly one band, and what is needed into the last', () => {
  for (const needed of [1, 2, 3, 17, 68]) {
    const bands = bandsOf(needed)
    for (let items = 0; items <= needed + 1; items++) {
      const holding = bands.filter(({ from, to }) => items >= from && (to === null || items <= to))
      expect(holding).toHaveLength(1)
      expect(holding[0] === bands.at(-1)).toBe(items >= needed)
    }
  }
})

test('each pair is drawn at both sides of an empty diagonal, and listed once with the least first', () => {
  const pairs = new PairCounts(3)
  pairs.add(0, 1, 5)
  pairs.add(1, 2, 1)
  const names = ['Ann', 'Bo', 'A name that is far too long for its place']
  const drawing = drawPairs(names, pairs, bandsOf(4))
  const cells = drawing.paths.map((path) => path.split('M').length - 1)
  expect(cells).toEqual([2, 2, 0, 2])
  expect(drawing.names[2]).toBe('3 A name that is far …')
  expect(listPairs(names, pairs).map(({ items }) => items)).toEqual([0, 1, 5])
  expect(pairsSvg('a < b', drawing, pairs)).toContain('a &lt; b')
})
