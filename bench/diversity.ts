import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { promptBatches } from '#lib/cli/prompt-file/prompt-batches'
import { readPrompts } from '#lib/cli/prompt-file/read-prompts'
import { textTable } from '#lib/cli/text-table'
import { type Baselines, measureBaselines } from './diversity/baselines.ts'
import type { EngineRun } from './diversity/engine-run.ts'
import { generatedPool } from './diversity/generated-pool.ts'
import { watchStalls } from './diversity/watch-stalls.ts'

const GENERATED_PROMPTS = 40_000
const RUNS = 3

type RatedRun = EngineRun & { megabytesPerSecond: number; bigramsPerSecond: number }
type Priority = 'as this process' | "as the worker's"

/**
 * How quickly a file's prompt diversity is counted, against llama-tokenizer-js alone and against a set of strings in the same
 * run. `--prompts N`: no comparison, but a generated pool of N prompts, streamed, and the memory it takes.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, prompts: { type: 'string' }, threads: { type: 'string' } },
  })
  const machine = `${os.cpus()[0]?.model ?? 'unknown'}, ${os.availableParallelism()} processors, Node ${process.versions.node}`
  const report = values.prompts
    ? { machine, pool: 'generated', ...(await countGenerated(values.prompts, values.threads ?? '2')) }
    : { machine, ...(await compare()) }
  console.log(values.json ? JSON.stringify({ bench: 'diversity', ...report }, null, 2) : inText(report))
}

async function countGenerated(prompts: string, threads: string) {
  const longestStall = watchStalls()
  const counted = await engineRun(['--prompts', prompts], threads, "as the worker's")
  return { webStallMs: longestStall(), runs: [counted] }
}

async function compare() {
  const shared = path.join(process.env.RANKPLAN_SHARED ?? '../shared', 'data/pool-mixed-38k.jsonl.gz')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rankplan-bench-'))
  try {
    const file = existsSync(shared) ? shared : await writeGenerated(path.join(folder, 'pool.jsonl'))
    const baselines = await measureBaselines(promptBatches(readPrompts(file)))
    const source = ['--file', file, '--megabytes', String(baselines.megabytes), '--runs', String(RUNS)]
    const one = await engineRun(source, '1', 'as this process')
    const two = await engineRun(source, '2', 'as this process')
    const webStallMs = await webStall(source, '2')
    for (const { distinctBigrams } of [one, two])
      if (distinctBigrams !== baselines.distinctBigrams) throw new Error('the engine and the set of strings disagree')
    return {
      pool: file === shared ? path.basename(shared) : 'generated',
      ...baselines,
      runs: [one, two],
      webStallMs,
      ratios: ratiosOf(baselines, two),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const ratiosOf = (baselines: Baselines, two: RatedRun) => ({
  endToEndOverLlamaTokenizerJs: two.megabytesPerSecond / baselines.llamaTokenizerJs.megabytesPerSecond,
  typedTableOverSetOfStrings: baselines.typedTable.bigramsPerSecond / baselines.setOfStrings.bigramsPerSecond,
})

async function writeGenerated(file: string): Promise<string> {
  const lines: string[] = []
  for await (const batch of generatedPool(GENERATED_PROMPTS))
    if ('texts' in batch) lines.push(...batch.texts.map((prompt) => JSON.stringify({ prompt })))
  await writeFile(file, lines.join('\n'))
  return file
}

/** Counts in a process of its own, so that memory and stalls are the engine's alone. */
async function engineRun(source: readonly string[], threads: string, priority: Priority): Promise<RatedRun> {
  const script = path.join(import.meta.dirname, 'diversity/engine-run.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...source, '--threads', threads], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (priority !== 'as this process' && child.pid !== undefined)
    os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  let printed = ''
  for await (const piece of child.stdout.setEncoding('utf8')) printed += piece
  const engine = JSON.parse(printed) as EngineRun
  const { megabytes, bigrams, seconds } = engine
  return { ...engine, megabytesPerSecond: megabytes / seconds, bigramsPerSecond: bigrams / seconds }
}

/** How long the event loop of this process, which stands for the web process, is held up while another counts as the worker does. */
async function webStall(source: readonly string[], threads: string): Promise<number> {
  const longestStall = watchStalls()
  await engineRun(source, threads, "as the worker's")
  return longestStall()
}

type Report = {
  machine: string
  pool: string
  runs: RatedRun[]
  webStallMs: number
  ratios?: ReturnType<typeof ratiosOf>
} & Partial<Baselines>

const HEADER = ['', 'threads', 's', 'MB/s', 'M bigrams/s', 'peak RSS MB', 'stall ms']
const millions = (rate: number): string => (rate / 1e6).toFixed(1)

function inText({ machine, pool, runs, webStallMs, ratios, ...baselines }: Report): string {
  const { llamaTokenizerJs: llama, setOfStrings, typedTable, wholeCount } = baselines
  const counting = (name: string, rate: Baselines['typedTable'] | undefined) =>
    rate ? [[name, '1', rate.seconds.toFixed(2), '', millions(rate.bigramsPerSecond)]] : []
  return [
    `${machine}; pool: ${pool}, ${runs[0]?.prompts.toLocaleString('en')} prompts, ${runs[0]?.megabytes.toFixed(1)} MB`,
    '',
    textTable([
      HEADER,
      ...runs.map((one) => [
        'read, tokenise, count',
        String(one.threads),
        one.seconds.toFixed(2),
        one.megabytesPerSecond.toFixed(1),
        millions(one.bigramsPerSecond),
        one.peakRssMegabytes.toFixed(0),
        one.longestStallMs.toFixed(1),
      ]),
      ...(llama
        ? [['llama-tokenizer-js alone, a sample', '1', llama.seconds.toFixed(2), llama.megabytesPerSecond.toFixed(2)]]
        : []),
      ...counting('count: typed table', typedTable),
      ...counting('count: set of strings', setOfStrings),
      ...counting('count: five orders, n = 1, 2, 3', wholeCount),
    ]),
    '',
    `longest stall of another process' event loop meanwhile: ${webStallMs.toFixed(1)} ms`,
    ...(ratios
      ? [
          `end to end on 2 threads: ${ratios.endToEndOverLlamaTokenizerJs.toFixed(1)} times llama-tokenizer-js alone`,
          `counting alone: ${ratios.typedTableOverSetOfStrings.toFixed(1)} times a set of strings`,
        ]
      : []),
  ].join('\n')
}
