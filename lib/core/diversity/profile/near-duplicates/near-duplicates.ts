import type { DiversitySettings } from '../../settings.ts'
import type { PooledTokens } from '../../tokens/pooled-tokens.ts'
import { type OwnTokens, ownTokens } from '../own-tokens.ts'
import { BANDS, writeBandKeys, writeShingles } from './band-keys.ts'
import { Clusters } from './clusters.ts'
import { KeyTable } from './key-table.ts'
import { similarityReader } from './similarity.ts'

export const THRESHOLD = 0.7
/** Prompts of one bucket that a newcomer is compared with. */
const REPRESENTATIVES = 4
/** Comparisons without success after which a prompt is compared no more. */
const MOST_MISSES = 24

/**
 * For each prompt the first prompt of its cluster of near-duplicates; its own index where it has none before it. Shape:
 * [prompts]. Near-duplicates are prompts whose sets of token 3-shingles have a Jaccard similarity of at least 0.7, over the
 * tokens that count without those of the template; clusters are what such pairs join, so two members may be less alike.
 *
 * Prompts of equal tokens are joined first and go on as one. Of the others, pairs that agree in one of 16 bands are candidates,
 * and their similarity is counted (on 32-bit hashes of the shingles). So that a hundred thousand prompts of one template do not
 * make as many pairs: in each band's bucket a prompt meets at most 4 others, the first ones there that belong to different
 * clusters, and after 24 comparisons that find no near-duplicate it meets no one. In buckets larger than that a pair may be
 * missed, unless another band or a common third prompt joins it. Time: 24 comparisons a prompt at most. Memory: 90 to 102 bytes a
 * prompt.
 */
export function nearDuplicates(pooled: PooledTokens, settings: DiversitySettings): Uint32Array {
  const { prompts } = pooled
  const own = ownTokens(pooled, settings)
  const clusters = new Clusters(prompts)
  const isLeader = joinEqual(prompts, own, clusters)
  const keys = new Int32Array(BANDS * prompts)
  let shingles = new Int32Array(1024)
  for (let prompt = 0; prompt < prompts; prompt++) {
    if (isLeader[prompt] === 0) continue
    own.read(prompt)
    if (shingles.length < own.length) shingles = new Int32Array(2 * own.length)
    writeBandKeys(shingles, writeShingles(own, shingles), keys, prompts, prompt)
  }
  const misses = new Uint8Array(prompts)
  const next = new Uint32Array(prompts)
  const similarity = similarityReader(own, prompts)
  const heads = new KeyTable(prompts)
  for (let band = 0; band < BANDS; band++) {
    heads.clear()
    for (let prompt = 0; prompt < prompts; prompt++) {
      if (isLeader[prompt] === 0) continue
      const place = heads.place(keys[band * prompts + prompt] as number)
      let met = 0
      let last = -1
      let isKnown = false
      for (let other = heads.valueAt(place) - 1; other >= 0; other = (next[other] as number) - 1) {
        met += 1
        last = other
        if (clusters.first(other) === clusters.first(prompt)) {
          isKnown = true
          break
        }
        if ((misses[prompt] as number) >= MOST_MISSES || haveMet(keys, prompts, band, prompt, other)) continue
        if (similarity(prompt, other) >= THRESHOLD) {
          clusters.join(prompt, other)
          isKnown = true
          break
        }
        misses[prompt] = (misses[prompt] as number) + 1
      }
      if (isKnown || met >= REPRESENTATIVES) continue
      if (last < 0) heads.setAt(place, keys[band * prompts + prompt] as number, prompt + 1)
      else next[last] = prompt + 1
      next[prompt] = 0
    }
  }
  return clusters.firsts()
}

/** Joins prompts of equal tokens. 1 for the first of each group that has tokens of its own: the ones to go on with. */
function joinEqual(prompts: number, own: OwnTokens, clusters: Clusters): Uint8Array {
  const isLeader = new Uint8Array(prompts)
  const leaders = new KeyTable(prompts)
  const next = new Uint32Array(prompts)
  for (let prompt = 0; prompt < prompts; prompt++) {
    own.read(prompt)
    let key = own.length
    for (let i = 0; i < own.length; i++) key = Math.imul(key ^ (own.tokens[i] as number), 0x9e3779b1) ^ (key >>> 15)
    const place = leaders.place(key)
    const first = leaders.valueAt(place)
    const leader = first === 0 ? -1 : equalAmong(own, first - 1, next)
    if (leader >= 0) {
      clusters.join(prompt, leader)
      continue
    }
    next[prompt] = first
    leaders.setAt(place, key, prompt + 1)
    isLeader[prompt] = own.length > 0 ? 1 : 0
  }
  return isLeader
}

/** The one of a chain of prompts that has the tokens just read; -1 for none. Leaves those tokens read. */
function equalAmong(own: OwnTokens, first: number, next: Uint32Array): number {
  const tokens = own.tokens.slice(0, own.length)
  let leader = first
  for (; leader >= 0; leader = (next[leader] as number) - 1) {
    own.read(leader)
    if (own.length === tokens.length && tokens.every((token, i) => token === own.tokens[i])) return leader
  }
  own.tokens.set(tokens)
  own.length = tokens.length
  return -1
}

/** Whether an earlier band put the two into one bucket. */
function haveMet(keys: Int32Array, prompts: number, band: number, one: number, other: number): boolean {
  for (let earlier = 0; earlier < band; earlier++)
    if (keys[earlier * prompts + one] === keys[earlier * prompts + other]) return true
  return false
}
