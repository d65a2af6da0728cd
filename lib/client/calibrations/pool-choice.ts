import type { PoolId } from '#lib/core/vocabulary/ids'

/** A pool version whose counted diversity a run's d can be taken from. */
export type PoolChoice = { poolId: PoolId; name: string; versionNumber: number; prompts: number }
