const INITIAL_SLOTS = 1 << 10
const INITIAL_ARENA = 1 << 12
const LARGEST_LOAD = 0.5
const FIELDS = 3
const [HASH, AT, COUNTS] = [0, 1, 2] as const
const COUNT_BITS = 16
const COUNT_MASK = 0xffff

/**
 * Token ids of words by the words' UTF-16 units, read in place: looking a word up makes no string of it, which is most of what
 * tokenising costs. Open addressing over records of three numbers: hash, place in the arena, and how many ids and units lie
 * there, the units first. Words of up to 65,535 units.
 */
export class WordTable {
  #slots = new Uint32Array(INITIAL_SLOTS)
  #records = new Uint32Array(INITIAL_SLOTS * LARGEST_LOAD * FIELDS)
  #arena = new Uint16Array(INITIAL_ARENA)
  #used = 0
  #size = 0

  /** Words held. */
  get size(): number {
    return this.#size
  }

  /** The record of the word text[start, end), whose units hash to `hash`; 0 where it is not held. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const records = this.#records
    const arena = this.#arena
    const mask = slots.length - 1
    const length = end - start
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const record = slots[slot] as number
      if (record === 0) return 0
      const base = record * FIELDS - FIELDS
      if (records[base + HASH] !== hash || ((records[base + COUNTS] as number) & COUNT_MASK) !== length) continue
      const at = records[base + AT] as number
      let same = 0
      while (same < length && arena[at + same] === text.charCodeAt(start + same)) same++
      if (same === length) return record
    }
  }

  /** Writes a record's ids to `target` from `at` on, as many as fit. Returns how many the word has. */
  copyIds(record: number, target: Uint16Array, at: number): number {
    const base = record * FIELDS - FIELDS
    const counts = this.#records[base + COUNTS] as number
    const count = counts >>> COUNT_BITS
    const from = (this.#records[base + AT] as number) + (counts & COUNT_MASK)
    const arena = this.#arena
    const fit = Math.min(count, target.length - at)
    for (let i = 0; i < fit; i++) target[at + i] = arena[from + i] as number
    return count
  }

  /** Holds a word that `find` did not know. */
  add(text: string, start: number, end: number, hash: number, ids: ArrayLike<number>): void {
    const length = end - start
    const at = this.#used
    this.#used += length + ids.length
    if (this.#used > this.#arena.length) {
      const grown = new Uint16Array(Math.max(this.#arena.length * 2, this.#used))
      grown.set(this.#arena)
      this.#arena = grown
    }
    for (let i = 0; i < length; i++) this.#arena[at + i] = text.charCodeAt(start + i)
    this.#arena.set(ids, at + length)
    this.#records.set([hash, at, (ids.length << COUNT_BITS) | length], this.#size * FIELDS)
    this.#size += 1
    this.#place(this.#size, hash)
    if (this.#size === this.#slots.length * LARGEST_LOAD) this.#grow()
  }

  #place(record: number, hash: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = record
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    const records = new Uint32Array(this.#slots.length * LARGEST_LOAD * FIELDS)
    records.set(this.#records)
    this.#records = records
    for (let record = 1; record <= this.#size; record++)
      this.#place(record, records[record * FIELDS - FIELDS + HASH] as number)
  }
}
