import { growthOf, hashOf, INITIAL_SLOTS, type KeyWidth, LARGEST_LOAD } from './keys.ts'

/** So many are looked up together. */
const BATCH = 512

/** A set as plain memory, which a thread can hand to another. */
export type SetParts = { slots: Int32Array<ArrayBuffer> }

/**
 * Distinct n-grams under keys of one to three 32-bit words, in open addressing. A slot holds the key itself, its first word
 * plus one, so that 0 is an empty slot; no key's first word is -1. Memory is 1.6 to 3.1 keys for each
 * distinct n-gram.
 */
export class NgramSet {
  readonly #width: KeyWidth
  #slots: Int32Array<ArrayBuffer>
  #mask = INITIAL_SLOTS - 1
  #size = 0
  readonly #found = new Int32Array(BATCH)

  constructor(width: KeyWidth) {
    this.#width = width
    this.#slots = new Int32Array(INITIAL_SLOTS * width)
  }

  /** Distinct n-grams so far. */
  get size(): number {
    return this.#size
  }

  /** Adds `count` n-grams whose keys lie back to back in `keys`. */
  add(keys: Int32Array, count: number): void {
    for (let first = 0; first < count; first += BATCH)
      this.#addBatch(keys, first * this.#width, Math.min(BATCH, count - first))
  }

  /**
   * Nearly all time goes into waiting for memory. So the slots of many are read before anything depends on what was read; a key
   * that is not at its first slot is looked for again, alone.
   */
  #addBatch(keys: Int32Array, at: number, count: number): void {
    const width = this.#width
    const found = this.#found
    if (width === 1) this.#readNarrow(keys, at, count)
    else this.#readWide(keys, at, count)
    for (let i = 0; i < count; i++) {
      const key = at + i * width
      const first = keys[key] as number
      if (found[i] !== ((first + 1) | 0)) this.#addOne(keys, key, first)
    }
  }

  #readNarrow(keys: Int32Array, at: number, count: number): void {
    const found = this.#found
    const slots = this.#slots
    const mask = this.#mask
    for (let i = 0; i < count; i++) found[i] = slots[hashOf(keys, at + i, 1) & mask] as number
  }

  /** Leaves 0, the mark of an empty slot, where only the first words are the same. */
  #readWide(keys: Int32Array, at: number, count: number): void {
    const width = this.#width
    const found = this.#found
    const slots = this.#slots
    const mask = this.#mask
    for (let i = 0; i < count; i++) {
      const key = at + i * width
      const slot = (hashOf(keys, key, width) & mask) * width
      const isRest = slots[slot + 1] === keys[key + 1] && (width < 3 || slots[slot + 2] === keys[key + 2])
      found[i] = isRest ? (slots[slot] as number) : 0
    }
  }

  #addOne(keys: Int32Array, at: number, firstWord: number): void {
    const width = this.#width
    const slots = this.#slots
    const mask = this.#mask
    let slot = hashOf(keys, at, width) & mask
    for (;;) {
      const base = slot * width
      const held = slots[base] as number
      if (held === 0) break
      const isSame =
        held === ((firstWord + 1) | 0) &&
        (width < 2 || slots[base + 1] === keys[at + 1]) &&
        (width < 3 || slots[base + 2] === keys[at + 2])
      if (isSame) return
      slot = (slot + 1) & mask
    }
    slots[slot * width] = (firstWord + 1) | 0
    for (let i = 1; i < width; i++) slots[slot * width + i] = keys[at + i] as number
    this.#size += 1
    if (this.#size > (mask + 1) * LARGEST_LOAD) this.#grow()
  }

  #grow(): void {
    const width = this.#width
    const old = this.#slots
    const slots = new Int32Array(old.length * growthOf(this.#mask + 1))
    const mask = slots.length / width - 1
    const key = new Int32Array(width)
    for (let base = 0; base < old.length; base += width) {
      const held = old[base] as number
      if (held === 0) continue
      key[0] = (held - 1) | 0
      for (let i = 1; i < width; i++) key[i] = old[base + i] as number
      let slot = hashOf(key, 0, width) & mask
      while (slots[slot * width] !== 0) slot = (slot + 1) & mask
      slots[slot * width] = held
      for (let i = 1; i < width; i++) slots[slot * width + i] = key[i] as number
    }
    this.#slots = slots
    this.#mask = mask
  }

  /** Adds every n-gram of another set of the same width. `ids` translates its key words where they are numbered otherwise. */
  merge({ slots }: SetParts, ids: Uint32Array | null): void {
    const width = this.#width
    const key = new Int32Array(width)
    for (let base = 0; base < slots.length; base += width) {
      const held = slots[base] as number
      if (held === 0) continue
      key[0] = (held - 1) | 0
      for (let i = 1; i < width; i++) key[i] = slots[base + i] as number
      if (ids !== null) for (let i = 0; i < width; i++) key[i] = ids[key[i] as number] as number
      this.#addOne(key, 0, key[0] as number)
    }
  }

  /** The set's memory, for another thread. The set itself must not be used any more. */
  toParts(): SetParts {
    return { slots: this.#slots }
  }
}
