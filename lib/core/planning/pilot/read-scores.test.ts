import { describe, expect, test } from 'vitest'
import { readScores } from './read-scores.ts'
import { scoreDoubts } from './score-doubts.ts'
import type { RunScore } from './verdict.ts'

const two: RunScore[] = [51.2, 50.8].map((value, i) => ({ arm: 2, run: i + 1, value }))
const four: RunScore[] = [53.1, 52.6].map((value, i) => ({ arm: 4, run: i + 1, value }))

describe('pasted scores', () => {
  test.each([
    ['tabs under a heading', 'K\trun\tscore (0-100)\n2\t1\t51.2\n2\t2\t50.8\n4\t1\t53.1\n4\t2\t52.6\n'],
    ['commas and Windows line ends', '2,1,51.2\r\n2,2,50.8\r\n4,1,53.1\r\n4,2,52.6'],
    ['semicolons, blank lines and blanks', '\n 2 ; 1 ; 51.2\n\n2;2;50.8\n4;1;53.1\n4;2;52.6'],
    ['two cells, the runs counted down the page', '2 51.2\n4 53.1\n2 50.8\n4 52.6'],
    ['arms named K=2 and K = 4', 'K=2,51.2\nk = 2,50.8\nK=4,53.1\nK=4,5.26e1'],
  ])('are read from %s', (_, text) => {
    const { scores, problems } = readScores(text)
    expect(problems).toEqual([])
    expect(scores.filter(({ arm }) => arm === 2)).toEqual(two)
    expect(scores.filter(({ arm }) => arm === 4)).toEqual(four)
  })

  test.each([
    ['2,1,NaN', 1, 'NaN'],
    ['K,run,score\n2,1,51.2\n2,2,good', 3, 'good'],
    ['2,1,Infinity', 1, 'Infinity'],
    ['2,1,1e999', 1, '1e999'],
    ['3,1,51', 1, 'no arm'],
    ['2,0,51', 1, 'no run'],
    ['2,1.5,51', 1, 'no run'],
    ['2,501,51', 1, '1 to 500'],
    ['2,1,51\n2,1,52', 2, 'earlier line'],
    ['2', 1, 'has 1'],
    ['2,1,51,2', 1, 'has 4'],
    ['', 1, 'no score here'],
    ['K,run,score', 1, 'no score here'],
  ])('%j are refused at their line', (text, line, message) => {
    expect(readScores(text).problems).toEqual([{ line, message: expect.stringContaining(message) }])
  })
})

describe('doubts about scores', () => {
  const doubts = (runs: readonly RunScore[], isPaperMetric = true) =>
    scoreDoubts(runs, { isPaperMetric }).map(({ kind }) => kind)
  const arm = (k: 2 | 4, values: readonly number[]) =>
    values.map((value, i): RunScore => ({ arm: k, run: i + 1, value }))

  test('are none about sound ones, nor about none', () => {
    expect(doubts([...two, ...four])).toEqual([])
    expect(doubts([])).toEqual([])
  })
  test('name shares where the paper’s score runs to 100, and only there', () => {
    const shares = [...two, ...four].map((one) => ({ ...one, value: one.value / 100 }))
    expect(doubts(shares)).toEqual(['fractions'])
    expect(doubts(shares, false)).toEqual([])
  })
  test('name what lies outside 0 to 100', () => {
    expect(doubts([...two, { arm: 4, run: 1, value: -3 }])).toEqual(['outside'])
  })
  test('name a score on another scale than the others', () => {
    expect(doubts([...two, ...four, { arm: 4, run: 3, value: 0.53 }], false)).toEqual(['mixed-scale'])
  })
  test('name a run far from the others of its arm', () => {
    expect(scoreDoubts(arm(4, [52, 52.4, 51.9, 52.2, 47]), { isPaperMetric: true })).toEqual([
      { kind: 'far-run', runs: [{ arm: 4, run: 5, value: 47 }] },
    ])
  })
  test('name one score that stands for several runs', () => {
    expect(doubts(arm(2, [51, 51, 52]))).toEqual(['same-score'])
  })
  test('name arms that scatter unequally', () => {
    expect(doubts([...arm(2, [50, 50.1, 50.2, 50.3]), ...arm(4, [50, 52, 54, 56])])).toEqual(['unequal-spread'])
  })
})
