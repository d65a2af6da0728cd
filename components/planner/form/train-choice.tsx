'use client'
import { memo } from 'react'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { strings } from '#lib/client/strings/index'
import { trainedThings } from '#lib/core/planning/frontier/recommend-plan'
import type { PlanFormProps } from './plan-form-props.tsx'

type TrainChoiceProps = Pick<PlanFormProps, 'onChange'> & { train: string }

/** What the rankings are for: it decides which evidence applies. Not drawn again while the budget is slid. */
export const TrainChoice = memo(function TrainChoice({ train, onChange }: TrainChoiceProps) {
  const words = strings.planner.form
  return (
    <RadioCards
      legend={words.train}
      name="train"
      value={trainedThings.find((one) => one === train) ?? 'policy'}
      onValueChange={(next) => onChange({ train: next })}
      options={trainedThings.map((value) => ({ value, ...words.trainOptions[value] }))}
    />
  )
})
