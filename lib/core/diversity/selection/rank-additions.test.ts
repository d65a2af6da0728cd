import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pooledTokensOf, promptFactsOf } from '#lib/testing/builders/pooled-tokens'
import { englishPrompts, garbagePrompts } from '#lib/testing/written-prompts'
import type { DiversitySettings } from '../settings.ts'
import { rankAdditions } from './rank-additions.ts'

const PLAIN: DiversitySettings = { tokenizer: 'words', template: 'bare', maxTokens: 512 }

function rank(base: readonly string[], candidates: readonly string[], seed = 's') {
  const all = [...base, ...candidates]
  const request = { basePrompts: base.length, settings: PLAIN, seed, facts: promptFactsOf(all) }
  return rankAdditions(pooledTokensOf(all, PLAIN), request)
}

/** The definition, read aloud: a set of the bigrams of these texts. */
function count(texts: readonly string[]) {
  const bigrams = texts.flatMap((text) => {
    const words = text.split(' ')
    return words.slice(1).map((right, i) => `${words[i]} ${right}`)
  })
  const distinctBigrams = new Set(bigrams).size
  const diversity = bigrams.length === 0 ? null : (Math.sqrt(texts.length) * distinctBigrams) / bigrams.length
  return { prompts: texts.length, bigrams: bigrams.length, distinctBigrams, diversity }
}

const word = fc.constantFrom('red', 'green', 'blue', 'cat', 'dog', 'runs', 'sleeps', 'often', 'never')
const text = fc.array(word, { minLength: 1, maxLength: 10 }).map((words) => words.join(' '))
const pools = fc.array(text, { maxLength: 20 })

test('d after m additions is that of counting the base and the first m from scratch, ranked and random', () => {
  fc.assert(
    fc.property(pools, pools, fc.string({ minLength: 1 }), (base, candidates, seed) => {
      const { order, newBigrams, figures } = rank(base, candidates, seed)
      const texts = [...order].map((candidate) => candidates[candidate] as string)
      expect(figures.base).toEqual(count(base))
      expect(figures.curve[0]?.added).toBe(0)
      expect(figures.curve.at(-1)?.added).toBe(order.length)
      for (const { added, ...point } of figures.curve) expect(point).toEqual(count([...base, ...texts.slice(0, added)]))
      expect(figures.randomCurve.at(-1)).toEqual(figures.curve.at(-1))
      texts.forEach((_, i) => {
        const before = count([...base, ...texts.slice(0, i)]).distinctBigrams
        expect(newBigrams[i]).toBe(count([...base, ...texts.slice(0, i + 1)]).distinctBigrams - before)
      })
    }),
    { seed: 21, numRuns: 200 },
  )
})

test('every candidate is ranked once or counted under one reason', () => {
  fc.assert(
    fc.property(pools, pools, (base, candidates) => {
      const { order, figures } = rank(base, candidates)
      const { repeated, inBase, nearDuplicates, garbage } = figures.leftOut
      expect(new Set(order).size).toBe(order.length)
      expect(figures.rankedCandidates).toBe(order.length)
      expect(order.length + repeated + inBase + nearDuplicates + garbage).toBe(candidates.length)
      expect(inBase).toBe(candidates.filter((candidate) => base.includes(candidate)).length)
      expect(figures.best?.diversity ?? 0).toBe(Math.max(0, ...figures.curve.map((point) => point.diversity ?? 0)))
    }),
    { seed: 22, numRuns: 200 },
  )
})

test('a candidate that adds more known words per token comes before one that adds fewer', () => {
  const base = ['one two three', 'alpha beta']
  const candidates = [
    'one two three four',
    'gamma delta epsilon zeta',
    'alpha beta gamma delta',
    'four gamma delta epsilon zeta',
  ]
  const { order, figures } = rank(base, candidates)
  expect(candidates[order[0] as number]).toBe('gamma delta epsilon zeta')
  expect(figures.top[0]).toEqual({ index: 1, rank: 1, newBigrams: 3, tokens: 4 })
})

test('planted garbage is left out, and the ranked order beats the random one', () => {
  const english = englishPrompts(300)
  const { figures } = rank(english.slice(0, 60), [...english.slice(60), ...garbagePrompts(30, english)])
  expect(figures.leftOut.garbage).toBeGreaterThanOrEqual(18)
  const [at] = [10].map((added) => figures.curve.findIndex((point) => point.added >= added))
  expect(figures.curve[at as number]?.distinctBigrams).toBeGreaterThan(
    figures.randomCurve[at as number]?.distinctBigrams as number,
  )
})

test('without candidates, or without a base, there are figures or null', () => {
  const none = rank(['one two three'], [])
  expect(none.figures).toMatchObject({ candidates: 0, rankedCandidates: 0, best: { added: 0 }, top: [] })
  expect(none.figures.curve).toHaveLength(1)
  expect(rank([], []).figures).toMatchObject({ base: { prompts: 0, diversity: null }, best: null })
  expect(rank([], ['one two']).figures.best).toMatchObject({ added: 1, diversity: 1 })
})
