import llama from 'llama-tokenizer-js'
import { NgramSet } from '#lib/core/diversity/counting/ngram-set'
import { PoolShard } from '#lib/core/diversity/counting/pool-shard'
import type { PromptBatch } from '#lib/core/diversity/heavy-work'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { renderPrompt } from '#lib/core/diversity/prompt-template'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { createLlamaTokenizer } from '#lib/core/diversity/tokens/llama-tokens'
import { type CountableSheet, tokenizeToCount } from '#lib/core/diversity/tokens/tokenize-prompts'

const ROUNDS = 3
/** Every so many prompts one is tokenised by llama-tokenizer-js: long and short ones, of the pool's every part. */
const SAMPLE_EVERY = 5

export type Baselines = {
  megabytes: number
  bigrams: number
  distinctBigrams: number
  llamaTokenizerJs: { sampledMegabytes: number; seconds: number; megabytesPerSecond: number }
  /** Distinct bigrams from token ids, by each; the quickest of three alternating rounds. */
  setOfStrings: { seconds: number; bigramsPerSecond: number }
  typedTable: { seconds: number; bigramsPerSecond: number }
  /** All that the engine counts from the same ids: five orders, n = 1, 2, 3. */
  wholeCount: { seconds: number; bigramsPerSecond: number }
}

const secondsOf = (work: () => void): number => {
  const startedAt = performance.now()
  work()
  return (performance.now() - startedAt) / 1000
}

/** What the engine is held against, in one process and on one thread, over the same prompts. */
export async function measureBaselines(batches: AsyncIterable<PromptBatch>): Promise<Baselines> {
  const tokenizer = createLlamaTokenizer()
  const sheets: CountableSheet[] = []
  const sample: string[] = []
  let bytes = 0
  let seen = 0
  for await (const batch of batches) {
    if (!('texts' in batch)) continue
    for (const prompt of batch.texts) {
      const text = renderPrompt(prompt, PAPER_SETTINGS.template)
      bytes += Buffer.byteLength(text)
      if (seen++ % SAMPLE_EVERY === 0) sample.push(text)
    }
    sheets.push(tokenizeToCount(batch.texts, PAPER_SETTINGS, tokenizer))
  }
  const sampledMegabytes = sample.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
  for (const text of sample.slice(0, sample.length / 50)) llama.encode(text)
  const llamaSeconds = secondsOf(() => {
    for (const text of sample) llama.encode(text)
  })

  const best = { set: Number.POSITIVE_INFINITY, table: Number.POSITIVE_INFINITY, whole: Number.POSITIVE_INFINITY }
  let distinctBigrams = 0
  for (let round = 0; round < ROUNDS; round++) {
    const table = new NgramSet(1)
    best.table = Math.min(
      best.table,
      secondsOf(() => countInTable(sheets, table)),
    )
    const set = new Set<string>()
    best.set = Math.min(
      best.set,
      secondsOf(() => countInSet(sheets, set)),
    )
    if (set.size !== table.size) throw new Error(`the set holds ${set.size} bigrams and the table ${table.size}`)
    distinctBigrams = set.size
  }
  for (let round = 0; round < ROUNDS; round++)
    best.whole = Math.min(
      best.whole,
      secondsOf(() => countWhole(sheets, seen)),
    )
  for (let round = 0; round < ROUNDS; round++)
    best.whole = Math.min(
      best.whole,
      secondsOf(() => countWhole(sheets, seen)),
    )
  const bigrams = sheets.reduce((sum, { offsets }) => sum + bigramsIn(offsets), 0)
  const rate = (seconds: number) => ({ seconds, bigramsPerSecond: bigrams / seconds })
  return {
    megabytes: bytes / 1e6,
    bigrams,
    distinctBigrams,
    llamaTokenizerJs: { sampledMegabytes, seconds: llamaSeconds, megabytesPerSecond: sampledMegabytes / llamaSeconds },
    setOfStrings: rate(best.set),
    typedTable: rate(best.table),
    wholeCount: rate(best.whole),
  }
}

function countInSet(sheets: readonly CountableSheet[], set: Set<string>): void {
  for (const { tokens, offsets } of sheets)
    for (let prompt = 0; prompt + 1 < offsets.length; prompt++)
      for (let i = (offsets[prompt] as number) + 1; i < (offsets[prompt + 1] as number); i++)
        set.add(`${tokens[i - 1]},${tokens[i]}`)
}

function countInTable(sheets: readonly CountableSheet[], table: NgramSet): void {
  const keys = new Int32Array(PAPER_SETTINGS.maxTokens)
  for (const { tokens, offsets } of sheets)
    for (let prompt = 0; prompt + 1 < offsets.length; prompt++) {
      const start = offsets[prompt] as number
      const count = (offsets[prompt + 1] as number) - start - 1
      for (let i = 0; i < count; i++)
        keys[i] = ((tokens[start + i] as number) << 16) | (tokens[start + i + 1] as number)
      table.add(keys, count)
    }
}

function countWhole(sheets: readonly CountableSheet[], prompts: number): void {
  const shard = new PoolShard({ settings: PAPER_SETTINGS, seed: STANDARD_ANALYSIS.seed, prompts })
  let first = 0
  for (const sheet of sheets) {
    shard.add(first, sheet)
    first += sheet.prompts
  }
  shard.finish()
}

function bigramsIn(offsets: Uint32Array): number {
  let bigrams = 0
  for (let prompt = 0; prompt + 1 < offsets.length; prompt++)
    bigrams += Math.max(0, (offsets[prompt + 1] as number) - (offsets[prompt] as number) - 1)
  return bigrams
}
