import type { OwnTokens } from '../own-tokens.ts'
import { writeShingles } from './band-keys.ts'
import { ShingleSet } from './shingle-set.ts'

/**
 * Jaccard similarity of two prompts' sets of token 3-shingles, 0 to 1; 0 where one has none. Quick where one prompt is compared
 * with several in a row, as the first argument. Memory: 4 bytes a prompt.
 */
export function similarityReader(own: OwnTokens, prompts: number): (one: number, other: number) => number {
  const set = new ShingleSet()
  /** Distinct shingles of a prompt, once known, plus one. */
  const sizes = new Uint32Array(prompts)
  let shingles = new Int32Array(1024)
  let loaded = -1
  const read = (prompt: number): number => {
    own.read(prompt)
    if (shingles.length < own.length) shingles = new Int32Array(2 * own.length)
    return writeShingles(own, shingles)
  }
  const load = (prompt: number): void => {
    if (loaded === prompt) return
    const count = read(prompt)
    set.fill(shingles, count)
    sizes[prompt] = set.size + 1
    loaded = prompt
  }
  return (one, other) => {
    if (sizes[other] === 0) load(other)
    load(one)
    const count = read(other)
    const both = set.among(shingles, count)
    const either = set.size + (sizes[other] as number) - 1 - both
    return either === 0 ? 0 : both / either
  }
}
