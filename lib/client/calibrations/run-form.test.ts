import { expect, test } from 'vitest'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { PoolRun, TypedRun } from './run-form.ts'

const fields = { prompts: '3,000', responsesPerPrompt: '4', value: ' 53.5 ', seed: '', settings: PAPER_SETTINGS }

test('what is typed is read as numbers, thousands with or without commas', () => {
  expect(TypedRun.parse({ ...fields, diversity: '14.86' })).toEqual({
    ...{ prompts: 3000, responsesPerPrompt: 4, diversity: 14.86, value: 53.5, seed: null, settings: PAPER_SETTINGS },
  })
})

test('what is no number, or is left out, is refused at its field', () => {
  const refused = TypedRun.safeParse({ ...fields, prompts: '', diversity: '14,86', value: 'high' })
  expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['prompts', 'The prompts are a whole number from 1.'],
    ['value', 'The score is a number.'],
    ['diversity', 'The diversity is a number.'],
  ])
})

test('a d from a pool needs a pool', () => {
  expect(PoolRun.safeParse({ ...fields, diversity: null }).error?.issues.map(({ message }) => message)).toEqual([
    'Choose a pool.',
  ])
})
