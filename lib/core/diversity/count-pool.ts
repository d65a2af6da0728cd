import { seededPermutation } from '#lib/core/random/seeded'
import { BigramRanks } from './bigram-ranks.ts'
import { type CurvePoint, curveSizes, diversityCurve, diversityPeak } from './diversity-curve.ts'
import { promptDiversity } from './prompt-diversity.ts'
import type { DiversitySettings } from './settings.ts'
import { createLlamaTokenizer } from './tokens/llama-tokens.ts'

export type PoolDiversity = {
  prompts: number
  bigrams: number
  distinctBigrams: number
  diversity: number | null
  /** d over a seeded random order, at curveSizes(prompts). */
  curve: CurvePoint[]
  peak: CurvePoint | null
  seed: string
  settings: DiversitySettings
}

export type PoolCounter = {
  /** Counts the next prompt, in pool order; `text` is already rendered. Call exactly `prompts` times. */
  add: (text: string) => void
  finish: () => PoolDiversity
}

/** Counts a pool of known size in one pass: memory grows with distinct bigrams and 8 bytes a prompt. */
export function createPoolCounter(prompts: number, settings: DiversitySettings, seed: string): PoolCounter {
  const order = seededPermutation(prompts, seed)
  const rankOf = new Uint32Array(prompts)
  order.forEach((position, rank) => {
    rankOf[position] = rank
  })
  const bigramsByRank = new Uint32Array(prompts)
  const ranks = new BigramRanks()
  const tokenizer = createLlamaTokenizer()
  let position = 0
  let bigrams = 0

  return {
    add: (text) => {
      if (position >= prompts) throw new RangeError(`the pool was announced with ${prompts} prompts and holds more`)
      const rank = rankOf[position++] as number
      const count = ranks.add(tokenizer.encode(text, settings.maxTokens).ids as Uint16Array, rank)
      bigramsByRank[rank] = count
      bigrams += count
    },
    finish: () => {
      if (position !== prompts)
        throw new RangeError(`the pool was announced with ${prompts} prompts and holds ${position}`)
      const counts = { prompts, bigrams, distinctBigrams: ranks.size }
      const curve = diversityCurve(bigramsByRank, ranks.firstAppearances(prompts), curveSizes(prompts))
      return { ...counts, diversity: promptDiversity(counts), curve, peak: diversityPeak(curve), seed, settings }
    },
  }
}
