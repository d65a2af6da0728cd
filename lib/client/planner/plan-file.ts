import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { checkImportedPlan, type ImportedPlan } from '#lib/core/planning/document/check-imported-plan'
import type { PlanDocument } from '#lib/core/planning/document/plan-document'
import { writePlan } from '#lib/core/planning/document/write-plan'
import type { BudgetPlan } from '#lib/core/planning/frontier/budget-plan'
import type { PlanAnswer, PlanQuestion } from '#lib/core/planning/plan-request'
import { PoolId } from '#lib/core/vocabulary/ids'
import { strings } from '../strings/index.ts'
import type { VersionPlace } from '../studio/analysis-query.ts'

/** Eight rows of figures and a law: a plan takes some tens of kilobytes. */
export const LARGEST_PLAN_FILE = 1_000_000

type Planned = { question: PlanQuestion; answer: PlanAnswer; chosen: BudgetPlan }

/** The chosen plan as the document that locking it would make; a diverse choice has no figures before it is made. */
export function planFile(
  { question, answer, chosen }: Planned,
  measured: MeasuredDiversity,
  place: VersionPlace,
): PlanDocument {
  const { seed } = measured
  const selection =
    question.selection.method === 'random'
      ? ({ method: 'random', seed } as const)
      : ({ method: 'diverse', seed, settings: PAPER_SETTINGS, diversity: null, coverage: null } as const)
  const pool = { poolId: PoolId.parse(place.poolId), versionNumber: place.version }
  return writePlan(question, { ...answer, chosen }, measured, { pool, selection })
}

/** What a file of a plan is called. */
export function planFileName(campaign: string, k: number): string {
  const plain = campaign
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return `${plain.slice(0, 60) || 'plan'}-k${k}.json`
}

/** What a text says that is to be a plan. */
export function readPlanFile(text: string, measured: MeasuredDiversity, place: VersionPlace): ImportedPlan {
  const { notJson, tooLarge } = strings.planner.file
  if (text.length > LARGEST_PLAN_FILE) return { kind: 'refused', problems: [{ path: '', message: tooLarge }] }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { kind: 'refused', problems: [{ path: '', message: notJson(error instanceof Error ? error.message : '') }] }
  }
  return checkImportedPlan(json, { ...measured, pool: { poolId: place.poolId, versionNumber: place.version } })
}
