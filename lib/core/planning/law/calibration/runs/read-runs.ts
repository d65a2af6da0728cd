import { RunFigures } from './calibration-run.ts'
import type { LineProblem } from './line-problem.ts'
import { type Row, splitRows } from './run-rows.ts'

/** One run as a file names it: its d typed, or to be taken from a pool by its name. */
export type RunLine = Omit<RunFigures, 'settings' | 'diversity'> & {
  /** Of the text, from 1. */
  line: number
  diversity: number | null
  /** Name of a pool and its version; null where the diversity is typed, and for the newest version. */
  pool: { name: string; version: number | null } | null
}

export type ReadRuns = { runs: RunLine[]; problems: LineProblem[] }

/** What a file may call each column, compared in lower case without spaces, hyphens and underscores. */
const columns = {
  prompts: ['prompts', 'n'],
  k: ['k', 'responses', 'responsesperprompt'],
  d: ['d', 'diversity'],
  pool: ['pool'],
  version: ['version', 'poolversion'],
  algorithm: ['algorithm'],
  metric: ['metric'],
  score: ['score', 'value', 'reward'],
  seed: ['seed', 'run'],
} as const
type Column = keyof typeof columns
const required = ['prompts', 'k', 'score'] as const satisfies readonly Column[]

export const MOST_RUN_LINES = 1_000

/**
 * Runs out of CSV (commas, semicolons or tabs, with a line of column names), JSON lines or one JSON list. All problems are told, each
 * with its line; with any of them nothing is to be kept. `metric` and `algorithm`, where a line names them, must be the calibration's.
 */
export function readRuns(text: string, calibration: { metric: string; algorithm: string }): ReadRuns {
  const { rows, problems } = splitRows(text)
  if (rows.length === 0 && problems.length === 0)
    return only({ line: 1, field: null, message: 'There is no run here. Paste lines with prompts, k, d and score.' })
  if (rows.length > MOST_RUN_LINES)
    return only({ line: 1, field: null, message: `At most ${MOST_RUN_LINES.toLocaleString('en')} runs at a time.` })
  const runs: RunLine[] = []
  const told = new Set<string>()
  for (const row of rows) {
    const read = readRow(row, calibration, told)
    if ('problems' in read) problems.push(...read.problems)
    else runs.push(read.run)
  }
  return { runs, problems: problems.toSorted((a, b) => a.line - b.line) }
}

function only(problem: LineProblem): ReadRuns {
  return { runs: [], problems: [problem] }
}

/** `told` holds the unknown columns said already: once is enough for a whole file. */
function readRow(
  { line, cells }: Row,
  calibration: { metric: string; algorithm: string },
  told: Set<string>,
): { run: RunLine } | { problems: LineProblem[] } {
  const problems: LineProblem[] = []
  const refuse = (field: string | null, message: string) => problems.push({ line, field, message })
  const known = new Map<Column, string>()
  let isUnknown = false
  for (const [name, value] of cells) {
    const column = columnOf(name)
    if (!column) {
      isUnknown = true
      if (!told.has(name)) refuse(name, UNKNOWN_COLUMN(name))
      told.add(name)
    } else if (known.has(column)) refuse(name, `“${name}” says what another column says already.`)
    else if (value.trim() !== '') known.set(column, value.trim())
  }
  for (const column of required) if (!known.has(column)) refuse(column, `“${column}” is missing.`)
  for (const column of ['metric', 'algorithm'] as const) {
    const named = known.get(column)
    if (named === undefined || named.toLowerCase() === calibration[column].toLowerCase()) continue
    refuse(
      column,
      `This run’s ${column} is “${named}”, this calibration’s is “${calibration[column]}”. Keep them apart.`,
    )
  }
  if (known.has('d') && known.has('pool')) refuse('d', 'Give d or a pool, not both.')
  if (!known.has('d') && !known.has('pool'))
    refuse('d', '“d” is missing. Type it, or name the pool it is to be taken from.')
  const figures: Record<string, unknown> = { seed: known.get('seed') ?? null }
  const asked: Partial<Record<keyof RunFigures, true>> = { seed: true }
  for (const [column, name] of Object.entries(numbers) as [keyof typeof numbers, keyof RunFigures][]) {
    const written = known.get(column)
    if (written === undefined) continue
    const value = readNumber(written)
    if (value === null) refuse(column, `“${written}” is no number. Write it with a point, as in 12.5.`)
    else {
      figures[name] = value
      asked[name] = true
    }
  }
  const checked = RunFigures.pick(asked as { seed: true }).safeParse(figures)
  for (const { path, message } of checked.error?.issues ?? []) refuse(columnOf(String(path[0])) ?? null, message)
  const version = known.get('version')
  if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
    refuse('version', 'The version of a pool is a whole number from 1.')
  if (problems.length > 0 || isUnknown) return { problems }
  const whole = RunFigures.omit({ settings: true, diversity: true }).parse({
    ...{ prompts: figures.prompts, responsesPerPrompt: figures.responsesPerPrompt },
    ...{ value: figures.value, seed: figures.seed },
  })
  const pool = known.get('pool')
  return {
    run: {
      ...whole,
      line,
      diversity: (figures.diversity as number | undefined) ?? null,
      pool: pool === undefined ? null : { name: pool, version: version === undefined ? null : Number(version) },
    },
  }
}

const numbers = { prompts: 'prompts', k: 'responsesPerPrompt', d: 'diversity', score: 'value' } as const
const UNKNOWN_COLUMN = (name: string) =>
  `“${name}” is no column here. Use prompts, k, d or pool, version, score, seed, metric, algorithm.`

function columnOf(name: string): Column | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '')
  return (Object.keys(columns) as Column[]).find((one) => (columns[one] as readonly string[]).includes(plain))
}

/** A number as programs write it; with thousands' commas only where nothing else can be meant. Null for anything else. */
function readNumber(written: string): number | null {
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}
