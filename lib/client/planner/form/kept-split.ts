import { plainNumber } from './amounts.ts'
import type { PlanForm } from './fields.ts'

/** A test split that a plan cannot change: prompts would stand on both sides of it. */
export type KeptSplit = {
  /** The wave whose locked plan laid it down; null where the campaign’s own did. */
  wave: number | null
  testRatio: number
  /** Null where nothing is held out, so that any seed will do. */
  seed: string | null
}

/** The fields that say so, whatever else was typed or carried over. */
export function keptFields(kept: KeptSplit | null | undefined): Partial<PlanForm> {
  if (!kept) return {}
  const { testRatio, seed } = kept
  return { test: plainNumber(100 * testRatio), ...(seed !== null && { seed }) }
}
