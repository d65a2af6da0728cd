import { z } from 'zod'
import type { Sha256Hex } from './canonical-json.ts'
import { type Split, splits } from './canonical-record.ts'
import { normalizedForm } from './prompts/measure.ts'

const share = z.number().min(0).max(1)

/** Shares of the prompt clusters, not of the rows; they sum to one. */
export const SplitFractions = z
  .strictObject({ train: share, validation: share, test: share })
  .refine((fractions) => Math.abs(splits.reduce((sum, split) => sum + fractions[split], 0) - 1) < 1e-9, {
    error: 'the shares of train, validation and test must sum to 1',
  })
export type SplitFractions = z.infer<typeof SplitFractions>

/**
 * What must never stand on both sides of a split: the hash of the first user turn (NFC, case-folded, white space collapsed). A
 * conversation and its continuations share it, and so do prompts that differ only in case or spacing. It reads one prompt
 * alone: a rule that merged clusters as prompts came would move old ones.
 */
export function clusterId(messages: readonly { role: string; content: string }[], sha256Hex: Sha256Hex): string {
  const first = messages.find((message) => message.role === 'user') ?? messages[0]
  return sha256Hex(normalizedForm(first?.content ?? ''))
}

/**
 * The split of a cluster: the first 8 bytes of SHA-256(seed ‖ cluster id) over 2^64, against the fractions in the order train,
 * validation, test. Other prompts play no part, so adding some never moves an old one.
 */
export function splitOf(cluster: string, seed: string, fractions: SplitFractions, sha256Hex: Sha256Hex): Split {
  const place = Number(BigInt(`0x${sha256Hex(seed + cluster).slice(0, 16)}`)) / 2 ** 64
  let end = 0
  for (const split of splits) {
    end += fractions[split]
    if (place < end) return split
  }
  // Rounding can leave the very end of the line outside the sum of the fractions.
  return splits.findLast((split) => fractions[split] > 0) ?? 'train'
}

/** Which prompts a plan holds out: a share of the clusters, drawn by its seed. */
export type PlanSplit = { testRatio: number; seed: string }

/** The side of a cluster under a plan: test for the share it holds out, train for the rest. */
export function splitByPlan(cluster: string, { testRatio, seed }: PlanSplit, sha256Hex: Sha256Hex): Split {
  if (testRatio === 0) return 'train'
  return splitOf(cluster, seed, { train: 1 - testRatio, validation: 0, test: testRatio }, sha256Hex)
}
