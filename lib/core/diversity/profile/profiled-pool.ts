import type { NearDuplicates, PoolProfile, RepeatedNgram } from '../pool-profile.ts'

/** NearDuplicates whose prompts are indexes into the pool. */
export type IndexedNearDuplicates = Omit<NearDuplicates, 'examples'> & {
  examples: { size: number; prompts: { index: number; similarity: number }[] }[]
}

/** RepeatedNgram whose examples are indexes into the pool. */
export type IndexedNgram = Omit<RepeatedNgram, 'examples'> & { examples: number[] }

/** A pool's profile in terms of indexes, which only the pool's keeper can turn into prompts. */
export type ProfiledPool = Omit<PoolProfile, 'prompts' | 'settings' | 'seed' | 'nearDuplicates' | 'repeatedNgrams'> & {
  nearDuplicates: IndexedNearDuplicates
  repeatedNgrams: IndexedNgram[]
}
