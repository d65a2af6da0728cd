import { OWN_LINE_RUNS } from './own-lines.ts'
import type { CalibrationModel, RunFigures } from './runs/calibration-run.ts'
import { SCALED_LAW_RUNS } from './scaled-lines.ts'

/** What is still to be run, and what for. `law`: before it there is none. `line`: for a line of this K's own. */
export type Missing = {
  for: 'law' | 'line'
  /** Null where any K will do. */
  responsesPerPrompt: number | null
  /** More runs, at least 1. */
  runs: number
  /** At least one of them must be at a K that no run has yet. */
  anotherK: boolean
  /** At least one of them must be at another d than this K's runs have. */
  anotherDiversity: boolean
}

/** Largest first what stands in the law's way, then line by line; empty where nothing is missing. */
export function missingFor(model: CalibrationModel, runs: readonly RunFigures[]): Missing[] {
  const of = (k: number) => runs.filter((run) => run.responsesPerPrompt === k)
  const line = (k: number, wanted: Missing['for']): Missing[] => {
    const own = of(k)
    const anotherDiversity = new Set(own.map((run) => run.diversity)).size < 2
    const count = Math.max(OWN_LINE_RUNS - own.length, anotherDiversity ? 1 : 0)
    return count > 0 ? [{ for: wanted, responsesPerPrompt: k, runs: count, anotherK: false, anotherDiversity }] : []
  }
  const larger = [5, 6, 7, 8, 9].filter((k) => of(k).length > 0).flatMap((k) => line(k, 'line'))
  if (model === 'paper-metric') return larger
  if (model === 'own-lines') {
    const others = [3, 4, 5, 6, 7, 8, 9]
    const hasOther = others.some((k) => line(k, 'law').length === 0)
    const begun = others.filter((k) => of(k).length > 0)
    const other = hasOther ? [] : (begun.length > 0 ? begun : [4]).flatMap((k) => line(k, 'law')).slice(0, 1)
    return [...line(2, 'law'), ...other]
  }
  const measured = runs.filter((run) => run.responsesPerPrompt <= 4)
  const anotherK = new Set(measured.map((run) => run.responsesPerPrompt)).size < 2
  const count = Math.max(SCALED_LAW_RUNS - measured.length, anotherK ? 1 : 0)
  if (count > 0) {
    return [{ for: 'law', responsesPerPrompt: null, runs: count, anotherK, anotherDiversity: false }, ...larger]
  }
  return [...[2, 3, 4].filter((k) => of(k).length > 0).flatMap((k) => line(k, 'line')), ...larger]
}
