import { fitLine } from '../fit-line.ts'
import { BETWEEN_SETTINGS_POINTS } from '../paper-law.ts'
import {
  distinctSettings,
  measuredK,
  paperDiversity,
  paperPrompts,
  tableOne,
  tableOnePrompts,
} from '../paper-results.ts'

/** Mean d of the paper's eight points: where a line's level is told. */
export const meanDiversity = paperDiversity.reduce((sum, d) => sum + d, 0) / paperDiversity.length

/** How lines of one K differ from setting to setting, as variances in points²; levels at `meanDiversity`. */
export type SettingSpread = {
  /** What all K of a setting share. */
  level: number
  slope: number
  /** What one K has of its own. */
  ownLevel: number
  ownSlope: number
}

/**
 * The spread between the four distinct settings of Table 1 (Song et al. 2024), each K's six points fitted by a line: random effects
 * of setting and of setting × K from the two-way analysis of variance (Searle 1971, chapter 9). A K's own level takes the half point
 * between two K that the paper's interval is widened by.
 */
export function settingSpread(): SettingSpread {
  const diversity = tableOnePrompts.map((prompts) => paperDiversity[paperPrompts.indexOf(prompts)] as number)
  const lines = distinctSettings.map((setting) =>
    measuredK.map((k) => {
      const fit = fitLine(diversity, tableOne[setting][k - 2] as readonly number[])
      if (!fit) throw new Error('Table 1 gives six points a line')
      return { slope: fit.slope, level: fit.slope * meanDiversity + fit.intercept }
    }),
  )
  const slopes = randomEffects(lines.map((row) => row.map((line) => line.slope)))
  const levels = randomEffects(lines.map((row) => row.map((line) => line.level)))
  return {
    level: levels.row,
    slope: slopes.row,
    ownLevel: BETWEEN_SETTINGS_POINTS ** 2 / 2,
    ownSlope: slopes.interaction,
  }
}

/** Variance of the rows' effects and of what is left after rows and columns, from their mean squares; at least 0. */
function randomEffects(table: readonly (readonly number[])[]): { row: number; interaction: number } {
  const [rows, columns] = [table.length, table[0]?.length ?? 0]
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const grand = mean(table.flat())
  const rowMeans = table.map(mean)
  const columnMeans = (table[0] ?? []).map((_, j) => mean(table.map((row) => row[j] as number)))
  const left = table.flatMap((row, i) =>
    row.map((value, j) => value - (rowMeans[i] as number) - (columnMeans[j] as number) + grand),
  )
  const interaction = left.reduce((sum, value) => sum + value ** 2, 0) / ((rows - 1) * (columns - 1))
  const between = (columns * rowMeans.reduce((sum, value) => sum + (value - grand) ** 2, 0)) / (rows - 1)
  return { row: Math.max(0, (between - interaction) / columns), interaction }
}
