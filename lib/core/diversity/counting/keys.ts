/** How many 32-bit words the key of an n-gram has. */
export type KeyWidth = 1 | 2 | 3

/** The least share of an index's slots that stays free is 1 - LARGEST_LOAD. */
export const LARGEST_LOAD = 0.65
export const INITIAL_SLOTS = 1 << 10

const SMALL = 1 << 18
/** How many times as many slots an index of `slots` grows to: a small one fast, a large one by no more than it must. */
export const growthOf = (slots: number): 2 | 4 => (slots < SMALL ? 4 : 2)

/** A hash of the words keys[at, at + width): multiplicative (Knuth), each word mixed into what the ones before left. */
export function hashOf(keys: Int32Array, at: number, width: KeyWidth): number {
  let hash = Math.imul(keys[at] as number, 0x9e3779b1)
  if (width > 1) hash = Math.imul(hash ^ (hash >>> 15) ^ (keys[at + 1] as number), 0x85ebca6b)
  if (width > 2) hash = Math.imul(hash ^ (hash >>> 13) ^ (keys[at + 2] as number), 0xc2b2ae35)
  return hash ^ (hash >>> 15)
}
