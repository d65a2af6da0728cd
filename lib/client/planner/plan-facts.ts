import type { Plan } from '#lib/contracts/plans'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import { CALIBRATED_LAW_NAME } from '#lib/core/planning/law/law-used'
import { hoursText, moneyText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'
import { dayText } from './budget-text.ts'
import { plainNumber } from './form/amounts.ts'
import { assumptionFields } from './form/fields.ts'
import { measuredText } from './form/measured-figures.ts'
import { currencyOf } from './plan-measures.ts'

export type PlanFact = { key: string; label: string; value: string }

type Terms = Pick<PlanDocument, 'budget' | 'charging' | 'cost'>

/** How a plan is charged, with its price or cap. */
export function chargingText({ budget, charging, cost }: Terms): string {
  const words = strings.planner.form
  const { title } = words.chargings[charging.rule]
  if (charging.rule === 'hour') return `${title}, ${words.capped(plainNumber(charging.capRatio))}`
  const currency = currencyOf({ budget, cost })
  if (charging.priceMinorUnits !== null && currency) return `${title}, ${moneyText(charging.priceMinorUnits, currency)}`
  return budget.unit === 'money' ? `${title}, ${words.paidByWage}` : title
}

/** Every figure behind the times and costs, each with whether it was assumed or measured. Empty where none is. */
export function assumptionFacts({ budget, charging, cost }: Terms): PlanFact[] {
  const words = strings.planner.form
  if (!cost) return []
  const currency = currencyOf({ budget, cost })
  const { measured = {}, wageMinorUnitsPerHour: wage, generationMinorUnitsPerThousandResponses: generation } = cost
  const assumed = (text: string) => `${text} (${words.assumption})`
  return [
    ...(wage !== null && currency
      ? [{ key: 'wage', label: words.wage, value: assumed(moneyText(wage, currency)) }]
      : []),
    ...assumptionFields.map(({ field, name, per }) => {
      const { label, unit } = words.fields[field]
      const amount = `${plainNumber(cost[name] * per, 2)}${unit === '%' ? '%' : ` ${unit}`}`
      const figure = measured[name]
      return { key: field, label, value: figure ? `${amount}, ${measuredText(field, figure)}` : assumed(amount) }
    }),
    ...(generation > 0 && currency
      ? [{ key: 'generation', label: words.fields.generation.label, value: assumed(moneyText(generation, currency)) }]
      : []),
    ...(charging.rule === 'hour'
      ? [{ key: 'cap', label: words.cap, value: assumed(`${plainNumber(charging.capRatio)} ×`) }]
      : []),
  ]
}

/** What is judged more often than the overlap asks. */
export function checksText({
  firstItems,
  firstOverlap,
  auditItems,
  goldRatio,
  testRatio,
  testOverlap,
}: PlanDocument['checks']): string {
  const { percent } = strings.common
  return strings.planner.locked.checksText(
    firstItems,
    firstOverlap,
    auditItems,
    percent(goldRatio),
    percent(testRatio),
    testOverlap,
  )
}

/** When work begins and how much a week brings. */
export function scheduleText({ startDate, weeklySeconds, spread }: PlanDocument['schedule']): string {
  const words = strings.planner.locked
  return words.scheduleText(
    startDate === null ? null : dayText(startDate),
    weeklySeconds === null ? null : hoursText(weeklySeconds),
    plainNumber(spread),
  )
}

/** Which law it is, and whether anybody has calibrated it. */
export function lawText(law: PlanDocument['law']): string {
  const words = strings.planner.locked
  if (law.name === CALIBRATED_LAW_NAME) return words.calibratedText(law.calibrationName, law.metric, law.runs)
  return words.lawText(law.name, law.algorithm)
}

function selectionText(selection: PlanDocument['selection']): string {
  const words = strings.planner.locked
  if (selection.method === 'random') return words.selectionText(selection.seed)
  const { seed, diversity, coverage } = selection
  const { undefinedFigure, d } = strings.studio
  return words.diverseText(
    seed,
    diversity === null ? undefinedFigure : d(diversity),
    coverage === null ? undefinedFigure : strings.common.percent(coverage),
  )
}

/** What a locked plan rests on, line by line. */
export function planFacts({ document, documentHash }: Pick<Plan, 'document' | 'documentHash'>): PlanFact[] {
  const words = strings.planner.locked
  const { trained, overlap, pool, selection, law, diversity, checks, schedule, split } = document
  return [
    { key: 'trained', label: words.trained, value: strings.planner.trainedNames[trained] },
    { key: 'charging', label: strings.planner.compare.rows.charging, value: chargingText(document) },
    { key: 'overlap', label: words.overlap, value: overlap.toLocaleString('en') },
    { key: 'checks', label: words.checks, value: checksText(checks) },
    { key: 'split', label: words.split, value: words.splitText(strings.common.percent(split.testRatio), split.seed) },
    { key: 'schedule', label: words.schedule, value: scheduleText(schedule) },
    { key: 'pool', label: words.pool, value: words.poolText(pool.versionNumber, pool.prompts, pool.distinctPrompts) },
    { key: 'selection', label: words.selection, value: selectionText(selection) },
    {
      key: 'settings',
      label: words.settings,
      value: strings.planner.diversity.settings(diversity.settings, diversity.seed),
    },
    { key: 'law', label: words.law, value: lawText(law) },
    ...assumptionFacts(document),
    { key: 'hash', label: words.hash, value: documentHash },
  ]
}
