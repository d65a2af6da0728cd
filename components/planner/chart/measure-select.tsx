'use client'
import { memo } from 'react'
import { Select } from '#components/ui/forms/select'
import { type PlanMeasure, planMeasures } from '#lib/client/planner/plan-measures'
import { strings } from '#lib/client/strings/index'

type MeasureSelectProps = {
  measure: PlanMeasure
  /** Those that some plan has a figure for, joined by a space: a text stays the same where a list does not. */
  known: string
  onShow: (measure: PlanMeasure) => void
}

/** What the chart shows. Not drawn again while the budget is slid. */
export const MeasureSelect = memo(function MeasureSelect({ measure, known, onShow }: MeasureSelectProps) {
  const words = strings.planner.chart
  return (
    <div className="mb-3 flex items-center gap-2 print:hidden">
      <span aria-hidden className="text-ink-muted text-sm">
        {words.show}
      </span>
      <Select
        aria-label={words.show}
        size="sm"
        className="w-40"
        value={measure}
        onValueChange={onShow}
        options={planMeasures
          .filter((one) => known.split(' ').includes(one))
          .map((value) => ({ value, label: words.measures[value] }))}
      />
    </div>
  )
})
