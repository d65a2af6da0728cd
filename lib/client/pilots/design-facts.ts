import type { Pilot } from '#lib/contracts/pilots'
import { budgetUnits } from '#lib/core/planning/budget'
import { pointsOf } from '#lib/core/planning/pilot/design-pilot'
import { budgetText } from '../planner/budget-text.ts'
import { strings } from '../strings/index.ts'
import { differenceText, powerText, scoreText } from './figures.ts'

/** What a pilot rests on, line by line. */
export function designFacts(design: Pilot['design']): { label: string; value: string }[] {
  const words = strings.pilots.one
  const { question, expected, scatter, power, arms, seed, settings, sharedPrompts } = design
  const { budget, charging, runs, alpha, correlation, separatePeople, onlyReady, metric } = question
  const points = pointsOf(expected)
  const given = strings.pilots.given
  const units = arms[2].budgetUnits + arms[4].budgetUnits
  const terms = { budget, charging }
  return [
    {
      label: words.facts.question,
      value:
        points === null || expected.source === 'none'
          ? `${metric}; ${expected.source === 'none' ? strings.pilots.noDifference[expected.reason] : ''}`
          : `${differenceText(points)} in ${metric} (${given[expected.source]})`,
    },
    ...(scatter.source === 'none'
      ? []
      : [{ label: words.facts.scatter, value: `${scoreText(scatter.runSd)} (${given[scatter.source]})` }]),
    {
      label: words.facts.power,
      value: words.powerFact(runs, power === null ? null : powerText(power), powerText(question.power)),
    },
    {
      label: words.facts.test,
      value: words.testFact(strings.common.percent(alpha), correlation !== null),
    },
    {
      label: words.facts.prompts,
      value: `${words.promptsFact(arms[2].prompts, arms[4].prompts, seed)}${onlyReady ? `; ${words.readyOnly}` : ''}`,
    },
    { label: words.facts.people, value: separatePeople ? words.separate : words.together },
    ...(sharedPrompts === null ? [] : [{ label: words.facts.shared, value: sharedPrompts.toLocaleString('en') }]),
    {
      label: words.facts.budget,
      value: words.budgetFact(budgetText(units, terms), strings.common.percent(units / budgetUnits(budget))),
    },
    { label: words.facts.settings, value: strings.planner.diversity.settings(settings, seed) },
  ]
}
