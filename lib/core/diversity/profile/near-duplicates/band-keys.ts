import { seededStream } from '#lib/core/random/seeded'
import type { OwnTokens } from '../own-tokens.ts'

export const PERMUTATIONS = 64
export const BANDS = 16
const SHINGLE = 3
const LARGEST = 0x7fffffff

/** Odd multipliers and masks of the permutations; fixed, so that the same pool always has the same near-duplicates. */
const [MULTIPLIERS, MASKS] = (() => {
  const stream = seededStream('MinHash')
  const draw = () => stream.integer(-0x80000000, 0x7fffffff)
  const multipliers = Int32Array.from({ length: PERMUTATIONS }, () => draw() | 1)
  return [multipliers, Int32Array.from({ length: PERMUTATIONS }, draw)]
})()

/**
 * Writes the 32-bit hashes of the prompt's token 3-shingles, repeated ones too, and returns how many: tokens - 2, and 1 for a
 * prompt of one or two tokens, whose whole sequence is its shingle. `into` must hold as many as the prompt has tokens.
 */
export function writeShingles({ tokens, length }: OwnTokens, into: Int32Array): number {
  if (length === 0) return 0
  if (length < SHINGLE) {
    into[0] = ~shingleOf(length, tokens[0] as number, length === 2 ? (tokens[1] as number) : -1)
    return 1
  }
  for (let i = 2; i < length; i++)
    into[i - 2] = shingleOf(tokens[i - 2] as number, tokens[i - 1] as number, tokens[i] as number)
  return length - 2
}

function shingleOf(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)
  const spread = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return spread ^ (spread >>> 12)
}

/**
 * One key per band of a set of shingles: the hash of the least value under each of the band's four permutations. Two sets of
 * Jaccard similarity J agree in a band with probability J⁴, and in one of 16 with 1 - (1 - J⁴)¹⁶: 0.99 at J = 0.7, 0.10 at 0.3
 * (Broder 1997; Leskovec et al., Mining of Massive Datasets, 3.4). Key b goes to keys[b * stride + at].
 */
export function writeBandKeys(shingles: Int32Array, count: number, keys: Int32Array, stride: number, at: number): void {
  for (let band = 0; band < BANDS; band++) {
    const k = band * 4
    const [a0, a1, a2, a3] = [MULTIPLIERS[k], MULTIPLIERS[k + 1], MULTIPLIERS[k + 2], MULTIPLIERS[k + 3]] as Four
    const [b0, b1, b2, b3] = [MASKS[k], MASKS[k + 1], MASKS[k + 2], MASKS[k + 3]] as Four
    let [m0, m1, m2, m3] = [LARGEST, LARGEST, LARGEST, LARGEST]
    for (let i = 0; i < count; i++) {
      const shingle = shingles[i] as number
      const v0 = Math.imul(shingle ^ b0, a0)
      const v1 = Math.imul(shingle ^ b1, a1)
      const v2 = Math.imul(shingle ^ b2, a2)
      const v3 = Math.imul(shingle ^ b3, a3)
      if (v0 < m0) m0 = v0
      if (v1 < m1) m1 = v1
      if (v2 < m2) m2 = v2
      if (v3 < m3) m3 = v3
    }
    keys[band * stride + at] = shingleOf(m0, m1, m2) ^ Math.imul(m3, 0x27d4eb2f)
  }
}
type Four = [number, number, number, number]
