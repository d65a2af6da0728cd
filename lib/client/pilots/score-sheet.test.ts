import { expect, test } from 'vitest'
import type { RunScore } from '#lib/core/planning/pilot/verdict'
import { changesOf, readSheet, rowsOf, sheetOf } from './score-sheet.ts'

const scores: RunScore[] = [
  { arm: 2, run: 1, value: 51.25 },
  { arm: 2, run: 3, value: -0.5 },
  { arm: 4, run: 1, value: 53 },
]

test('a sheet gives back the scores it was made from, sorted by arm and run', () => {
  expect(readSheet(sheetOf([...scores].reverse()))).toEqual({ scores, wrong: [] })
})

test('empty cells are no scores, and words in a cell are told by its place', () => {
  expect(readSheet({ '2 1': ' ', '4 1': 'good', '4 2': 'NaN', '4 3': '1e999', '4 4': '.5' })).toEqual({
    scores: [{ arm: 4, run: 4, value: 0.5 }],
    wrong: ['4 1', '4 2', '4 3'],
  })
})

test('has a row for every designed run, and for every score past them', () => {
  expect([rowsOf({}, 3), rowsOf(sheetOf(scores), 2), rowsOf({ '4 9': '' }, 3)]).toEqual([3, 3, 9])
})

test('what is sent is what changed and what went, and nothing for an untouched sheet', () => {
  expect(changesOf(scores, scores)).toEqual({ scores: [], removed: [] })
  const after: RunScore[] = [
    { arm: 2, run: 1, value: 51.25 },
    { arm: 4, run: 1, value: 54 },
    { arm: 4, run: 2, value: 52 },
  ]
  expect(changesOf(scores, after)).toEqual({ scores: after.slice(1), removed: [{ arm: 2, run: 3 }] })
})
