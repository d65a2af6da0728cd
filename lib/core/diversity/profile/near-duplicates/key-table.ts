/** 32-bit keys with a number above 0 each, at most `capacity` of them, in an open-addressing table. */
export class KeyTable {
  readonly #slots: Int32Array
  readonly #mask: number

  constructor(capacity: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 1.5)))
    this.#slots = new Int32Array(slots * 2)
    this.#mask = slots - 1
  }

  clear(): void {
    this.#slots.fill(0)
  }

  /** Where the key stands, or would. */
  place(key: number): number {
    const mixed = Math.imul(key, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    while (this.#slots[2 * slot + 1] !== 0 && this.#slots[2 * slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }

  /** The number at a place; 0 where the key is new. */
  valueAt(place: number): number {
    return this.#slots[2 * place + 1] as number
  }

  setAt(place: number, key: number, value: number): void {
    this.#slots[2 * place] = key
    this.#slots[2 * place + 1] = value
  }
}
