import type { CostField, Measured } from '#lib/core/planning/cost/cost-model'
import { strings } from '../../strings/index.ts'
import { plainNumber, readAmount } from './amounts.ts'
import { assumptionFields, type PlanField } from './fields.ts'

/** A figure that was measured, in the model's own unit, and how well it is known. */
export type MeasuredFigure = Measured & { value: number }
export type MeasuredFigures = Partial<Record<CostField, MeasuredFigure>>

/** How a field's figure was measured; null where what is typed was not: then it is an assumption, whatever was measured beside it. */
export function measuredIn(field: PlanField, text: string, measured: MeasuredFigures): Measured | null {
  const known = assumptionFields.find((one) => one.field === field)
  const figure = known && measured[known.name]
  const amount = readAmount(text)
  // To as many digits as a field shows.
  if (!figure || amount === null || plainNumber(figure.value * known.per) !== plainNumber(amount)) return null
  const { n, low, high } = figure
  return { n, low, high }
}

/** The same as words, in the field's unit: "measured (n = 212, 38 to 44)". */
export function measuredText(field: PlanField, { n, low, high }: Measured): string {
  const per = assumptionFields.find((one) => one.field === field)?.per ?? 1
  const show = (value: number | null) => (value === null ? null : plainNumber(value * per, 2))
  return strings.planner.form.measured(n, show(low), show(high))
}
