import canonicalize from 'canonicalize'
import { z } from 'zod'
import { DiversitySettings } from '#lib/core/diversity/settings'
import { PoolId } from '#lib/core/vocabulary/ids'
import { Budget, budgetUnits, Overlap } from '../budget.ts'
import { Charging, chargingProblem } from '../cost/charging.ts'
import { Checks } from '../cost/checks.ts'
import { CostAssumptions } from '../cost/cost-model.ts'
import { Schedule } from '../cost/schedule.ts'
import { BudgetPlan, plannedK } from '../frontier/budget-plan.ts'
import { cautionKeys, reasonKeys, TrainedThing } from '../frontier/recommend-plan.ts'
import { LawUsed } from '../law/law-used.ts'
import { Seed } from '../plan-request.ts'
import { sourceKeys } from '../sources.ts'
import { PlanOrigin } from './plan-origin.ts'
import { formatText } from './problem-text.ts'

export const PLAN_FORMAT = 'rankplan-plan/2'

const ALL_PLANS = `This list must hold the figures for every K from ${plannedK[0]} to ${plannedK.at(-1)}, ${plannedK.length} entries, as exported.`

/** How the prompts were picked, and for the diverse choice what it is: nothing is predicted from its d (science: reward unmeasured). */
export const PlanSelection = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('random'), seed: Seed }),
  z.strictObject({
    method: z.literal('diverse'),
    seed: Seed,
    settings: DiversitySettings,
    /** d of the chosen prompts; null where it is undefined. */
    diversity: z.number().min(0).nullable(),
    /** Share of the bigrams of probe prompts that the chosen hold; null without probes. */
    coverage: z.number().min(0).max(1).nullable(),
  }),
])
export type PlanSelection = z.infer<typeof PlanSelection>

/** What every format of a plan has held. */
export const planBasics = {
  trained: TrainedThing,
  budget: Budget,
  overlap: Overlap,
  responsesPerPrompt: z.number().int().min(2).max(9),
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
    seed: Seed,
    settings: DiversitySettings,
  }),
  sources: z.array(z.enum(sourceKeys)).min(1),
}

/** A plan as it was locked: everything it rests on, so that it can be argued with years later. Never changed; a new version follows it. */
export const PlanDocument = z
  .strictObject({
    format: z.literal(PLAN_FORMAT, { error: ({ input }) => formatText(input, PLAN_FORMAT) }),
    ...planBasics,
    /** 0 where a version of a running campaign pays for finishing what has begun, and no prompt is left. */
    prompts: z.number().int().min(0),
    charging: Charging,
    checks: Checks,
    /** Which prompts are held out for testing: the share of `checks`, drawn by the seed. */
    split: z.strictObject({ testRatio: z.number().min(0).max(0.5), seed: Seed }),
    schedule: Schedule,
    /** Null where no times were assumed. A figure in it is an assumption unless `measured` names it. */
    cost: CostAssumptions.nullable(),
    law: LawUsed,
    recommended: z.strictObject({
      responsesPerPrompt: z.number().int().min(2).max(9).nullable(),
      reasonKey: z.enum(reasonKeys),
      cautions: z.array(z.enum(cautionKeys)),
    }),
    /** All that was compared, K = 2…9, each with its labelled prediction. */
    plans: z.array(BudgetPlan).length(plannedK.length, ALL_PLANS),
    origin: PlanOrigin.optional(),
  })
  .superRefine((document, context) => {
    const problem = (path: readonly string[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message })
    const chosen = chosenPlan(document)
    if (!chosen || chosen.prompts < document.prompts)
      problem(['prompts'], 'The plan takes more prompts than its budget was found to buy.')
    if (document.prompts > document.pool.distinctPrompts)
      problem(['prompts'], 'The plan takes more prompts than the pool has different ones.')
    if (document.prompts === 0 && document.origin?.kind !== 'replan') problem(['prompts'], 'The plan takes no prompt.')
    const charged = chargingProblem(document)
    if (charged) problem(charged.path, charged.message)
    if (!chosen || chosen.plannedUnits > budgetUnits(document.budget))
      problem(['budget'], 'The plan costs more than its budget, or its cost is unknown.')
    if (document.split.testRatio !== document.checks.testRatio)
      problem(['split', 'testRatio'], 'The test share of the split is not that of the checks.')
  })
export type PlanDocument = z.infer<typeof PlanDocument>

/** The row of the K that a document chose. */
export function chosenPlan({ plans, responsesPerPrompt }: Pick<PlanDocument, 'plans' | 'responsesPerPrompt'>) {
  return plans.find((plan) => plan.responsesPerPrompt === responsesPerPrompt)
}

/** Hash of the document's canonical JSON (RFC 8785): equal for equal plans, whatever the order of their fields. */
export function planDocumentHash(document: unknown, sha256Hex: (text: string) => string): string {
  return sha256Hex(canonicalize(document) as string)
}
