/** A record's number, counted from 1, lies in the low bits of a slot; above it five bits of its hash, which spare most look-ups of another's key. */
const NUMBER_BITS = 27
const NUMBER_MASK = (1 << NUMBER_BITS) - 1
const INITIAL_SLOTS = 1 << 10
const LARGEST_LOAD = 0.75
/** Records of one block. Blocks are never copied, so that growing needs no second table beside the first. */
const BLOCK_BITS = 12
const BLOCK_RECORDS = 1 << BLOCK_BITS
const BLOCK_MASK = BLOCK_RECORDS - 1

/** How many 32-bit words a key has. */
export type KeyWidth = 1 | 2 | 3

/** A table as plain memory, which a thread can hand to another. */
export type TableParts = { size: number; blocks: Uint32Array<ArrayBuffer>[] }

/**
 * Distinct n-grams under keys of one to three 32-bit words, each with `values` numbers of which the least is kept. Records lie
 * back to back in the order met; an index of open addressing points at them, so that memory is one record and about six bytes
 * for each distinct n-gram, whatever n-grams there are.
 */
export class NgramTable {
  readonly #width: KeyWidth
  readonly #values: number
  readonly #stride: number
  #blocks: Uint32Array<ArrayBuffer>[] = []
  #slots = new Uint32Array(INITIAL_SLOTS)
  #size = 0

  constructor(width: KeyWidth, values: number) {
    this.#width = width
    this.#values = values
    this.#stride = width + values
  }

  /** Distinct n-grams so far. */
  get size(): number {
    return this.#size
  }

  /** Counts an n-gram. `k1` and `k2` are 0 where the key is narrower. Its values become at most those from `from` on. */
  note(k0: number, k1: number, k2: number, values: Uint32Array, from: number): void {
    const hash = hashOf(k0, k1, k2)
    const slots = this.#slots
    const mask = slots.length - 1
    const tag = hash & ~NUMBER_MASK
    const width = this.#width
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      if (((held ^ tag) & ~NUMBER_MASK) === 0) {
        const number = (held & NUMBER_MASK) - 1
        const block = this.#blocks[number >>> BLOCK_BITS] as Uint32Array
        const base = (number & BLOCK_MASK) * this.#stride
        if (block[base] === k0 && (width < 2 || block[base + 1] === k1) && (width < 3 || block[base + 2] === k2)) {
          for (let i = 0; i < this.#values; i++) {
            const value = values[from + i] as number
            if (value < (block[base + width + i] as number)) block[base + width + i] = value
          }
          return
        }
      }
      slot = (slot + 1) & mask
    }
    this.#add(k0, k1, k2, values, from)
    slots[slot] = (tag | this.#size) >>> 0
    if (this.#size > slots.length * LARGEST_LOAD) this.#index(slots.length * 2)
  }

  #add(k0: number, k1: number, k2: number, values: Uint32Array, from: number): void {
    const number = this.#size
    if (number === NUMBER_MASK)
      throw new RangeError(`a pool of more than ${NUMBER_MASK} distinct n-grams cannot be counted`)
    if ((number & BLOCK_MASK) === 0) this.#blocks.push(new Uint32Array(BLOCK_RECORDS * this.#stride))
    const block = this.#blocks[number >>> BLOCK_BITS] as Uint32Array
    const base = (number & BLOCK_MASK) * this.#stride
    block[base] = k0
    if (this.#width > 1) block[base + 1] = k1
    if (this.#width > 2) block[base + 2] = k2
    for (let i = 0; i < this.#values; i++) block[base + this.#width + i] = values[from + i] as number
    this.#size = number + 1
  }

  /** Makes the index anew, from the records alone. */
  #index(length: number): void {
    // The old one is let go before the new one is made.
    this.#slots = new Uint32Array(0)
    const slots = new Uint32Array(length)
    const mask = length - 1
    for (let number = 0; number < this.#size; number++) {
      const block = this.#blocks[number >>> BLOCK_BITS] as Uint32Array
      const base = (number & BLOCK_MASK) * this.#stride
      const hash = hashOf(block[base] as number, this.#keyWord(block, base, 1), this.#keyWord(block, base, 2))
      let slot = (hash ^ (hash >>> 15)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = ((hash & ~NUMBER_MASK) | (number + 1)) >>> 0
    }
    this.#slots = slots
  }

  #keyWord(block: Uint32Array, base: number, word: 1 | 2): number {
    return word < this.#width ? (block[base + word] as number) : 0
  }

  /**
   * Counts every n-gram of another table of the same widths. `ids` translates the other's key words where they are numbered
   * otherwise. Lets go of each block once it is counted: `parts` is empty afterwards.
   */
  merge(parts: TableParts, ids: Uint32Array | null): void {
    const translated = (word: number) => (ids === null ? word : (ids[word] as number))
    let left = parts.size
    for (let block = parts.blocks.shift(); block; block = parts.blocks.shift()) {
      const end = Math.min(BLOCK_RECORDS, left) * this.#stride
      left -= BLOCK_RECORDS
      for (let base = 0; base < end; base += this.#stride) {
        const k0 = translated(block[base] as number)
        const k1 = this.#width > 1 ? translated(block[base + 1] as number) : 0
        const k2 = this.#width > 2 ? translated(block[base + 2] as number) : 0
        this.note(k0, k1, k2, block, base + this.#width)
      }
    }
  }

  /** How many distinct n-grams have each number as their value `which`. Shape: [length]; all values are below it. */
  histogram(which: number, length: number): Uint32Array {
    const counts = new Uint32Array(length)
    for (let number = 0; number < this.#size; number++) {
      const block = this.#blocks[number >>> BLOCK_BITS] as Uint32Array
      const value = block[(number & BLOCK_MASK) * this.#stride + this.#width + which] as number
      counts[value] = (counts[value] as number) + 1
    }
    return counts
  }

  /** The table's memory, without its index, for another thread. The table itself must not be used any more. */
  toParts(): TableParts {
    this.#slots = new Uint32Array(0)
    return { size: this.#size, blocks: this.#blocks }
  }
}

/** Mixes three words so that every bit of them moves the low bits, which choose the slot (after MurmurHash3, Appleby). */
function hashOf(k0: number, k1: number, k2: number): number {
  let hash = Math.imul(k0, 0xcc9e2d51)
  hash = Math.imul(hash ^ (hash >>> 15) ^ k1, 0x1b873593)
  hash = Math.imul(hash ^ (hash >>> 13) ^ k2, 0x85ebca6b)
  return hash ^ (hash >>> 16)
}
