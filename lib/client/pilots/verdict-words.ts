import type { Pilot } from '#lib/contracts/pilots'
import { pointsOf } from '#lib/core/planning/pilot/design-pilot'
import type { ScoreDoubt } from '#lib/core/planning/pilot/score-doubts'
import { judgePilot, type PilotVerdict, type RunScore, runsForPower } from '#lib/core/planning/pilot/verdict'
import { strings } from '../strings/index.ts'
import { differenceText, powerText, scoreText } from './figures.ts'

type Designed = Pick<Pilot, 'design'>

/** The verdict of a pilot's scores, by the test it was designed for. */
export function verdictOf({ design, scores }: Pick<Pilot, 'design' | 'scores'>): PilotVerdict {
  const { alpha, correlation } = design.question
  return judgePilot(scores, { alpha, isMatched: correlation !== null })
}

/** The level of an interval that goes with alpha: "95%". */
export const levelText = (alpha: number): string => `${Number(((1 - alpha) * 100).toFixed(1))}%`

/** The finding, as a title; null while there is no difference. */
export function verdictTitle({ difference, outcome }: PilotVerdict): string | null {
  if (difference === null) return null
  const titles = strings.pilots.scoring.titles
  return titles[outcome](outcome === 'undecided' ? differenceText(difference) : scoreText(Math.abs(difference)))
}

/** What stands below the title: how many further runs, what limits the finding, and how it was had. */
export function verdictNotes(verdict: PilotVerdict, { design }: Designed): string[] {
  const words = strings.pilots.scoring
  const { alpha, power, correlation } = design.question
  const isMatched = correlation !== null
  const notes: string[] = []
  if (verdict.noInterval !== null) notes.push(words.noInterval[verdict.noInterval])
  const difference = pointsOf(design.expected)
  if (verdict.outcome === 'undecided' && verdict.interval && difference !== null) {
    const wanted = runsForPower(verdict, { difference, power, alpha, isMatched })
    const have = Math.min(verdict.arms[2].runs, verdict.arms[4].runs)
    if (wanted === null) notes.push(words.tooFewFor)
    else if (wanted > have) notes.push(words.more(wanted - have, wanted, powerText(power)), words.peeking)
    else notes.push(words.enough(powerText(power)))
  }
  if (verdict.leftOut > 0) notes.push(words.leftOut(verdict.leftOut))
  if (verdict.difference !== null) notes.push(isMatched ? words.method.paired : words.method.welch, words.limits)
  return notes
}

/** A doubt as a sentence. */
export function doubtText(doubt: ScoreDoubt): string {
  const words = strings.pilots.scoring.doubts
  switch (doubt.kind) {
    case 'fractions':
      return words.fractions
    case 'unequal-spread':
      return words['unequal-spread'](doubt.wider, doubt.ratio.toFixed(1))
    default:
      return words[doubt.kind](runNames(doubt.runs))
  }
}

const runNames = (runs: readonly RunScore[]): string =>
  runs.map(({ arm, run, value }) => `${strings.pilots.scoring.runName(arm, run)} (${scoreText(value)})`).join(', ')
