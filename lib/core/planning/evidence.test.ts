import { expect, test } from 'vitest'
import { type Evidence, evidence } from './evidence.ts'

const statement = (key: string) => (evidence as readonly Evidence[]).find((one) => one.key === key)?.statement ?? ''

test('the finding is told with the figures of Table 1', () => {
  expect(statement('equal-budget')).toContain('8 of 8 distinct comparisons')
  expect(statement('equal-budget')).toContain('by 1.3 to 2.4 points')
  expect(statement('three-responses')).toContain('6 of the 8')
})

test('the range is that of the points the law was fitted to', () => {
  expect(statement('range')).toContain('12.7 to 20.8')
})

test('everything that the law is not is told, each limit once', () => {
  const against = (evidence as readonly Evidence[]).filter((one) => one.side === 'against')
  expect(against.map((one) => one.key)).toEqual([
    'reward-model-prompts',
    'evaluation-prompts',
    'other-charging',
    'labels-are-scores',
    'one-slate-of-four',
    'one-judge',
    'no-human-noise',
    'repetition',
    'log-prompts-fit-too',
    'range',
    'level-depends-on-data',
    'between-settings',
    'selection-unmeasured',
    'past-the-peak',
    'past-four',
  ])
  for (const one of evidence) expect(one.statement).toMatch(/^[A-Z].*\.$/)
})
