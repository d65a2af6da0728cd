import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import type { OwnTokens } from '../own-tokens.ts'

/** n-grams that are counted exactly, about. */
const CANDIDATES = 2000
const SAMPLES = 48
const FEWEST_CELLS = 2 ** 16
const MOST_CELLS = 2 ** 22

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
 * The n-grams that most prompts hold, two at least, the most frequent first; equal ones by their first occurrence. Counts are
 * exact, in two passes over the pool: the first counts hashes of n-grams in one row of cells, which never counts too few; the
 * second counts the n-grams of the about 2,000 fullest cells themselves. In a large pool without much in common all may be below
 * what chance alone puts into a cell, and are not found. Memory: 8 bytes a cell, one cell for 1 to 2 tokens, 32 MB at most.
 */
export function frequentNgrams(pooled: PooledTokens, own: OwnTokens, n: number): FrequentNgram[] {
  const cells = 2 ** Math.floor(Math.log2(Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, pooled.tokens.length))))
  /** Of each cell the prompts counted, and the last of them plus one: beside each other, for one look into memory. */
  const counts = new Uint32Array(2 * cells)
  eachNgram(pooled.prompts, own, n, (hash, prompt) => {
    const cell = 2 * (hash & (cells - 1))
    if (counts[cell + 1] === prompt + 1) return
    counts[cell + 1] = prompt + 1
    counts[cell] = (counts[cell] as number) + 1
  })
  const least = Math.max(2, leastOfFullest(counts))
  const known = new Map<number, Counted>()
  eachNgram(pooled.prompts, own, n, (hash, prompt, at) => {
    if ((counts[2 * (hash & (cells - 1))] as number) < least) return
    let found = known.get(hash)
    while (found && !standsAt(found.tokens, own.tokens, at)) found = found.next
    if (!found) {
      const tokens = own.tokens.slice(at, at + n)
      known.set(hash, { tokens, prompts: 1, samples: [{ prompt, at }], last: prompt, next: known.get(hash) })
    } else if (found.last !== prompt) {
      found.last = prompt
      found.prompts += 1
      if (found.samples.length < SAMPLES) found.samples.push({ prompt, at })
    }
  })
  const all: Counted[] = []
  for (const chain of known.values()) for (let one: Counted | undefined = chain; one; one = one.next) all.push(one)
  return all.filter(({ prompts }) => prompts >= least).sort((a, b) => b.prompts - a.prompts)
}

/** n-grams of one hash hang together by `next`. */
type Counted = FrequentNgram & { last: number; next: Counted | undefined }

function standsAt(ngram: Uint32Array, tokens: Uint32Array, at: number): boolean {
  for (let i = 0; i < ngram.length; i++) if (ngram[i] !== tokens[at + i]) return false
  return true
}

/** The count that about CANDIDATES cells reach; equal counts all do. */
function leastOfFullest(counts: Uint32Array): number {
  let most = 0
  for (let cell = 0; cell < counts.length; cell += 2) most = Math.max(most, counts[cell] as number)
  const cellsOf = new Uint32Array(most + 1)
  for (let cell = 0; cell < counts.length; cell += 2) {
    const count = counts[cell] as number
    cellsOf[count] = (cellsOf[count] as number) + 1
  }
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
