import { expect, test } from 'vitest'
import { pooledTokensOf, promptFactsOf } from '#lib/testing/builders/pooled-tokens'
import { englishPrompts, garbagePrompts } from '#lib/testing/written-prompts'
import { choosePrompts } from '../selection/choose-prompts.ts'
import { PAPER_SETTINGS } from '../settings.ts'
import { profilePool } from './profile-pool.ts'

function profile(prompts: readonly string[], onProgress?: (ratio: number) => void) {
  const request = { settings: PAPER_SETTINGS, seed: 's', facts: promptFactsOf(prompts), bytes: 300, gzipBytes: 100 }
  return profilePool(pooledTokensOf(prompts), request, onProgress)
}

test('each point of the diverse curve is d of a diverse selection of that size', () => {
  const english = englishPrompts(60)
  const prompts = [...english, ...garbagePrompts(9, english), ...english.slice(0, 4)]
  const { diverseCurve } = profile(prompts)
  expect(diverseCurve.length).toBeGreaterThanOrEqual(10)
  for (const point of diverseCurve) {
    const settings = { ...PAPER_SETTINGS, method: 'diverse', count: point.prompts, seed: 's' } as const
    const { figures } = choosePrompts(pooledTokensOf(prompts), { settings, facts: promptFactsOf(prompts) })
    expect(figures.chosen).toMatchObject(point)
    if (point === diverseCurve.at(-1)) expect(figures.eligiblePrompts).toBe(point.prompts)
  }
})

test('progress rises to 1', () => {
  const told: number[] = []
  profile(englishPrompts(20), (ratio) => told.push(ratio))
  expect(told.at(-1)).toBe(1)
  expect(told).toEqual([...told].sort((a, b) => a - b))
})

test.each([
  ['no prompt', []],
  ['one prompt', ['one single prompt']],
  ['two prompts', ['one single prompt', 'another']],
  ['one-token prompts', ['a', 'b', 'a']],
  ['only emoji', ['😀', '😀😀', '🍕']],
  ['all identical', ['same words', 'same words', 'same words']],
])('%s: figures, or null', (_, prompts) => {
  const told: number[] = []
  const profiled = profile(prompts, (ratio) => told.push(ratio))
  expect(JSON.stringify(profiled, (_key, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain('NaN')
  expect(profiled.nearDuplicates.share).toBe(
    prompts.length === 0 ? null : (prompts.length - new Set(prompts).size) / prompts.length,
  )
  expect(profiled.compression.ratio).toBe(3)
  expect(told.at(-1)).toBe(1)
})
