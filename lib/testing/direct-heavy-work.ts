import { gzipSync } from 'node:zlib'
import { bandOf, bandPeak } from '#lib/core/diversity/counting/band'
import { orderSeeds } from '#lib/core/diversity/counting/orders'
import { curveSizes, diversityCurve, diversityPeak } from '#lib/core/diversity/diversity-curve'
import type { CountedPool, HeavyWork, PromptBatch } from '#lib/core/diversity/heavy-work'
import { profilePool } from '#lib/core/diversity/profile/profile-pool'
import { promptDiversity } from '#lib/core/diversity/prompt-diversity'
import { choosePrompts } from '#lib/core/diversity/selection/choose-prompts'
import { rankAdditions } from '#lib/core/diversity/selection/rank-additions'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { loadTokenizer } from '#lib/core/diversity/tokens/load-tokenizer'
import { type PooledTokens, poolTokens } from '#lib/core/diversity/tokens/pooled-tokens'
import { packSheet, unpackSheet } from '#lib/core/diversity/tokens/token-sheet'
import { tokenizePrompts } from '#lib/core/diversity/tokens/tokenize-prompts'
import { seededPermutation } from '#lib/core/random/seeded'

const gzip = (text: string): number => gzipSync(text, { level: 6 }).length

/**
 * Heavy work without threads, counted with sets of strings: for pools of tests, and to hold the quick count against. Each batch gives
 * others their turn, as threads do.
 */
export const directHeavyWork: HeavyWork = {
  count: async ({ settings, seed, prompts }, batches, hooks) => {
    const sheets = await tokenize({ settings, prompts }, batches, hooks)
    return countPooled(poolTokens(sheets.map(unpackSheet)), settings, seed)
  },
  tokenize: (...args) => tokenize(...args),
  profile: async ({ sheets, settings, seed, facts }, { onProgress }) => {
    const unpacked = sheets.map(unpackSheet)
    const bytes = unpacked.reduce((sum, sheet) => sum + sheet.bytes, 0)
    const gzipBytes = unpacked.reduce((sum, sheet) => sum + sheet.gzipBytes, 0)
    return profilePool(poolTokens(unpacked), { settings, seed, facts, bytes, gzipBytes }, onProgress)
  },
  choose: async ({ sheets, settings, facts }) =>
    choosePrompts(poolTokens(sheets.map(unpackSheet)), { settings, facts }),
  rank: async ({ sheets, ...request }) => rankAdditions(poolTokens(sheets.map(unpackSheet)), request),
}

const tokenize: HeavyWork['tokenize'] = async ({ settings, prompts }, batches, { signal, onProgress, onSheet }) => {
  const tokenizer = await loadTokenizer(settings.tokenizer)
  const sheets: Uint8Array[] = []
  let done = 0
  const packed = async (batch: PromptBatch): Promise<Uint8Array> => {
    if ('sheet' in batch) return batch.sheet
    const sheet = packSheet(tokenizePrompts(batch.texts, settings, tokenizer, gzip))
    await onSheet?.(batch.firstIndex, sheet)
    return sheet
  }
  for await (const batch of batches) {
    signal.throwIfAborted()
    const sheet = await packed(batch)
    sheets.push(sheet)
    done += unpackSheet(sheet).prompts
    onProgress?.(done / prompts)
  }
  signal.throwIfAborted()
  return sheets
}

function countPooled(pooled: PooledTokens, settings: DiversitySettings, seed: string): CountedPool {
  const { prompts, tokens, offsets, truncated } = pooled
  const ngramsOf = (prompt: number, n: number): string[] => {
    const own = Array.from(tokens.subarray(offsets[prompt], offsets[prompt + 1]))
    return own.slice(0, Math.max(0, own.length - n + 1)).map((_, at) => own.slice(at, at + n).join(' '))
  }
  const all = Array.from({ length: prompts }, (_, prompt) => prompt)
  const countedAs = (n: 1 | 2 | 3) => {
    const grams = all.flatMap((prompt) => ngramsOf(prompt, n))
    const distinct = new Set(grams).size
    return { n, total: grams.length, distinct, ratio: grams.length === 0 ? null : distinct / grams.length }
  }
  const ngrams = [countedAs(1), countedAs(2), countedAs(3)]
  const curves = orderSeeds(seed).map((orderSeed) => {
    const seen = new Set<string>()
    const byRank = new Uint32Array(prompts)
    const firsts = new Uint32Array(prompts)
    seededPermutation(prompts, orderSeed).forEach((prompt, rank) => {
      const bigrams = ngramsOf(prompt, 2)
      const before = seen.size
      for (const bigram of bigrams) seen.add(bigram)
      byRank[rank] = bigrams.length
      firsts[rank] = seen.size - before
    })
    return diversityCurve(byRank, firsts, curveSizes(prompts))
  })
  const band = bandOf(curves)
  const curve = curves[0] ?? []
  const counts = { prompts, bigrams: ngrams[1]?.total ?? 0, distinctBigrams: ngrams[1]?.distinct ?? 0 }
  return {
    ...counts,
    diversity: promptDiversity(counts),
    curve,
    peak: diversityPeak(curve),
    band,
    bandPeak: bandPeak(band),
    ngrams,
    truncatedPrompts: truncated.reduce((sum, one) => sum + one, 0),
    seed,
    settings,
  }
}
