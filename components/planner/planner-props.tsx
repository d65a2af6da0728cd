import type { ReactNode } from 'react'
import type { PlanForm } from '#lib/client/planner/form/fields'
import type { KeptSplit } from '#lib/client/planner/form/kept-split'
import type { MeasuredFigures } from '#lib/client/planner/form/measured-figures'
import type { DiversityAnalysis } from '#lib/contracts/analyses'
import type { Plan } from '#lib/contracts/plans'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { LawUsed } from '#lib/core/planning/law/law-used'
import type { PlanAnswer, PlanQuestion } from '#lib/core/planning/plan-request'

/** What is done with the plan that is chosen: it stands at the foot of the page, always in sight. */
export type PlanStep = (given: { question: PlanQuestion; plan: BudgetPlan }) => ReactNode

export type PlannerProps = {
  slug: string
  campaign: {
    campaignId: string
    name: string
    wave: number | null
    pool: { poolId: string; name: string; versionNumber: number }
  }
  /** The count as it was when the page was made; null where nobody has asked for it. */
  first: DiversityAnalysis | null
  /** Mean words of the pool's responses and how many were counted; null where it has none. */
  responseWords: { mean: number; responses: number } | null
  /** Paid seconds a week of the campaign's roster; null where nobody's hours are known. */
  rosterSeconds: number | null
  /** Laws that may be chosen beside the paper's. */
  laws: readonly LawUsed[]
  /** What the form begins with instead of the general defaults. */
  start?: Partial<PlanForm>
  /** What was measured in this campaign. */
  measured?: MeasuredFigures
  /** What its plan must hold out; null where that is still open. */
  kept?: KeptSplit | null
  /** The plan that is locked, to compare with. */
  locked?: Pick<Plan, 'number' | 'document'> | null
  search: Readonly<Partial<Record<string, string>>>
  canEdit: boolean
  /** In place of the step that locks the first plan. */
  step?: PlanStep
  rest?: PlannerRest
}

/** For what is left of a running campaign. Files, paper and offers of slack are a whole plan's and left out. */
export type PlannerRest = {
  /** How its plans are found. */
  answer: (question: PlanQuestion, measured: MeasuredDiversity) => PlanAnswer
  /** Prompts that are begun: the pool has so many fewer to choose from. */
  donePrompts: number
  /** What stands above the plans. */
  notes: (given: { form: PlanForm; onChange: (change: Partial<PlanForm>) => void }) => ReactNode
}
