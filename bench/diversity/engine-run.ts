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
    background: { type: 'boolean', default: false },
  },
})
const heavy = createHeavyThreads({ threads: Number(values.threads), isBackground: values.background })
type Counted = { counted: CountedPool; megabytes: number }

async function countFile(file: string): Promise<Counted> {
  return {
    counted: await measureOn(heavy, file, { settings: PAPER_SETTINGS, seed }),
    megabytes: Number(values.megabytes),
  }
}

/** As the worker does, sheets made to be kept; what would keep them is left out. */
async function countGenerated(pool: AsyncIterable<PromptBatch>, prompts: number): Promise<Counted> {
  let bytes = 0
  async function* measured(): AsyncGenerator<PromptBatch> {
    for await (const batch of pool) {
      if ('texts' in batch) for (const text of batch.texts) bytes += text.length
      yield batch
    }
  }
  const { signal } = new AbortController()
  const onSheet = () => Promise.resolve()
  const counted = await heavy.count({ settings: PAPER_SETTINGS, seed, prompts }, measured(), { signal, onSheet })
  return { counted, megabytes: bytes / 1e6 }
}

/** What is drawn beforehand is no part of the count. A generated pool is counted once. */
function workFor({ file, prompts, runs }: typeof values): { runs: number; work: () => Promise<Counted> } {
  if (file !== undefined) return { runs: Number(runs), work: () => countFile(file) }
  const pool = generatedPool(Number(prompts))
  return { runs: 1, work: () => countGenerated(pool, Number(prompts)) }
}

const { runs, work } = workFor(values)
const longestStall = watchStalls()
const times: number[] = []
let result: Counted | null = null
for (let run = 0; run < runs; run++) {
  const startedAt = performance.now()
  result = await work()
  times.push((performance.now() - startedAt) / 1000)
}
await heavy.close()
if (!result) throw new Error('--runs must be at least 1')
const { prompts, bigrams, distinctBigrams, diversity } = result.counted
const report: EngineRun = {
  threads: Number(values.threads),
  prompts,
  megabytes: result.megabytes,
  bigrams,
  distinctBigrams,
  diversity,
  seconds: Math.min(...times),
  firstSeconds: times[0] ?? 0,
  peakRssMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
  longestStallMs: longestStall(),
}
console.log(JSON.stringify(report))
