import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRuns } from './read-runs.ts'

const calibration = { metric: 'Win rate', algorithm: 'other' }
const read = (text: string) => readRuns(text, calibration)
const problems = (text: string) => read(text).problems.map(({ line, field }) => [line, field])

test('the same runs are read from CSV with any delimiter, from JSON lines and from a JSON list', () => {
  const expected = [
    { line: 2, prompts: 3000, responsesPerPrompt: 2, diversity: 14.9, value: 51.5, seed: 'a', pool: null },
    { line: 3, prompts: 1500, responsesPerPrompt: 4, diversity: 12.7, value: 53, seed: null, pool: null },
  ]
  const csv = 'prompts,k,d,score,seed\n3000,2,14.9,51.5,a\n1500,4,12.7,53,\n'
  expect(read(csv)).toEqual({ runs: expected, problems: [] })
  expect(read(csv.replaceAll(',', ';')).runs).toEqual(expected)
  expect(read(`\uFEFF${csv.replaceAll(',', '\t').replaceAll('\n', '\r\n')}\r\n\r\n`).runs).toEqual(expected)
  const objects = [
    { N: 3000, responses_per_prompt: 2, diversity: 14.9, value: 51.5, seed: 'a' },
    { prompts: 1500, K: 4, d: '12.7', reward: 53, seed: null },
  ]
  const unnumbered = expected.map(({ line: _, ...run }) => run)
  for (const text of [objects.map((one) => JSON.stringify(one)).join('\n'), JSON.stringify(objects, null, 2)]) {
    expect(read(text).runs.map(({ line: _, ...run }) => run)).toEqual(unnumbered)
  }
})

test('d is typed or taken from a pool, one of the two', () => {
  const pooled = read('prompts,k,pool,version,score\n3000,2,"Chats, 2025",3,51.5\n3000,4,Chats,,53')
  expect(pooled.runs.map(({ diversity, pool }) => [diversity, pool])).toEqual([
    [null, { name: 'Chats, 2025', version: 3 }],
    [null, { name: 'Chats', version: null }],
  ])
  expect(problems('prompts,k,d,pool,score\n3000,2,14,Chats,51\n3000,2,,,51')).toEqual([
    [2, 'd'],
    [3, 'd'],
  ])
})

test('every problem is told with its line and column', () => {
  const text = [
    'prompts,k,d,score,colour',
    '3000,2,14,51.5,',
    '0,2,14,51.5,',
    '3000,10,14,51.5,',
    '3000,2,-1,51.5,',
    '3000,2,14,fifty,',
    '3000,2,14,,',
    '1.5,2,14,NaN,',
  ].join('\n')
  expect(problems(text)).toEqual([
    [2, 'colour'],
    [3, 'prompts'],
    [4, 'k'],
    [5, 'd'],
    [6, 'score'],
    [7, 'score'],
    [8, 'score'],
    [8, 'prompts'],
  ])
  expect(problems('prompts,k,d,score\n1,2,3,4,5')).toEqual([[2, null]])
  expect(problems('3000,2,14,51.5')).toEqual([[1, null]])
  expect(problems('{"k":2}\n{oops')).toEqual([
    [1, 'prompts'],
    [1, 'score'],
    [1, 'd'],
    [2, null],
  ])
  expect(problems('[1, {"prompts": []}]')).toEqual([
    [1, null],
    [2, null],
  ])
  expect(problems('[{]')).toEqual([[1, null]])
  expect(problems('  \n ')).toEqual([[1, null]])
})

test('runs of another metric or algorithm are kept apart', () => {
  const text = 'prompts,k,d,score,metric,algorithm\n3000,2,14,51,win rate,Other\n3000,2,14,51,reward,PRO'
  expect(problems(text)).toEqual([
    [3, 'metric'],
    [3, 'algorithm'],
  ])
})

test('thousands may be written with commas where they are quoted', () => {
  expect(read('prompts,k,d,score\n"12,000",2,14,51').runs[0]?.prompts).toBe(12_000)
  expect(problems('prompts;k;d;score\n3000;2;14,5;51')).toEqual([[2, 'd']])
})

test('no text makes the reader throw, and none is read with a figure out of bounds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json(),
        fc.string().map((rest) => `prompts,k,d,score\n${rest}`),
      ),
      (text) => {
        for (const run of read(text).runs) {
          expect(run.prompts).toBeGreaterThanOrEqual(1)
          expect(Number.isFinite(run.value)).toBe(true)
        }
      },
    ),
    { numRuns: 500, seed: 1 },
  )
})
