import { z } from 'zod'
import { perResponse } from '../cost/charging.ts'
import { noChecks } from '../cost/checks.ts'
import { CostAssumptions } from '../cost/cost-model.ts'
import { unscheduled } from '../cost/schedule.ts'
import { BudgetPlan } from '../frontier/budget-plan.ts'
import { sizedPlan } from '../frontier/compare-plans.ts'
import { cautionKeys, reasonKeys } from '../frontier/recommend-plan.ts'
import { LAW_NAME, PaperAlgorithm } from '../law/law-used.ts'
import { PLAN_FORMAT, PlanDocument, planBasics } from './plan-document.ts'
import { problemText } from './problem-text.ts'

const FIRST_FORMAT = 'rankplan-plan/1'

const { shape: row } = BudgetPlan

/** What a plan's row held in the first format. */
const FirstRow = z.strictObject({
  responsesPerPrompt: row.responsesPerPrompt,
  prompts: row.prompts,
  affordablePrompts: row.affordablePrompts,
  diversity: row.diversity,
  items: row.items,
  judgments: row.judgments,
  annotations: row.annotations,
  comparisonsPerJudgment: row.comparisonsPerJudgment,
  comparisons: row.comparisons,
  bitsPerJudgment: row.bitsPerJudgment,
  costMinorUnits: row.costMinorUnits,
  slack: row.slack,
  prediction: row.prediction,
})

/** The first format: one charging rule, a wage or nothing, no checks, no dates. */
const FirstDocument = z
  .strictObject({
    format: z.literal(FIRST_FORMAT),
    ...planBasics,
    auditItems: z.literal(0),
    goldRatio: z.literal(0),
    cost: CostAssumptions.nullable(),
    law: z.strictObject({ name: z.literal(LAW_NAME), algorithm: PaperAlgorithm }),
    recommended: z.strictObject({
      responsesPerPrompt: z.number().int().min(2).max(4).nullable(),
      reasonKey: z.enum(reasonKeys),
      cautions: z.array(z.enum(cautionKeys)),
    }),
    plans: z.array(FirstRow).length(8),
  })
  .refine(({ budget, cost }) => budget.unit === 'annotations' || (budget.unit === 'money' && cost !== null), {
    error: 'A plan of the first format has a budget in annotations, or in money with a wage.',
    path: ['budget'],
  })

/**
 * A plan's document from its JSON, in whichever format it was written; one of the first format reads as the same plan in the
 * present one, figure for figure. Its hash stays that of the stored JSON.
 * @throws ZodError for what is no plan
 */
export function readPlanDocument(json: unknown): PlanDocument {
  return PlanDocument.parse(isFirstFormat(json) ? upgraded(FirstDocument.parse(json)) : json)
}

/** The same where the JSON may be anything: what is wrong with it instead of a throw. */
export function checkPlanDocument(json: unknown): { document: PlanDocument } | { issues: z.core.$ZodIssue[] } {
  let present = json
  if (isFirstFormat(json)) {
    const first = FirstDocument.safeParse(json, { error: problemText })
    if (!first.success) return { issues: first.error.issues }
    present = upgraded(first.data)
  }
  const read = PlanDocument.safeParse(present, { error: problemText })
  return read.success ? { document: read.data } : { issues: read.error.issues }
}

/** Whether JSON says that it is a plan of the first format. */
export function isFirstFormat(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === FIRST_FORMAT
}

function upgraded(first: z.infer<typeof FirstDocument>): PlanDocument {
  const { auditItems: _audit, goldRatio: _gold, plans, ...kept } = first
  const { budget } = first
  const terms = {
    ...{ budget, charging: perResponse, cost: first.cost },
    ...{ overlap: first.overlap, checks: noChecks, schedule: unscheduled },
  }
  return {
    ...kept,
    // A budget in money has always named the currency of both.
    cost: first.cost && budget.unit === 'money' ? { ...first.cost, currency: budget.currency } : first.cost,
    format: PLAN_FORMAT,
    charging: perResponse,
    checks: noChecks,
    split: { testRatio: noChecks.testRatio, seed: first.selection.seed },
    schedule: unscheduled,
    plans: plans.map((plan) => {
      const { responsesPerPrompt: k, prompts, judgments } = plan
      const sized = sizedPlan(k, prompts, terms)
      // What was stored stands, whatever the cost model has learned to round since.
      const planned = budget.unit === 'money' ? (plan.costMinorUnits ?? 0) : plan.annotations
      const units = judgments > 0 ? planned / judgments : sized.expectedUnitsPerJudgment
      return {
        ...sized,
        ...plan,
        ...{ plannedUnits: planned, expectedUnitsPerJudgment: units, reservedUnitsPerJudgment: units },
        shareBest: null,
      }
    }),
  }
}
