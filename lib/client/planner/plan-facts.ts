import type { Plan } from '#lib/contracts/plans'
import { moneyText } from '../campaigns/units.ts'
import { strings } from '../strings/index.ts'
import { assumptionFields } from './plan-form.ts'

function selectionText(selection: Plan['document']['selection']): string {
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
export function planFacts({ document, documentHash }: Plan): { label: string; value: string }[] {
  const words = strings.planner.locked
  const { trained, overlap, pool, selection, law, diversity, cost } = document
  const currency = document.budget.unit === 'money' ? document.budget.currency : cost?.currency
  return [
    { label: words.trained, value: strings.planner.trainedNames[trained] },
    { label: words.overlap, value: overlap.toLocaleString('en') },
    { label: words.pool, value: words.poolText(pool.versionNumber, pool.prompts, pool.distinctPrompts) },
    { label: words.selection, value: selectionText(selection) },
    { label: words.settings, value: strings.planner.diversity.settings(diversity.settings, diversity.seed) },
    { label: words.law, value: words.lawText(law.name, law.algorithm) },
    ...(cost && currency
      ? [
          {
            label: strings.planner.form.wage,
            value: `${moneyText(cost.wageMinorUnitsPerHour, currency)} (${strings.planner.form.assumption})`,
          },
          {
            label: words.assumptions,
            value: assumptionFields
              .map(({ field, name, per }) => {
                const { label, unit } = strings.planner.form.fields[field]
                const amount = (cost[name] * per).toLocaleString('en', { maximumFractionDigits: 1 })
                return `${label} ${amount}${unit === '%' ? '%' : ` ${unit}`}`
              })
              .join('; '),
          },
        ]
      : []),
    { label: words.hash, value: documentHash },
  ]
}
