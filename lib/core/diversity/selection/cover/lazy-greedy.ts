import type { BigramIndex } from './bigram-index.ts'

export type GreedyInput = {
  index: BigramIndex
  /** Prompts to choose from, in the order that decides ties. */
  candidates: Uint32Array
  /** 1 for bigrams whose covering counts and that nothing covers yet; written on. Shape: [index.shared]. */
  open: Uint8Array
  /** Tokens of each prompt. Shape: [prompts]. */
  lengths: Uint32Array
  /** A prompt is taken while its stratum of each division has a seat left; none: while there are candidates. */
  divisions: readonly Division[]
}

/** Prompts divided into strata with seats, which are counted down as prompts are taken. */
export type Division = {
  /** The stratum of each prompt. Shape: [prompts]. */
  strata: Uint32Array
  /** How many may still be taken from each stratum. Shape: [strata]. */
  seats: number[]
}

/**
 * Prompts in the order in which a greedy choice takes them: always the one that newly covers most counted bigrams per token
 * among those whose strata have a seat left; equal gains by the order of `candidates`. What one stratum covers is covered for
 * all. Gains only fall as more is covered, so an old gain is an upper bound and most need not be computed again (Minoux 1978).
 */
export function lazyGreedy({ index, candidates, open, lengths, divisions }: GreedyInput): Uint32Array {
  const { starts, ids } = index
  const chosen = new Uint32Array(candidates.length)
  let taken = 0

  const gainOf = (prompt: number): number => {
    let fresh = 0
    const end = starts[prompt + 1] as number
    for (let i = starts[prompt] as number; i < end; i++) fresh += open[ids[i] as number] as number
    const tokens = lengths[prompt] as number
    return tokens === 0 ? 0 : fresh / tokens
  }

  const heap = new GainHeap(candidates.length)
  for (let rank = 0; rank < candidates.length; rank++) heap.put(rank, gainOf(candidates[rank] as number))
  heap.build()
  while (heap.size > 0) {
    const prompt = candidates[heap.rank] as number
    if (divisions.some(({ strata, seats }) => seats[strata[prompt] as number] === 0)) {
      heap.drop()
      continue
    }
    const gain = gainOf(prompt)
    if (gain < heap.gain) {
      heap.lower(gain)
      continue
    }
    heap.drop()
    for (const { strata, seats } of divisions) {
      const stratum = strata[prompt] as number
      seats[stratum] = (seats[stratum] as number) - 1
    }
    chosen[taken++] = prompt
    const end = starts[prompt + 1] as number
    for (let i = starts[prompt] as number; i < end; i++) open[ids[i] as number] = 0
  }
  return chosen.subarray(0, taken)
}

/** A binary heap of ranks: the largest gain first, of equal gains the smallest rank. */
class GainHeap {
  readonly #gains: Float64Array
  readonly #ranks: Uint32Array
  size = 0

  constructor(capacity: number) {
    this.#gains = new Float64Array(capacity)
    this.#ranks = new Uint32Array(capacity)
  }

  get rank(): number {
    return this.#ranks[0] as number
  }

  get gain(): number {
    return this.#gains[0] as number
  }

  put(rank: number, gain: number): void {
    this.#ranks[this.size] = rank
    this.#gains[this.size++] = gain
  }

  build(): void {
    for (let at = (this.size >> 1) - 1; at >= 0; at--)
      this.#sink(at, this.#gains[at] as number, this.#ranks[at] as number)
  }

  /** Gives the first of the heap a smaller gain. */
  lower(gain: number): void {
    this.#sink(0, gain, this.rank)
  }

  drop(): void {
    this.size -= 1
    if (this.size > 0) this.#sink(0, this.#gains[this.size] as number, this.#ranks[this.size] as number)
  }

  #sink(from: number, gain: number, rank: number): void {
    const gains = this.#gains
    const ranks = this.#ranks
    let at = from
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.size) break
      const right = child + 1
      if (right < this.size && isBefore(gains[right], ranks[right], gains[child], ranks[child])) child = right
      if (!isBefore(gains[child], ranks[child], gain, rank)) break
      gains[at] = gains[child] as number
      ranks[at] = ranks[child] as number
      at = child
    }
    gains[at] = gain
    ranks[at] = rank
  }
}

function isBefore(gain = 0, rank = 0, otherGain = 0, otherRank = 0): boolean {
  return gain > otherGain || (gain === otherGain && rank < otherRank)
}
