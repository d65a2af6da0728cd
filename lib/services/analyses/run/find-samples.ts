import type { PromptSample } from '#lib/core/diversity/pool-profile'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { findPromptSamples } from '#lib/data/analyses/prompt-facts'
import type { Deps } from '../../deps.ts'

/** What a page shows for the indexes that an analysis names, given where each index stands in the pool. */
export async function findSamples(
  { db }: Pick<Deps, 'db'>,
  poolId: PoolId,
  positions: Uint32Array,
  indexes: readonly number[],
): Promise<(index: number) => PromptSample> {
  const placeOf = (index: number) => positions[index] ?? -1
  const samples = await findPromptSamples(db, { poolId, positions: [...new Set(indexes.map(placeOf))] })
  return (index) => {
    const sample = samples.get(placeOf(index))
    if (!sample) throw new RangeError(`the pool has no prompt number ${index}`)
    return sample
  }
}
