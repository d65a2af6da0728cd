import { z } from 'zod'
import { PromptId } from '#lib/core/vocabulary/ids'
import { CurvePoint } from './measured-diversity.ts'
import { DiversitySettings } from './settings.ts'

const count = z.number().int().min(0)
const ratio = z.number().min(0).max(1)

/** One prompt as a page shows it: enough to recognise it, and to open it. */
export const PromptSample = z.object({ promptId: PromptId, position: count, preview: z.string() })
export type PromptSample = z.infer<typeof PromptSample>

/**
 * Prompts that say nearly the same: Jaccard similarity of their sets of token 3-shingles at least `threshold`, found by
 * MinHash with `permutations` permutations in `bands` bands (Broder 1997).
 */
export const NearDuplicates = z.object({
  permutations: count,
  bands: count,
  threshold: ratio,
  /** Groups of two or more prompts joined by such pairs, equal ones included. */
  clusters: count,
  /** Prompts in those groups. */
  promptsInClusters: count,
  /** Prompts that would go if each group kept one. */
  redundantPrompts: count,
  /** redundantPrompts / prompts; null for an empty pool. */
  share: ratio.nullable(),
  /** The largest groups, with their first prompts; `similarity` is to the group's first prompt. */
  examples: z.array(z.object({ size: count, prompts: z.array(PromptSample.extend({ similarity: ratio })) })),
})
export type NearDuplicates = z.infer<typeof NearDuplicates>

/** An n-gram that many prompts share. Those of the conversation template itself are left out. */
export const RepeatedNgram = z.object({
  n: z.number().int().min(2),
  text: z.string(),
  occurrences: count,
  prompts: count,
  examples: z.array(PromptSample),
})
export type RepeatedNgram = z.infer<typeof RepeatedNgram>

/** What stands beside d, so that d does not mislead. */
export const PoolProfile = z.object({
  prompts: count,
  settings: DiversitySettings,
  seed: z.string(),
  nearDuplicates: NearDuplicates,
  repeatedNgrams: z.array(RepeatedNgram),
  /** Bytes of the rendered prompts in UTF-8 over their bytes in gzip (Shaib et al. 2024): more is more repetitive. Null for none. */
  compression: z.object({ bytes: count, gzipBytes: count, ratio: z.number().min(0).nullable() }),
  /** d of the diverse selection at growing sizes: a selection of its own at each size. Reward along it is unmeasured. */
  diverseCurve: z.array(CurvePoint),
})
export type PoolProfile = z.infer<typeof PoolProfile>
