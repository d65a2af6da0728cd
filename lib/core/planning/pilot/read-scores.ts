import { MOST_RUNS } from './run-power.ts'
import { pilotArms, type RunScore } from './verdict.ts'

export type ScoreProblem = { line: number; message: string }

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu

/**
 * Scores as pasted from a sheet or a log: a line each of K, run and score, or of K and score, where runs count from 1 down the
 * page. Cells are parted by tabs, semicolons, commas or blanks; a first line of names is left out. Every line that cannot be
 * read is named by its number, and then nothing is to be kept.
 */
export function readScores(text: string): { scores: RunScore[]; problems: ScoreProblem[] } {
  const scores = new Map<string, RunScore>()
  const problems: ScoreProblem[] = []
  const lines = text.split(/\r\n|\r|\n/u).map((line, i) => ({ line: i + 1, cells: cellsOf(line) }))
  const filled = lines.filter(({ cells }) => cells.length > 0)
  for (const [i, { line, cells }] of filled.entries()) {
    if (i === 0 && !cells.some((cell) => NUMBER.test(armText(cell)))) continue
    const read = readLine(cells, [...scores.values()])
    if (typeof read === 'string') problems.push({ line, message: read })
    else if (scores.has(`${read.arm} ${read.run}`))
      problems.push({
        line,
        message: `Run ${read.run} of K = ${read.arm} stands on an earlier line too. Keep one of them.`,
      })
    else scores.set(`${read.arm} ${read.run}`, read)
  }
  if (scores.size === 0 && problems.length === 0)
    problems.push({ line: 1, message: 'There is no score here. Paste a line for each run: K, run, score.' })
  return { scores: [...scores.values()], problems }
}

/** `K = 2` as well as `2`. */
function armText(cell: string): string {
  return cell.replace(/^k\s*=\s*/iu, '')
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim()
  if (trimmed === '') return []
  const parted = ['\t', ';', ','].find((mark) => trimmed.includes(mark))
  return (parted ? trimmed.split(parted) : trimmed.split(/\s+/u)).map((cell) => cell.trim())
}

function readLine(cells: readonly string[], before: readonly RunScore[]): RunScore | string {
  if (cells.length !== 2 && cells.length !== 3)
    return `A line has two or three cells, K, run and score; this one has ${cells.length}.`
  const [k, score] = [cells[0] ?? '', cells.at(-1) ?? '']
  const arm = pilotArms.find((one) => String(one) === armText(k))
  if (arm === undefined) return `“${k}” is no arm of this pilot. The first cell is 2 or 4.`
  const run = cells.length === 3 ? Number(cells[1]) : before.filter((one) => one.arm === arm).length + 1
  if (!Number.isInteger(run) || run < 1 || run > MOST_RUNS)
    return `“${cells[1]}” is no run. Runs are numbered 1 to ${MOST_RUNS}.`
  const value = NUMBER.test(score) ? Number(score) : Number.NaN
  if (!Number.isFinite(value)) return `“${score}” is no score. Write a number with a decimal point, as in 53.4.`
  return { arm, run, value }
}
