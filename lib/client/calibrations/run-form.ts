import { z } from 'zod'
import { RunFigures } from '#lib/core/planning/law/calibration/runs/calibration-run'
import { PoolId } from '#lib/core/vocabulary/ids'

/** What was typed, as a number; what is none stays as it is, so that the field says what is wrong. */
const typed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  const plain = value.trim().replace(/^(\d{1,3})((,\d{3})+)(\.\d+)?$/, (whole) => whole.replaceAll(',', ''))
  return plain === '' || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? undefined : Number(plain)
}

const { prompts, responsesPerPrompt, diversity, value, seed, settings } = RunFigures.shape

const shared = {
  prompts: z.preprocess(typed, prompts),
  responsesPerPrompt: z.preprocess(Number, responsesPerPrompt),
  value: z.preprocess(typed, value),
  seed: z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? null : text), seed),
  settings,
}

/** One run as the form's fields give it, with d typed or taken from a version of a pool. */
export const TypedRun = z.object({ ...shared, diversity: z.preprocess(typed, diversity) })
export const PoolRun = z.object({
  ...shared,
  diversity: z.object({ poolId: PoolId, versionNumber: z.number().int().min(1) }, { error: 'Choose a pool.' }),
})
