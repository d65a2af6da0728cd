import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { LawUsed } from '#lib/core/planning/law/law-used'
import { defaultPlanForm } from './form/defaults.ts'
import type { PlanForm } from './form/fields.ts'
import { type KeptSplit, keptFields } from './form/kept-split.ts'
import type { MeasuredFigures } from './form/measured-figures.ts'
import type { FormContext } from './plan-form.ts'

/** What is known of a campaign before anything is typed. */
export type PlannerFacts = {
  /** The pool as it was counted; null while it is not. */
  result: Pick<MeasuredDiversity, 'meanPromptWords' | 'prompts'> | null
  /** Mean words of the pool's responses and how many were counted; null where it has none. */
  responseWords: { mean: number; responses: number } | null
  /** Paid seconds a week of the campaign's roster; null where nobody's hours are known. */
  rosterSeconds: number | null
  /** Laws that may be chosen beside the paper's. */
  laws: readonly LawUsed[]
  /** What the form begins with instead of the general defaults. */
  start: Partial<PlanForm>
  /** What was measured in the campaign. */
  measured: MeasuredFigures
  /** What it must hold out; null where that is still open. */
  kept: KeptSplit | null
}

/** What a campaign's form begins with, on screen and on paper. */
export function plannerDefaults({ result, responseWords, rosterSeconds, start, kept }: PlannerFacts): PlanForm {
  const promptWords = result?.meanPromptWords ?? null
  return {
    ...defaultPlanForm({ promptWords, responseWords: responseWords?.mean ?? null, weeklySeconds: rosterSeconds }),
    ...start,
    ...keptFields(kept),
  }
}

/** What its fields are read against: the laws there are, and the figures that were measured, the pool's mean prompt and response among them. */
export function plannerContext({ result, responseWords, laws, measured, kept }: PlannerFacts): FormContext {
  const words = result?.meanPromptWords ?? null
  const figure = (mean: number, n: number) => ({ value: Math.round(mean), n, low: null, high: null })
  const pool: MeasuredFigures = {
    ...(result && words !== null && { promptWords: figure(words, result.prompts) }),
    ...(responseWords && { responseWords: figure(responseWords.mean, responseWords.responses) }),
  }
  return { laws, measured: { ...pool, ...measured }, kept }
}
