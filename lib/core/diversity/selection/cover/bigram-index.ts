import type { PooledTokens } from '../../tokens/pooled-tokens.ts'

const FEWEST_SLOTS = 1 << 10
/** Real pools have a distinct bigram for each 12 tokens or more; the table grows where one has not. */
const TOKENS_PER_SLOT = 7
const LARGEST_LOAD = 0.6
/** A slot is left token, right token, id + 1 (0: free) and the last prompt that held the bigram. */
const SLOT = 4

/**
 * Which bigrams each prompt holds. Bigrams in two or more prompts are numbered 0…shared-1; one that a single prompt holds is
 * only counted there: no other prompt can cover it, and in a union of prompts it is one distinct bigram.
 */
export type BigramIndex = {
  prompts: number
  shared: number
  /** Where each prompt's numbers stand in `ids`. Shape: [prompts + 1]. */
  starts: Uint32Array
  /** The shared bigrams of each prompt, each once. */
  ids: Uint32Array
  /** Distinct bigrams of each prompt that no other one holds. Shape: [prompts]. */
  lone: Uint32Array
  /** All bigrams of each prompt, repeated ones too. Shape: [prompts]. */
  bigrams: Uint32Array
  /** The number of a shared bigram; -1 for any other. */
  idOf: (left: number, right: number) => number
}

/** Numbers the shared bigrams of a pool. Memory: 4 bytes a token and about 40 a distinct bigram. */
export function indexBigrams({ tokens, offsets, prompts }: PooledTokens): BigramIndex {
  const table = new BigramTable(tokens.length)
  const ids = new Uint32Array(tokens.length)
  const starts = new Uint32Array(prompts + 1)
  const bigrams = new Uint32Array(prompts)
  let length = 0
  for (let prompt = 0; prompt < prompts; prompt++) {
    const end = offsets[prompt + 1] as number
    const start = offsets[prompt] as number
    for (let i = start + 1; i < end; i++) {
      const id = table.note(tokens[i - 1] as number, tokens[i] as number, prompt)
      if (id >= 0) ids[length++] = id
    }
    bigrams[prompt] = Math.max(0, end - start - 1)
    starts[prompt + 1] = length
  }
  const { numbers, shared } = table.numberShared()
  const lone = new Uint32Array(prompts)
  let kept = 0
  let read = 0
  for (let prompt = 0; prompt < prompts; prompt++) {
    const end = starts[prompt + 1] as number
    for (; read < end; read++) {
      const number = numbers[ids[read] as number] as number
      if (number >= 0) ids[kept++] = number
      else lone[prompt] = (lone[prompt] as number) + 1
    }
    starts[prompt + 1] = kept
  }
  const idOf = (left: number, right: number) => {
    const id = table.find(left, right)
    return id < 0 ? -1 : (numbers[id] as number)
  }
  return { prompts, shared, starts, ids: ids.subarray(0, kept), lone, bigrams, idOf }
}

/** 1 for the shared bigrams that at least two of these prompts hold. Shape: [index.shared]. */
export function heldByTwo({ shared, starts, ids }: BigramIndex, prompts: Uint32Array): Uint8Array {
  const holders = new Uint8Array(shared)
  for (const prompt of prompts)
    for (let i = starts[prompt] as number; i < (starts[prompt + 1] as number); i++) {
      const id = ids[i] as number
      if ((holders[id] as number) < 2) holders[id] = (holders[id] as number) + 1
    }
  return holders.map((count) => (count === 2 ? 1 : 0))
}

/** Every distinct bigram with how many prompts hold it, in an open-addressing table. */
class BigramTable {
  #slots: Uint32Array
  #mask: number
  #size = 0
  #holders: Uint32Array

  constructor(tokens: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, tokens / TOKENS_PER_SLOT)))
    this.#slots = new Uint32Array(slots * SLOT)
    this.#mask = slots - 1
    this.#holders = new Uint32Array(slots)
  }

  /** The bigram's id where this prompt held it for the first time, else -1. Prompts come one after another. */
  note(left: number, right: number, prompt: number): number {
    const slots = this.#slots
    let at = slotOf(left, right, this.#mask) * SLOT
    for (;;) {
      const id = slots[at + 2] as number
      if (id === 0) return this.#add(at, left, right, prompt)
      if (slots[at] === left && slots[at + 1] === right) {
        if (slots[at + 3] === prompt) return -1
        slots[at + 3] = prompt
        this.#holders[id - 1] = (this.#holders[id - 1] as number) + 1
        return id - 1
      }
      at = (at + SLOT) & (slots.length - 1)
    }
  }

  find(left: number, right: number): number {
    const slots = this.#slots
    let at = slotOf(left, right, this.#mask) * SLOT
    while (slots[at + 2] !== 0) {
      if (slots[at] === left && slots[at + 1] === right) return (slots[at + 2] as number) - 1
      at = (at + SLOT) & (slots.length - 1)
    }
    return -1
  }

  numberShared(): { numbers: Int32Array; shared: number } {
    const numbers = new Int32Array(this.#size)
    let shared = 0
    for (let id = 0; id < this.#size; id++) numbers[id] = (this.#holders[id] as number) >= 2 ? shared++ : -1
    return { numbers, shared }
  }

  #add(at: number, left: number, right: number, prompt: number): number {
    const id = this.#size++
    this.#slots[at] = left
    this.#slots[at + 1] = right
    this.#slots[at + 2] = id + 1
    this.#slots[at + 3] = prompt
    this.#holders[id] = 1
    if (this.#size > (this.#mask + 1) * LARGEST_LOAD) this.#grow()
    return id
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Uint32Array(old.length * 2)
    this.#mask = this.#mask * 2 + 1
    const wrap = this.#slots.length - 1
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2] === 0) continue
      let at = slotOf(old[from] as number, old[from + 1] as number, this.#mask) * SLOT
      while (this.#slots[at + 2] !== 0) at = (at + SLOT) & wrap
      for (let part = 0; part < SLOT; part++) this.#slots[at + part] = old[from + part] as number
    }
    const holders = this.#holders
    this.#holders = new Uint32Array(holders.length * 2)
    this.#holders.set(holders)
  }
}

function slotOf(left: number, right: number, mask: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}
