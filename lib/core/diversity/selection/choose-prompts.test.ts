import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pooledTokensOf, promptFactsOf } from '#lib/testing/builders/pooled-tokens'
import { englishPrompts, garbagePrompts, promptsByLanguage } from '#lib/testing/written-prompts'
import type { PromptText } from '../heavy-work.ts'
import { profilePool } from '../profile/profile-pool.ts'
import { PAPER_SETTINGS } from '../settings.ts'
import { SCRIPTS } from '../tokens/scripts.ts'
import { choosePrompts } from './choose-prompts.ts'
import { GARBAGE } from './guard/sort-out.ts'
import type { SelectionSettings } from './selection-figures.ts'

const settingsOf = (more: Partial<SelectionSettings>): SelectionSettings => ({
  ...PAPER_SETTINGS,
  method: 'diverse',
  count: 1,
  seed: 's',
  ...more,
})

function choose(prompts: readonly PromptText[], more: Partial<SelectionSettings>, sources?: readonly number[]) {
  const settings = settingsOf(more)
  return choosePrompts(pooledTokensOf(prompts, settings), { settings, facts: promptFactsOf(prompts, sources) })
}

const english = Object.freeze(englishPrompts(300))
const garbage = Object.freeze(garbagePrompts(60, english))
const foreign = Object.freeze(Object.values(promptsByLanguage).flat())
const mixed = Object.freeze([...english, ...foreign, ...garbage])
const isGarbage = (prompt: number) => prompt >= english.length + foreign.length

test('of planted garbage a random choice takes its share, a diverse one next to nothing', () => {
  const { chosen, figures } = choose(mixed, { count: 120 })
  const { chosen: random } = choose(mixed, { count: 120, method: 'random' })
  expect([...random].filter(isGarbage).length).toBeGreaterThanOrEqual(10)
  expect([...chosen].filter(isGarbage).length).toBeLessThanOrEqual(1)
  expect(figures.leftOut.garbage).toBeGreaterThanOrEqual(57)
  expect(figures.samples.garbage.length).toBe(8)
  expect(figures.chosen.coverage).toBeGreaterThan(figures.random.coverage as number)
  expect(figures.samples.garbage.every(isGarbage)).toBe(true)
})

test.each(['llama', 'o200k', 'words'] as const)(
  'no prompt of any language is taken for garbage, however few share it (%s)',
  (tokenizer) => {
    for (const others of [[], english]) {
      const pool = [...others, ...foreign]
      const { figures } = choose(pool, { count: 10, tokenizer })
      expect(figures.leftOut).toEqual({ repeated: 0, nearDuplicates: 0, garbage: 0 })
      expect(figures.eligiblePrompts).toBe(pool.length)
    }
  },
)

test('every script has its share of the choice to within one prompt', () => {
  const pool = [...english, ...foreign]
  const { scripts } = pooledTokensOf(pool)
  for (const count of [20, 60, 150]) {
    const { chosen } = choose(pool, { count })
    for (const script of ['Latin', 'Cyrillic', 'Arabic', 'Devanagari', 'Han'] as const) {
      const isOf = (prompt: number) => scripts[prompt] === SCRIPTS.indexOf(script)
      const share = (count * [...pool.keys()].filter(isOf).length) / pool.length
      expect(Math.abs([...chosen].filter(isOf).length - share)).toBeLessThan(1)
    }
  }
})

test('every language and every script has its share to within one prompt, though one brings more new text than another', () => {
  const pool = [...english, ...foreign]
  const pooled = pooledTokensOf(pool)
  // Two languages and none within English; the others share seven names, so that a name has several scripts.
  const langs = [
    ...english.map((_, i) => (i % 5 === 0 ? 0 : i % 5 < 3 ? 1 : 2)),
    ...Object.values(promptsByLanguage).flatMap((texts, i) => texts.map(() => 2 + (i % 7))),
  ]
  for (const count of [7, 20, 61, 150]) {
    const settings = settingsOf({ count })
    const { chosen, figures } = choosePrompts(pooled, { settings, facts: promptFactsOf(pool, undefined, langs) })
    for (const { value, pool: size, chosen: taken } of figures.langs) {
      expect(Math.abs(taken - (count * size) / pool.length)).toBeLessThan(1)
      expect(taken).toBe([...chosen].filter((prompt) => langs[prompt] === value).length)
    }
    for (const script of SCRIPTS.keys()) {
      const share = (count * pooled.scripts.filter((one) => one === script).length) / pool.length
      expect(Math.abs([...chosen].filter((prompt) => pooled.scripts[prompt] === script).length - share)).toBeLessThan(1)
    }
  }
})

test('every source keeps at least about half of its share, though another has more to offer', () => {
  const dull = Array.from(
    { length: 100 },
    (_, i) => `Is ${i} plus ${i + 1} more than ${2 * i}? Answer yes or no, please.`,
  )
  const pool = [...english.slice(0, 200), ...dull]
  const sources = pool.map((_, i) => (i < 20 ? 7 : i < 200 ? 1 : 2))
  const { chosen, figures } = choose(pool, { count: 60 }, sources)
  const sizes = figures.sources.map(({ value, pool: size }) => [value, size])
  expect(sizes).toEqual([
    [1, 180],
    [2, 100],
    [7, 20],
  ])
  for (const { value, chosen: taken } of figures.sources) {
    const eligible = figures.eligiblePrompts
    expect(taken).toBe([...chosen].filter((prompt) => sources[prompt] === value).length)
    const least = value === 2 ? eligible - 200 : value === 1 ? 180 : 20
    expect(taken).toBeGreaterThanOrEqual(Math.floor((30 * least) / eligible))
  }
})

const word = fc.constantFrom('red', 'green', 'blue', 'cat', 'dog', 'runs', 'sleeps', 'often', 'never')
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const smallPools = fc.array(text, { minLength: 1, maxLength: 25 })

test('bigrams, d and coverage are those of sets of texts, and no probe is covered by itself or by its equal', () => {
  fc.assert(
    fc.property(smallPools, fc.string({ minLength: 1 }), (prompts, seed) => {
      const count = Math.ceil(new Set(prompts).size / 2)
      const settings = settingsOf({ count, method: 'random', seed, tokenizer: 'words', template: 'bare' })
      const pooled = pooledTokensOf(prompts, settings)
      const { chosen, figures } = choosePrompts(pooled, { settings, facts: promptFactsOf(prompts) })
      const bigramsOf = (prompt: number) => {
        const words = (prompts[prompt] as string).split(' ')
        return words.slice(1).map((right, i) => `${words[i]} ${right}`)
      }
      const all = [...chosen].flatMap(bigramsOf)
      const distinct = new Set(all).size
      expect(figures.chosen).toMatchObject({ prompts: count, bigrams: all.length, distinctBigrams: distinct })
      expect(figures.chosen.diversity).toBe(all.length === 0 ? null : (Math.sqrt(count) * distinct) / all.length)
      expect(figures.chosen).toEqual(figures.random)
      expect(figures.probes).toBe(figures.eligiblePrompts)
      const { repeated, nearDuplicates, garbage } = figures.leftOut
      if (nearDuplicates + garbage > 0) return
      const probes = [...prompts.keys()].filter((probe) => prompts.indexOf(prompts[probe] as string) === probe)
      expect(probes.length).toBe(prompts.length - repeated)
      const held = probes.flatMap((probe) => {
        const others = new Set([...chosen].filter((one) => prompts[one] !== prompts[probe]).flatMap(bigramsOf))
        return bigramsOf(probe).map((bigram) => others.has(bigram))
      })
      expect(figures.chosen.coverage).toBe(held.length === 0 ? null : held.filter(Boolean).length / held.length)
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('of equal prompts none covers another, whichever of them was chosen', () => {
  const prompts = Array.from({ length: 12 }, () => 'Name three rivers of Asia and the seas they reach')
  const { figures } = choose(prompts, { count: 1 })
  expect([figures.probes, figures.chosen.coverage, figures.random.coverage]).toEqual([1, 0, 0])
  const { figures: mixed } = choose([...prompts, 'Name three rivers'], {
    count: 2,
    tokenizer: 'words',
    template: 'bare',
  })
  // Of nine bigrams and of two, the two that both have.
  expect([mixed.chosen.coverage, mixed.random.coverage]).toEqual([4 / 11, 4 / 11])
})

test('what a choice says of itself adds up to the pool, the choice and the random choice', () => {
  fc.assert(
    fc.property(smallPools, fc.constantFrom('random' as const, 'diverse' as const), (prompts, method) => {
      const { figures, chosen } = choose(prompts, { count: 1, method })
      expect(new Set(chosen).size).toBe(1)
      const { repeated, nearDuplicates, garbage } = figures.leftOut
      expect(figures.eligiblePrompts + repeated + nearDuplicates + garbage).toBe(prompts.length)
      for (const mix of [figures.lengths, figures.sources, figures.langs]) {
        const sum = (of: 'pool' | 'chosen' | 'random') => mix.reduce((total, part) => total + part[of], 0)
        expect([sum('pool'), sum('chosen'), sum('random')]).toEqual([prompts.length, 1, 1])
      }
    }),
    { seed: 12, numRuns: 100 },
  )
})

test('the same seed chooses the same, another seed another', () => {
  const first = choose(english, { count: 40 })
  expect(choose(english, { count: 40 })).toEqual(first)
  expect([...choose(english, { count: 40, seed: 't' }).chosen]).not.toEqual([...first.chosen])
})

test('of equal and nearly equal prompts a diverse choice takes the first', () => {
  const long = 'How can a family save money on heating during a long cold winter in an old house by the sea'
  const prompts = [long, `${long}?`, long, 'Something else entirely, if you please.']
  const { chosen, figures } = choose(prompts, { count: 2 })
  expect([...chosen].sort()).toEqual([0, 3])
  expect(figures.leftOut).toEqual({ repeated: 1, nearDuplicates: 1, garbage: 0 })
})

test('more prompts than may be chosen are refused, naming how many may', () => {
  const prompts = [...english.slice(0, 5), ...english.slice(0, 5)]
  expect(() => choose(prompts, { count: 6 })).toThrow(
    expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining('at most 5') }),
  )
  expect(() => choose([], { count: 1 })).toThrow(expect.objectContaining({ code: 'invalid_input' }))
})

test.each([
  ['one prompt', ['one single prompt']],
  ['one-token prompts', ['a', 'b']],
  ['only emoji', ['😀', '😀😀', '🍕']],
  ['all identical', ['same', 'same', 'same']],
  ['one of five megabytes', ['a b '.repeat(1_250_000), 'short']],
])('%s can be chosen from, with figures or null', (_, prompts) => {
  for (const method of ['random', 'diverse'] as const) {
    const { chosen, figures } = choose(prompts, { count: 1, method })
    expect(chosen.length).toBe(1)
    expect(JSON.stringify(figures)).not.toMatch(/NaN|Infinity/)
    expect(Number.isNaN(figures.chosen.diversity)).toBe(false)
    expect(Number.isNaN(figures.chosen.coverage)).toBe(false)
  }
})

test.each(['diverse', 'random'] as const)(
  'verdicts that are known already change nothing of a %s choice, and are those of the profile',
  (method) => {
    const prompts = [...mixed, ...english.slice(0, 12)]
    const pooled = pooledTokensOf(prompts)
    const facts = promptFactsOf(
      prompts,
      prompts.map((_, prompt) => prompt % 3),
    )
    const { verdicts } = profilePool(pooled, { settings: PAPER_SETTINGS, seed: 'p', facts, bytes: 1, gzipBytes: 1 })
    expect(new Set(verdicts)).toContain(GARBAGE)
    for (const count of [1, 40, 200])
      for (const seed of ['s', 't']) {
        const settings = settingsOf({ method, count, seed })
        const found = choosePrompts(pooled, { settings, facts })
        expect(found.verdicts).toEqual(verdicts)
        expect(choosePrompts(pooled, { settings, facts, verdicts })).toEqual(found)
      }
  },
)
