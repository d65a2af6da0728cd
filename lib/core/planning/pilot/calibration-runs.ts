import type { RunFigures } from '../law/calibration/runs/calibration-run.ts'
import { runSeed } from './nest-arms.ts'
import type { PilotDesign } from './pilot-design.ts'
import type { RunScore } from './verdict.ts'

/** The scored runs of a pilot as a calibration takes them; none of an arm whose d is undefined. */
export function calibrationRuns({
  name,
  design,
  scores,
}: {
  name: string
  design: PilotDesign
  scores: readonly RunScore[]
}): RunFigures[] {
  const { settings } = design
  const isMatched = design.question.correlation !== null
  return scores.flatMap(({ arm, run, value }) => {
    const { prompts, diversity } = design.arms[arm]
    if (!diversity) return []
    const seed = `${name}, K = ${arm}, run ${run}, seed ${runSeed(design.seed, arm, run, isMatched)}`
    return [{ prompts, responsesPerPrompt: arm, diversity, settings, value, seed }]
  })
}
