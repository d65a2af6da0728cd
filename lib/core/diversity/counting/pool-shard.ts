import { seededPermutation } from '#lib/core/random/seeded'
import { type CurvePoint, curveSizes, diversityCurve, diversityPeak } from '../diversity-curve.ts'
import type { CountedPool, HeavyWork } from '../heavy-work.ts'
import { promptDiversity } from '../prompt-diversity.ts'
import type { TokenizerName } from '../settings.ts'
import { commonIds } from '../tokens/pooled-tokens.ts'
import type { CountableSheet } from '../tokens/tokenize-prompts.ts'
import { bandOf, bandPeak } from './band.ts'
import type { KeyWidth } from './keys.ts'
import { NgramSet, type SetParts } from './ngram-set.ts'
import { ORDERS, orderSeeds } from './orders.ts'
import { type BigramParts, RankedBigrams } from './ranked-bigrams.ts'

/** What is counted: a pool of this many prompts, tokenised like this, its random orders drawn from this seed. */
export type CountRequest = Parameters<HeavyWork['count']>[0]

/** LLaMA's ids have 16 bits, so that two fill a word; the others have a word each. */
const WIDTHS: Record<TokenizerName, [bigram: KeyWidth, trigram: KeyWidth]> = {
  llama: [1, 2],
  o200k: [2, 3],
  words: [2, 3],
}
/** More than the fixed vocabularies have tokens. */
const VOCABULARIES: Record<TokenizerName, number> = { llama: 1 << 15, o200k: 1 << 18, words: 0 }
const NONE_YET = new Uint32Array(0)

/** A shard's count as plain memory, which a thread can hand to another. */
export type ShardParts = {
  counted: number
  truncated: number
  totals: number[]
  bigramsAt: Uint32Array<ArrayBuffer>
  seen: Uint8Array<ArrayBuffer>
  vocabulary: string[]
  bigrams: BigramParts
  trigrams: SetParts
}

/**
 * The count of any part of a pool. Shards of one request merge to the count of all their parts, exactly and in any order: a
 * distinct bigram keeps the smallest rank at which it appears in each random order, and the smallest of two parts' smallest is
 * that of both. Memory grows with distinct n-grams and 28 bytes a prompt of the pool.
 */
export class PoolShard {
  readonly #request: CountRequest
  readonly #isPacked: boolean
  readonly #bigrams: RankedBigrams
  readonly #trigrams: NgramSet
  readonly #seen: Uint8Array<ArrayBuffer>
  readonly #vocabulary = new Map<string, number>()
  readonly #bigramsAt: Uint32Array<ArrayBuffer>
  #totals = [0, 0, 0]
  #counted = 0
  #truncated = 0
  /** Rank of each prompt in each order, by place and order: [place * ORDERS + order]. Made with the first sheet. */
  #ranks = NONE_YET
  #keys = new Int32Array(0)

  constructor(request: CountRequest) {
    const [bigram, trigram] = WIDTHS[request.settings.tokenizer]
    this.#request = request
    this.#isPacked = bigram === 1
    this.#bigrams = new RankedBigrams(bigram)
    this.#trigrams = new NgramSet(trigram)
    this.#seen = new Uint8Array(VOCABULARIES[request.settings.tokenizer])
    this.#bigramsAt = new Uint32Array(request.prompts)
  }

  /**
   * Counts the sheet of the prompts from `firstIndex` on; each prompt of the pool once, in one shard.
   * @throws RangeError where the pool was announced with fewer prompts
   */
  add(firstIndex: number, sheet: CountableSheet): void {
    const { prompts } = this.#request
    if (firstIndex + sheet.prompts > prompts)
      throw new RangeError(`the pool was announced with ${prompts} prompts and holds more`)
    if (this.#ranks === NONE_YET) this.#ranks = ranksByPlace(this.#request)
    const tokens = this.#commonTokens(sheet)
    this.#addBigrams(firstIndex, tokens, sheet.offsets)
    this.#addTrigrams(tokens, sheet.offsets)
    for (let i = 0; i < sheet.prompts; i++) {
      const length = (sheet.offsets[i + 1] as number) - (sheet.offsets[i] as number)
      this.#bigramsAt[firstIndex + i] = Math.max(0, length - 1)
      for (let n = 1; n <= 3; n++) this.#totals[n - 1] = (this.#totals[n - 1] as number) + Math.max(0, length - n + 1)
      this.#truncated += sheet.truncated[i] as number
    }
    this.#counted += sheet.prompts
  }

  /** The sheet's tokens under the shard's own numbering of words, and each noted as seen. */
  #commonTokens({ tokens, words }: CountableSheet): Uint16Array | Uint32Array {
    if (words === null) {
      const seen = this.#seen
      for (let i = 0; i < tokens.length; i++) seen[tokens[i] as number] = 1
      return tokens
    }
    const ids = commonIds(this.#vocabulary, words)
    return Uint32Array.from(tokens, (id) => ids[id] as number)
  }

  #addBigrams(firstIndex: number, tokens: Uint16Array | Uint32Array, offsets: Uint32Array): void {
    for (let prompt = 0; prompt + 1 < offsets.length; prompt++) {
      const start = offsets[prompt] as number
      const count = (offsets[prompt + 1] as number) - start - 1
      if (count < 1) continue
      const keys = this.#keysFor(2 * count)
      if (this.#isPacked)
        for (let i = 0; i < count; i++)
          keys[i] = ((tokens[start + i] as number) << 16) | (tokens[start + i + 1] as number)
      else
        for (let i = 0; i < count; i++) {
          keys[2 * i] = tokens[start + i] as number
          keys[2 * i + 1] = tokens[start + i + 1] as number
        }
      this.#bigrams.note(keys, count, this.#ranks, (firstIndex + prompt) * ORDERS)
    }
  }

  #addTrigrams(tokens: Uint16Array | Uint32Array, offsets: Uint32Array): void {
    const width = this.#isPacked ? 2 : 3
    for (let prompt = 0; prompt + 1 < offsets.length; prompt++) {
      const start = offsets[prompt] as number
      const count = (offsets[prompt + 1] as number) - start - 2
      if (count < 1) continue
      const keys = this.#keysFor(width * count)
      for (let i = 0; i < count; i++) {
        const key = width * i
        if (this.#isPacked) keys[key] = ((tokens[start + i] as number) << 16) | (tokens[start + i + 1] as number)
        else {
          keys[key] = tokens[start + i] as number
          keys[key + 1] = tokens[start + i + 1] as number
        }
        keys[key + width - 1] = tokens[start + i + 2] as number
      }
      this.#trigrams.add(keys, count)
    }
  }

  #keysFor(words: number): Int32Array {
    if (this.#keys.length < words) this.#keys = new Int32Array(2 * words)
    return this.#keys
  }

  /** Adds the count of another shard of the same request, as its toParts gave it. */
  merge(parts: ShardParts): void {
    const ids = parts.vocabulary.length === 0 ? null : commonIds(this.#vocabulary, parts.vocabulary)
    this.#bigrams.merge(parts.bigrams, ids)
    this.#trigrams.merge(parts.trigrams, ids)
    for (let id = 0; id < this.#seen.length; id++) if (parts.seen[id] === 1) this.#seen[id] = 1
    for (let i = 0; i < this.#bigramsAt.length; i++)
      this.#bigramsAt[i] = (this.#bigramsAt[i] as number) + (parts.bigramsAt[i] as number)
    this.#totals = this.#totals.map((total, i) => total + (parts.totals[i] as number))
    this.#counted += parts.counted
    this.#truncated += parts.truncated
  }

  /**
   * The figures, once every prompt is counted.
   * @throws RangeError where the pool was announced with more prompts
   */
  finish(): CountedPool {
    const { prompts, settings, seed, order = 0 } = this.#request
    if (this.#counted !== prompts)
      throw new RangeError(`the pool was announced with ${prompts} prompts and holds ${this.#counted}`)
    const curves = orderSeeds(seed).map((orderSeed, i) => this.#curve(orderSeed, i))
    const curve = curves[order] as CurvePoint[]
    const band = bandOf(curves)
    const counts = { prompts, bigrams: this.#totals[1] as number, distinctBigrams: this.#bigrams.size }
    return {
      ...counts,
      diversity: promptDiversity(counts),
      curve,
      peak: diversityPeak(curve),
      band,
      bandPeak: bandPeak(band),
      ngrams: this.#ngrams(),
      truncatedPrompts: this.#truncated,
      seed,
      settings,
    }
  }

  #curve(orderSeed: string, order: number): CurvePoint[] {
    const { prompts } = this.#request
    const bigramsByRank = seededPermutation(prompts, orderSeed).map((place) => this.#bigramsAt[place] as number)
    return diversityCurve(bigramsByRank, this.#bigrams.firstAppearances(order, prompts), curveSizes(prompts))
  }

  #ngrams(): CountedPool['ngrams'] {
    const words = this.#seen.reduce((sum, seen) => sum + seen, this.#vocabulary.size)
    const distinct = [words, this.#bigrams.size, this.#trigrams.size] as const
    return ([1, 2, 3] as const).map((n) => {
      const total = this.#totals[n - 1] as number
      return {
        n,
        total,
        distinct: distinct[n - 1] as number,
        ratio: total === 0 ? null : (distinct[n - 1] as number) / total,
      }
    })
  }

  /** The count's memory, for another thread. The shard itself must not be used any more. */
  toParts(): ShardParts {
    return {
      counted: this.#counted,
      truncated: this.#truncated,
      totals: this.#totals,
      bigramsAt: this.#bigramsAt,
      seen: this.#seen,
      vocabulary: [...this.#vocabulary.keys()],
      bigrams: this.#bigrams.toParts(),
      trigrams: this.#trigrams.toParts(),
    }
  }
}

/** The memory of a shard's parts that can be moved rather than copied. */
export function partsMemory({ bigramsAt, seen, bigrams, trigrams }: ShardParts): ArrayBuffer[] {
  return [bigramsAt, seen, bigrams.keys, bigrams.ranks, trigrams.slots].map(({ buffer }) => buffer)
}

function ranksByPlace({ prompts, seed }: CountRequest): Uint32Array<ArrayBuffer> {
  const ranks = new Uint32Array(prompts * ORDERS)
  orderSeeds(seed).forEach((orderSeed, order) => {
    const places = seededPermutation(prompts, orderSeed)
    for (let rank = 0; rank < prompts; rank++) ranks[(places[rank] as number) * ORDERS + order] = rank
  })
  return ranks
}
