import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of chance that depends on its seed alone: the same seed gives the same numbers on every machine. */
export type RandomStream = { integer: (fromInclusive: number, toInclusive: number) => number }

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Seeds a stream from any text (FNV-1a over its UTF-16 units), so that ids and names can seed. */
export function seededStream(seed: string): RandomStream {
  let hash = FNV_OFFSET
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), FNV_PRIME)
  const generator = xoroshiro128plus(hash | 0)
  return { integer: (from, to) => uniformInt(generator, from, to) }
}

/** A uniformly random permutation of 0…length-1 (Fisher-Yates, Durstenfeld 1964). */
export function seededPermutation(length: number, seed: string): Uint32Array {
  const stream = seededStream(seed)
  const order = Uint32Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = stream.integer(0, i)
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
  return order
}
