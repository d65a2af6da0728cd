import canonicalize from 'canonicalize'
import { z } from 'zod'
import { DiversitySettings } from '#lib/core/diversity/settings'
import { PoolId } from '#lib/core/vocabulary/ids'
import { Budget, budgetUnits, Overlap } from '../budget.ts'
import { CostAssumptions } from '../cost/cost-model.ts'
import { BudgetPlan } from '../frontier/budget-plan.ts'
import { cautionKeys, reasonKeys, TrainedThing } from '../frontier/recommend-plan.ts'
import { LAW_NAME } from '../law/performance-law.ts'
import { sourceKeys } from '../sources.ts'

const seed = z.string().min(1).max(200)
const responsesPerPrompt = z.number().int().min(2).max(9)

/** How the prompts were picked, and for the diverse choice what it is: nothing is predicted from its d (science: reward unmeasured). */
const PlanSelection = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('random'), seed }),
  z.strictObject({
    method: z.literal('diverse'),
    seed,
    settings: DiversitySettings,
    /** d of the chosen prompts; null where it is undefined. */
    diversity: z.number().min(0).nullable(),
    /** Share of the bigrams of probe prompts that the chosen hold; null without probes. */
    coverage: z.number().min(0).max(1).nullable(),
  }),
])
export type PlanSelection = z.infer<typeof PlanSelection>

/** A plan as it was locked: everything it rests on, so that it can be argued with years later. Never changed; a new version follows it. */
export const PlanDocument = z
  .strictObject({
    format: z.literal('rankplan-plan/1'),
    trained: TrainedThing,
    budget: Budget,
    overlap: Overlap,
    /** Random items judged a second time, and the share of gold among all: 0 until a plan holds some. */
    auditItems: z.number().int().min(0),
    goldRatio: z.number().min(0).max(1),
    responsesPerPrompt,
    prompts: z.number().int().min(1),
    pool: z.strictObject({
      poolId: PoolId,
      versionNumber: z.number().int().min(1),
      prompts: z.number().int().min(1),
      distinctPrompts: z.number().int().min(1),
    }),
    selection: PlanSelection,
    diversity: z.strictObject({
      /** d of as many prompts by the pool's random order of `seed`, however they were picked; null where it is undefined. */
      value: z.number().min(0).nullable(),
      seed,
      settings: DiversitySettings,
    }),
    /** Null where no wage was given. Every figure in it is an assumption. */
    cost: CostAssumptions.nullable(),
    law: z.strictObject({ name: z.literal(LAW_NAME), algorithm: z.enum(['PRO', 'SFT']) }),
    recommended: z.strictObject({
      responsesPerPrompt: z.number().int().min(2).max(4).nullable(),
      reasonKey: z.enum(reasonKeys),
      cautions: z.array(z.enum(cautionKeys)),
    }),
    /** All that was compared, K = 2…9, each with its labelled prediction. */
    plans: z.array(BudgetPlan).length(8),
    sources: z.array(z.enum(sourceKeys)).min(1),
  })
  .superRefine((document, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const chosen = document.plans.find((plan) => plan.responsesPerPrompt === document.responsesPerPrompt)
    if (!chosen || chosen.prompts < document.prompts)
      problem('prompts', 'The plan takes more prompts than its budget was found to buy.')
    if (document.prompts > document.pool.distinctPrompts)
      problem('prompts', 'The plan takes more prompts than the pool has different ones.')
    const spent = document.budget.unit === 'money' ? chosen?.costMinorUnits : chosen?.annotations
    if (spent === null || spent === undefined || spent > budgetUnits(document.budget))
      problem('budget', 'The plan costs more than its budget, or its cost is unknown.')
  })
export type PlanDocument = z.infer<typeof PlanDocument>

/** Hash of the document's canonical JSON (RFC 8785): equal for equal plans, whatever the order of their fields. */
export function planDocumentHash(document: PlanDocument, sha256Hex: (text: string) => string): string {
  return sha256Hex(canonicalize(document) as string)
}
