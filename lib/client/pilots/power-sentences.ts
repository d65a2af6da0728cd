import type { PilotAnswer } from '#lib/core/planning/pilot/design-pilot'
import { pointsOf, runTest } from '#lib/core/planning/pilot/design-pilot'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'
import { MOST_RUNS, runPower } from '#lib/core/planning/pilot/run-power'
import { strings } from '../strings/index.ts'
import { differenceText, powerText, scoreText } from './figures.ts'

/** What the chosen runs can find, in whole sentences: the finding first, then its limits. */
export function powerSentences(answer: PilotAnswer, question: PilotQuestion): string[] {
  const words = strings.pilots.designer.powerText
  const { expected, scatter, power, leastRuns, smallestDifference } = answer
  const { runs, power: wanted } = question
  const points = pointsOf(expected)
  const sentences: string[] = []
  if (expected.source === 'none') sentences.push(words.noDifference(strings.pilots.noDifference[expected.reason]))
  const from = answer.table.find(({ prompts }) => prompts === answer.lawFrom)
  if (from) sentences.push(words.lawFrom(from.prompts, strings.common.percent(from.share)))
  if (scatter.source === 'none') sentences.push(words.noScatter)
  if (runs === 1) sentences.push(words.oneRun)
  if (points !== null && power !== null) sentences.push(words.known(differenceText(points), runs, powerText(power)))
  if (points !== null && scatter.source !== 'none' && leastRuns === null) sentences.push(words.tooMany(MOST_RUNS))
  if (smallestDifference !== null) sentences.push(words.smallest(scoreText(smallestDifference), powerText(wanted)))
  const test = runTest(question)
  if (expected.source === 'law' && test && runs > 1) {
    const lowPower = runPower(expected.low, runs, test)
    if (expected.low <= 0) sentences.push(words.lowNone)
    else if (lowPower !== null) sentences.push(words.low(differenceText(expected.low), powerText(lowPower)))
  }
  return sentences
}
