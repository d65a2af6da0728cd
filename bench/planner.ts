import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureFile } from '#lib/cli/prompt-file/measure-file'
import { textTable } from '#lib/cli/text-table'
import { curveSizes } from '#lib/core/diversity/diversity-curve'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { measureInChromium } from './planner/in-chromium.ts'
import { type Curve, measureRecompute, type Timing } from './planner/measure.ts'

const GENERATED_PROMPTS = 40_000

/** How long the planner takes for all its figures once the curve is known, here and in Chromium, beside known work of the same run. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  const { curve, pool } = await knownCurve()
  const node = measureRecompute(curve, () => performance.now())
  const { version, ...chromium } = await measureInChromium(curve)
  const report = {
    machine: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.availableParallelism()} processors`,
    ...{ pool, prompts: curve.at(-1)?.prompts ?? 0, points: curve.length },
    runs: [
      { where: `Node ${process.versions.node}`, ...withRatio(node) },
      { where: `Chromium ${version}`, ...withRatio(chromium) },
    ],
  }
  console.log(values.json ? JSON.stringify({ bench: 'planner', ...report }, null, 2) : inText(report))
}

const withRatio = (timing: Timing) => ({ ...timing, p50OverReference: timing.p50 / timing.reference.p50 })

/** The shared pool's curve where it is there, else one that rises and falls like it. */
async function knownCurve(): Promise<{ curve: Curve; pool: string }> {
  const shared = path.join(process.env.RANKPLAN_SHARED ?? '../shared', 'data/pool-mixed-38k.jsonl.gz')
  if (existsSync(shared)) {
    const { curve } = await measureFile(shared, { settings: PAPER_SETTINGS, seed: STANDARD_ANALYSIS.seed })
    return { curve, pool: path.basename(shared) }
  }
  const curve = curveSizes(GENERATED_PROMPTS).map((prompts) => {
    const diversity = 16 * Math.exp(-0.5 * ((Math.log(prompts) - Math.log(10_000)) / 3) ** 2)
    return { prompts, diversity, bigrams: 1, distinctBigrams: 1 }
  })
  return { curve, pool: 'generated' }
}

type Report = {
  machine: string
  pool: string
  prompts: number
  points: number
  runs: (ReturnType<typeof withRatio> & { where: string })[]
}

const HEADER = ['', 'questions', 'first ms', 'p50 ms', 'p95 ms', 'most ms', 'reference p50', 'p95', 'p50 / reference']

function inText({ machine, pool, prompts, points, runs }: Report): string {
  const ms = (value: number) => value.toFixed(3)
  return [
    `${machine}; curve: ${pool}, ${prompts.toLocaleString('en')} prompts, ${points.toLocaleString('en')} points`,
    '',
    textTable([
      HEADER,
      ...runs.map(({ where, questions, first, p50, p95, most, reference, p50OverReference }) => [
        where,
        questions.toLocaleString('en'),
        ...[first, p50, p95, most, reference.p50, reference.p95].map(ms),
        p50OverReference.toFixed(2),
      ]),
    ]),
    '',
    'One question: plans for K = 2 to 9 with predictions and shares, the recommendation, offers for every slack, the budget in',
    'the other units. Reference: sorting 10,000 numbers in the same run.',
  ].join('\n')
}
