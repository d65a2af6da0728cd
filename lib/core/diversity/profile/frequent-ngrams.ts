import type { PooledTokens } from '../tokens/pooled-tokens.ts'
import type { OwnTokens } from './own-tokens.ts'

/** n-grams that are counted exactly, about. */
const CANDIDATES = 2000
const SAMPLES = 48
const FEWEST_CELLS = 2 ** 16
const MOST_CELLS = 2 ** 24

/** Where an n-gram stands: `at` counts the prompt's own tokens. */
export type Occurrence = { prompt: number; at: number }
export type FrequentNgram = {
  tokens: Uint32Array
  /** Prompts that hold it. */
  prompts: number
  /** Of its first prompts, one occurrence each. */
  samples: Occurrence[]
}

/**
 * The n-grams that most prompts hold, two at least, the most frequent first; equal ones by their first occurrence. Exact in
 * two passes over the pool: the first counts hashes of n-grams in one row of cells, which never counts too few; the second
 * counts the n-grams of the fullest cells themselves. Memory: 8 bytes a cell, one to four cells a token, 128 MB at most.
 */
export function frequentNgrams(pooled: PooledTokens, own: OwnTokens, n: number): FrequentNgram[] {
  const cells = 2 ** Math.ceil(Math.log2(Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, pooled.tokens.length))))
  const counts = new Uint32Array(cells)
  const lastPrompts = new Uint32Array(cells)
  eachNgram(pooled.prompts, own, n, (hash, prompt) => {
    const cell = hash & (cells - 1)
    if (lastPrompts[cell] === prompt + 1) return
    lastPrompts[cell] = prompt + 1
    counts[cell] = (counts[cell] as number) + 1
  })
  const least = Math.max(2, leastOfFullest(counts))
  const known = new Map<number, (FrequentNgram & { last: number })[]>()
  eachNgram(pooled.prompts, own, n, (hash, prompt, at) => {
    if ((counts[hash & (cells - 1)] as number) < least) return
    const same = known.get(hash) ?? []
    const found = same.find(({ tokens }) => tokens.every((token, i) => token === own.tokens[at + i]))
    if (!found) {
      known.set(hash, same)
      same.push({ tokens: own.tokens.slice(at, at + n), prompts: 1, samples: [{ prompt, at }], last: prompt })
    } else if (found.last !== prompt) {
      found.last = prompt
      found.prompts += 1
      if (found.samples.length < SAMPLES) found.samples.push({ prompt, at })
    }
  })
  return [...known.values()]
    .flat()
    .filter(({ prompts }) => prompts >= least)
    .sort((a, b) => b.prompts - a.prompts)
}

/** The count that about CANDIDATES cells reach; equal counts all do. */
function leastOfFullest(counts: Uint32Array): number {
  let most = 0
  for (const count of counts) if (count > most) most = count
  const cellsOf = new Uint32Array(most + 1)
  for (const count of counts) cellsOf[count] = (cellsOf[count] as number) + 1
  let reached = 0
  for (let count = most; count > 0; count--) {
    reached += cellsOf[count] as number
    if (reached > CANDIDATES) return count + 1
  }
  return 1
}

/** Calls back for each run of n own tokens within one message. */
function eachNgram(
  prompts: number,
  own: OwnTokens,
  n: number,
  tell: (hash: number, prompt: number, at: number) => void,
): void {
  for (let prompt = 0; prompt < prompts; prompt++) {
    own.read(prompt)
    const { tokens, begins, length } = own
    let run = 0
    for (let end = 0; end < length; end++) {
      run = begins[end] === 1 ? 1 : run + 1
      if (run < n) continue
      const at = end - n + 1
      let hash = n
      for (let i = at; i <= end; i++) hash = Math.imul(hash ^ (tokens[i] as number), 0x9e3779b1) ^ (hash >>> 15)
      tell((hash ^ (hash >>> 13)) | 0, prompt, at)
    }
  }
}
