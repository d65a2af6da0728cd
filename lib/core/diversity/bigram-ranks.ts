const INITIAL_SLOTS = 1 << 16
const LARGEST_LOAD = 0.6
/** Knuth's multiplicative hash. */
const SPREAD = 0x9e3779b1

/**
 * For every distinct bigram the smallest rank at which a prompt holds it, in an open-addressing table of typed arrays.
 * Tokens are 16-bit ids, so a bigram is one 32-bit key.
 */
export class BigramRanks {
  #keys = new Uint32Array(INITIAL_SLOTS)
  #ranks = new Uint32Array(INITIAL_SLOTS)
  #used = new Uint8Array(INITIAL_SLOTS)
  #size = 0

  /** Distinct bigrams so far. */
  get size(): number {
    return this.#size
  }

  /** Counts the bigrams of one prompt's tokens under its rank in the order. Returns how many there are: max(0, tokens - 1). */
  add(tokens: Uint16Array, rank: number): number {
    for (let i = 1; i < tokens.length; i++)
      this.#note((((tokens[i - 1] as number) << 16) | (tokens[i] as number)) >>> 0, rank)
    return Math.max(0, tokens.length - 1)
  }

  #note(key: number, rank: number): void {
    const mask = this.#keys.length - 1
    let slot = (Math.imul(key, SPREAD) >>> 7) & mask
    while (this.#used[slot]) {
      if (this.#keys[slot] === key) {
        if (rank < (this.#ranks[slot] as number)) this.#ranks[slot] = rank
        return
      }
      slot = (slot + 1) & mask
    }
    this.#used[slot] = 1
    this.#keys[slot] = key
    this.#ranks[slot] = rank
    this.#size += 1
    if (this.#size > this.#keys.length * LARGEST_LOAD) this.#grow()
  }

  #grow(): void {
    const [keys, ranks, used] = [this.#keys, this.#ranks, this.#used]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#ranks = new Uint32Array(keys.length * 2)
    this.#used = new Uint8Array(keys.length * 2)
    this.#size = 0
    for (let i = 0; i < keys.length; i++) if (used[i]) this.#note(keys[i] as number, ranks[i] as number)
  }

  /** How many distinct bigrams first appear at each rank. Shape: [prompts]. */
  firstAppearances(prompts: number): Uint32Array {
    const counts = new Uint32Array(prompts)
    for (let i = 0; i < this.#keys.length; i++) {
      const rank = this.#ranks[i] as number
      if (this.#used[i] && rank < prompts) counts[rank] = (counts[rank] as number) + 1
    }
    return counts
  }
}
