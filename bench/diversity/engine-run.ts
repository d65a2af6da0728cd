import { parseArgs } from 'node:util'
import { measureOn } from '#lib/cli/prompt-file/measure-file'
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
  /** The quickest of the runs. */
  seconds: number
  /** The first of them, in which the threads start, read their vocabulary and warm up. */
  firstSeconds: number
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
const heavy = createHeavyThreads({ threads: Number(values.threads) })
type Counted = { counted: CountedPool; megabytes: number }

async function countFile(file: string): Promise<Counted> {
  return {
    counted: await measureOn(heavy, file, { settings: PAPER_SETTINGS, seed }),
    megabytes: Number(values.megabytes),
  }
}

/** As the worker does, sheets made to be kept; what would keep them is left out. */
async function countGenerated(prompts: number): Promise<Counted> {
  let bytes = 0
  async function* measured(): AsyncGenerator<PromptBatch> {
    for await (const batch of generatedPool(prompts)) {
      if ('texts' in batch) for (const text of batch.texts) bytes += text.length
      yield batch
    }
  }
  const { signal } = new AbortController()
  const onSheet = () => Promise.resolve()
  const counted = await heavy.count({ settings: PAPER_SETTINGS, seed, prompts }, measured(), { signal, onSheet })
  return { counted, megabytes: bytes / 1e6 }
}

async function timed(): Promise<Counted & { seconds: number }> {
  const startedAt = performance.now()
  const counted = await (values.file ? countFile(values.file) : countGenerated(Number(values.prompts)))
  return { ...counted, seconds: (performance.now() - startedAt) / 1000 }
}

const longestStall = watchStalls()
const first = await timed()
let seconds = first.seconds
for (let run = 1; run < Number(values.runs); run++) seconds = Math.min(seconds, (await timed()).seconds)
await heavy.close()
const { prompts, bigrams, distinctBigrams, diversity } = first.counted
const report: EngineRun = {
  threads: Number(values.threads),
  prompts,
  megabytes: first.megabytes,
  bigrams,
  distinctBigrams,
  diversity,
  seconds,
  firstSeconds: first.seconds,
  peakRssMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  longestStallMs: longestStall(),
}
console.log(JSON.stringify(report))
