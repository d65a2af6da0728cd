import type { EnterScores } from '#lib/contracts/pilots'
import { MOST_RUNS } from '#lib/core/planning/pilot/run-power'
import { type PilotArm, pilotArms, type RunScore } from '#lib/core/planning/pilot/verdict'

/** What is typed into the sheet, by arm and run; a missing cell is an empty one. */
export type ScoreSheet = Readonly<Record<string, string>>

export const cellKey = (arm: PilotArm, run: number): string => `${arm} ${run}`

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu

/** The sheet that shows these scores. */
export function sheetOf(scores: readonly RunScore[]): ScoreSheet {
  return Object.fromEntries(scores.map(({ arm, run, value }) => [cellKey(arm, run), String(value)]))
}

/** Rows of the sheet: as many as were designed for, and as any arm has scores. */
export function rowsOf(sheet: ScoreSheet, designed: number): number {
  const last = Object.keys(sheet).map((key) => Number(key.split(' ')[1]))
  return Math.min(MOST_RUNS, Math.max(designed, 1, ...last))
}

/** The scores a sheet holds, and the cells that hold something else. */
export function readSheet(sheet: ScoreSheet): { scores: RunScore[]; wrong: string[] } {
  const scores: RunScore[] = []
  const wrong: string[] = []
  for (const [key, text] of Object.entries(sheet)) {
    const [arm, run] = key.split(' ').map(Number)
    const known = pilotArms.find((one) => one === arm)
    if (text.trim() === '' || known === undefined || run === undefined) continue
    const value = NUMBER.test(text.trim()) ? Number(text) : Number.NaN
    if (Number.isFinite(value)) scores.push({ arm: known, run, value })
    else wrong.push(key)
  }
  return { scores: scores.sort((one, other) => one.arm - other.arm || one.run - other.run), wrong }
}

/** What is to be sent so that the pilot holds just these scores: the changed ones and those that went. */
export function changesOf(before: readonly RunScore[], after: readonly RunScore[]): EnterScores {
  const value = (scores: readonly RunScore[], { arm, run }: RunScore) =>
    scores.find((one) => one.arm === arm && one.run === run)?.value
  return {
    scores: after.filter((score) => value(before, score) !== score.value),
    removed: before.filter((score) => value(after, score) === undefined).map(({ arm, run }) => ({ arm, run })),
  }
}
