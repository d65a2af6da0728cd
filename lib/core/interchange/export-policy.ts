import { z } from 'zod'

/**
 * How judgments become the pairs of an export; written in the manifest, so that a file says how it was made.
 * `aggregate`: each judgment by itself, the majority of each pair, or the Borda consensus where the pair's own votes do not
 * contradict it. `pairs`: which of an item's pairs, seen from the Borda consensus of what is aggregated: all of them, those
 * of neighbouring tiers, the best tier over the last, the best tier over each other.
 */
export const ExportPolicy = z.strictObject({
  aggregate: z.enum(['per_annotator', 'majority', 'borda']).default('majority'),
  pairs: z.enum(['all', 'adjacent', 'best_worst', 'best_vs_rest']).default('best_vs_rest'),
  /** A tie vote: 'drop' leaves it out of p, 'half' counts it half for each side; 'keep' counts it half too and writes tied pairs where the target has ties. */
  tie: z.enum(['drop', 'half', 'keep']).default('half'),
  /** Votes a pair needs; ties are votes unless dropped. */
  minVotes: z.number().int().min(1).max(1000).default(1),
  /** Least p of a pair; above one half always. */
  minProbability: z.number().min(0.5).max(1).default(0.5),
  /** Null is no limit. The pairs with the highest p stay, then those furthest apart in the consensus, then slate order. */
  maxPairsPerPrompt: z.number().int().min(1).max(10_000).nullable().default(4),
  includeGold: z.boolean().default(false),
})
export type ExportPolicy = z.infer<typeof ExportPolicy>

/** For DPO and its kin: their loaders know neither weights nor groups, and all pairs of one ranking are dependent. */
export const defaultExportPolicy: ExportPolicy = ExportPolicy.parse({})

/** For reward models: every decided pair. */
export const allPairsPolicy: ExportPolicy = ExportPolicy.parse({ pairs: 'all', maxPairsPerPrompt: null })
