import { z } from 'zod'

const count = z.number().int().min(0)
const Tally = z.object({ value: z.string().nullable(), count })

/** What a ready version of a pool looks like; computed once. Lengths in words (measure.ts). */
export const PoolSummary = z.object({
  words: z.object({
    /** Bins of equal ratio: `from` inclusive, `to` exclusive; the last has no end. */
    bins: z.array(z.object({ from: count, to: count.nullable(), count })),
    median: z.number().nullable(),
    p95: z.number().nullable(),
    most: count.nullable(),
  }),
  turns: z.array(z.object({ value: count, count })),
  responses: z.array(z.object({ value: count, count })),
  /** The 20 most frequent; `value` null are prompts that name none. */
  sources: z.array(Tally),
  otherSources: count,
  langs: z.array(Tally),
  otherLangs: count,
})
export type PoolSummary = z.infer<typeof PoolSummary>

/** Where the bins of words per prompt begin; each holds lengths up to the next start. */
export const wordBinStarts = [0, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560] as const
export const TALLIES_SHOWN = 20
