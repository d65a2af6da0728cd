/** A set of 32-bit hashes that is emptied in no time and tells how many of its own are among others. */
export class ShingleSet {
  #keys = new Int32Array(1024)
  /** Which fill put a key there; keys of earlier ones are no more. */
  #fills = new Uint32Array(1024)
  /** Which question met the key last, so that it counts once. */
  #asked = new Uint32Array(1024)
  #fill = 0
  #ask = 0
  size = 0

  /** Makes it the set of the first `count` of `shingles`. */
  fill(shingles: Int32Array, count: number): void {
    if (this.#keys.length < 2 * count) {
      const slots = 2 ** Math.ceil(Math.log2(4 * count))
      this.#keys = new Int32Array(slots)
      this.#fills = new Uint32Array(slots)
      this.#asked = new Uint32Array(slots)
    }
    this.#fill += 1
    this.size = 0
    for (let i = 0; i < count; i++) {
      const at = this.#slotOf(shingles[i] as number)
      if (this.#fills[at] === this.#fill) continue
      this.#keys[at] = shingles[i] as number
      this.#fills[at] = this.#fill
      this.size += 1
    }
  }

  /** How many of the set are among the first `count` of `shingles`. */
  among(shingles: Int32Array, count: number): number {
    this.#ask += 1
    let met = 0
    for (let i = 0; i < count; i++) {
      const at = this.#slotOf(shingles[i] as number)
      if (this.#fills[at] !== this.#fill || this.#asked[at] === this.#ask) continue
      this.#asked[at] = this.#ask
      met += 1
    }
    return met
  }

  #slotOf(shingle: number): number {
    const mask = this.#keys.length - 1
    let at = (shingle ^ (shingle >>> 15)) & mask
    while (this.#fills[at] === this.#fill && this.#keys[at] !== shingle) at = (at + 1) & mask
    return at
  }
}
