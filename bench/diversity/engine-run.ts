import { parseArgs } from 'node:util'
import { measureFile } from '#lib/cli/prompt-file/measure-file'
import type { CountedPool, PromptBatch } from '#lib/core/diversity/heavy-work'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { createHeavyThreads } from '#lib/platform/threads/heavy-threads'
import { generatedPool } from './generated-pool.ts'
import { watchStalls } from './watch-stalls.ts'

/** What a run of the engine in a process of its own reports. */
export type EngineRun = {
  threads: number
  prompts: number
  megabytes: number
  bigrams: number
  distinctBigrams: number
  diversity: number | null
  /** The quickest of the runs, threads started and ended in each. */
  seconds: number
  /** Of the process with all its threads, at its highest. */
  peakRssMegabytes: number
  /** Of the thread that reads and hands out, in the process that counts. */
  longestStallMs: number
}

const { seed } = STANDARD_ANALYSIS
const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    megabytes: { type: 'string' },
    prompts: { type: 'string' },
    threads: { type: 'string', default: '2' },
    runs: { type: 'string', default: '1' },
  },
})
const threads = Number(values.threads)

async function countFile(file: string): Promise<{ counted: CountedPool; megabytes: number }> {
  return {
    counted: await measureFile(file, { settings: PAPER_SETTINGS, seed, threads }),
    megabytes: Number(values.megabytes),
  }
}

/** As the worker does, sheets made to be kept; what would keep them is left out. */
async function countGenerated(prompts: number): Promise<{ counted: CountedPool; megabytes: number }> {
  let bytes = 0
  async function* measured(): AsyncGenerator<PromptBatch> {
    for await (const batch of generatedPool(prompts)) {
      if ('texts' in batch) for (const text of batch.texts) bytes += text.length
      yield batch
    }
  }
  const heavy = createHeavyThreads({ threads })
  const { signal } = new AbortController()
  const onSheet = () => Promise.resolve()
  const counted = await heavy.count({ settings: PAPER_SETTINGS, seed, prompts }, measured(), { signal, onSheet })
  await heavy.close()
  return { counted, megabytes: bytes / 1e6 }
}

const longestStall = watchStalls()
let seconds = Number.POSITIVE_INFINITY
let result: { counted: CountedPool; megabytes: number } | null = null
for (let run = 0; run < Number(values.runs); run++) {
  const startedAt = performance.now()
  result = await (values.file ? countFile(values.file) : countGenerated(Number(values.prompts)))
  seconds = Math.min(seconds, (performance.now() - startedAt) / 1000)
}
if (!result) throw new Error('no run was asked for')
const { prompts, bigrams, distinctBigrams, diversity } = result.counted
const report: EngineRun = {
  threads,
  prompts,
  megabytes: result.megabytes,
  bigrams,
  distinctBigrams,
  diversity,
  seconds,
  peakRssMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  longestStallMs: longestStall(),
}
console.log(JSON.stringify(report))
