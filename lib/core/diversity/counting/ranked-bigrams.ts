import { growthOf, hashOf, INITIAL_SLOTS, type KeyWidth, LARGEST_LOAD } from './keys.ts'
import { ORDERS } from './orders.ts'

/** Of a slot: number, first word, bound. */
const SLOT = 3
const FIRST = 1
const BOUND = 2

/** A table as plain memory, which a thread can hand to another: everything but the index. */
export type BigramParts = { size: number; keys: Int32Array<ArrayBuffer>; ranks: Uint32Array<ArrayBuffer> }

/**
 * Distinct bigrams under keys of one or two 32-bit words, each with the smallest rank in each random order of a prompt that
 * holds it. Keys and ranks lie back to back in the order met; an index of open addressing points at them.
 *
 * A slot of the index holds a bigram's number, counted from 1, its first word, and the largest of its smallest ranks: a prompt
 * whose every rank is past that cannot lower any of them, and of a frequent bigram that is nearly every prompt.
 */
export class RankedBigrams {
  readonly #width: KeyWidth
  #index = new Int32Array(INITIAL_SLOTS * SLOT)
  #mask = INITIAL_SLOTS - 1
  #keys: Int32Array<ArrayBuffer>
  #ranks = new Uint32Array(INITIAL_SLOTS * ORDERS)
  #size = 0

  constructor(width: KeyWidth) {
    this.#width = width
    this.#keys = new Int32Array(INITIAL_SLOTS * width)
  }

  /** Distinct bigrams so far. */
  get size(): number {
    return this.#size
  }

  /** Counts `count` bigrams whose keys lie back to back in `keys`, of a prompt whose ranks are ranks[from, from + ORDERS). */
  note(keys: Int32Array, count: number, ranks: Uint32Array, from: number): void {
    let least = ranks[from] as number
    for (let order = 1; order < ORDERS; order++) least = Math.min(least, ranks[from + order] as number)
    const end = count * this.#width
    for (let at = 0; at < end; at += this.#width) this.#noteOne(keys, at, ranks, from, least)
  }

  #noteOne(keys: Int32Array, at: number, ranks: Uint32Array, from: number, least: number): void {
    const width = this.#width
    const index = this.#index
    const mask = this.#mask
    const first = keys[at] as number
    let slot = hashOf(keys, at, width) & mask
    for (;;) {
      const base = slot * SLOT
      const number = index[base] as number
      if (number === 0) break
      if (
        index[base + FIRST] === first &&
        (width < 2 || this.#keys[(number - 1) * width + 1] === (keys[at + 1] as number))
      ) {
        if (least < (index[base + BOUND] as number)) index[base + BOUND] = this.#lower(number - 1, ranks, from)
        return
      }
      slot = (slot + 1) & mask
    }
    index[slot * SLOT] = this.#size + 1
    index[slot * SLOT + FIRST] = first
    index[slot * SLOT + BOUND] = this.#append(keys, at, ranks, from)
    if (this.#size > (mask + 1) * LARGEST_LOAD) this.#grow()
  }

  /** Returns the largest of the smallest ranks. */
  #lower(bigram: number, ranks: Uint32Array, from: number): number {
    const held = this.#ranks
    const base = bigram * ORDERS
    let bound = 0
    for (let order = 0; order < ORDERS; order++) {
      const rank = Math.min(ranks[from + order] as number, held[base + order] as number)
      held[base + order] = rank
      bound = Math.max(bound, rank)
    }
    return bound
  }

  #append(keys: Int32Array, at: number, ranks: Uint32Array, from: number): number {
    const width = this.#width
    if ((this.#size + 1) * width > this.#keys.length) {
      const keys = new Int32Array(this.#keys.length * 2)
      keys.set(this.#keys)
      this.#keys = keys
      const held = new Uint32Array(this.#ranks.length * 2)
      held.set(this.#ranks)
      this.#ranks = held
    }
    for (let i = 0; i < width; i++) this.#keys[this.#size * width + i] = keys[at + i] as number
    let bound = 0
    for (let order = 0; order < ORDERS; order++) {
      const rank = ranks[from + order] as number
      this.#ranks[this.#size * ORDERS + order] = rank
      bound = Math.max(bound, rank)
    }
    this.#size += 1
    return bound
  }

  /** Makes a larger index, from keys and ranks alone: the old one is let go before. */
  #grow(): void {
    this.#mask = (this.#mask + 1) * growthOf(this.#mask + 1) - 1
    this.#index = new Int32Array(0)
    const index = new Int32Array((this.#mask + 1) * SLOT)
    for (let bigram = 0; bigram < this.#size; bigram++) {
      const key = bigram * this.#width
      let slot = hashOf(this.#keys, key, this.#width) & this.#mask
      while (index[slot * SLOT] !== 0) slot = (slot + 1) & this.#mask
      index[slot * SLOT] = bigram + 1
      index[slot * SLOT + FIRST] = this.#keys[key] as number
      let bound = 0
      for (let order = 0; order < ORDERS; order++)
        bound = Math.max(bound, this.#ranks[bigram * ORDERS + order] as number)
      index[slot * SLOT + BOUND] = bound
    }
    this.#index = index
  }

  /** Counts every bigram of another table of the same width. `ids` translates its key words where they are numbered otherwise. */
  merge({ size, keys, ranks }: BigramParts, ids: Uint32Array | null): void {
    const key = new Int32Array(this.#width)
    for (let bigram = 0; bigram < size; bigram++) {
      for (let i = 0; i < this.#width; i++) {
        const word = keys[bigram * this.#width + i] as number
        key[i] = ids === null ? word : (ids[word] as number)
      }
      this.note(key, 1, ranks, bigram * ORDERS)
    }
  }

  /** How many distinct bigrams first appear at each rank of an order. Shape: [prompts]. */
  firstAppearances(order: number, prompts: number): Uint32Array {
    const counts = new Uint32Array(prompts)
    for (let bigram = 0; bigram < this.#size; bigram++) {
      const rank = this.#ranks[bigram * ORDERS + order] as number
      counts[rank] = (counts[rank] as number) + 1
    }
    return counts
  }

  /** The table's memory, for another thread. The table itself must not be used any more. */
  toParts(): BigramParts {
    this.#index = new Int32Array(0)
    return { size: this.#size, keys: this.#keys, ranks: this.#ranks }
  }
}
