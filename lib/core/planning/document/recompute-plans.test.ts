import { expect, test } from 'vitest'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { PilotId, PoolId } from '#lib/core/vocabulary/ids'
import { curvePoint, paperPool, plainQuestion } from '#lib/testing/planning/any-question'
import { PilotQuestion } from '../pilot/pilot-question.ts'
import { writeArm } from '../pilot/write-arm.ts'
import { compareRemainder } from '../replan/compare-remainder.ts'
import type { StandingWork } from '../replan/standing-work.ts'
import { checkImportedPlan, type PlanPool } from './check-imported-plan.ts'
import type { PlanDocument } from './plan-document.ts'
import { writePlan } from './write-plan.ts'

const pool = { poolId: PoolId.parse('01939f3e-7c00-7000-8000-000000000001'), versionNumber: 1 }
const here: PlanPool = { ...paperPool, pool }
const exported = (document: PlanDocument): Record<string, unknown> => JSON.parse(JSON.stringify(document))
const outcome = (json: unknown, beside: PlanPool | null) => {
  const checked = checkImportedPlan(json, beside)
  return checked.kind === 'read' ? checked.madeOn : checked.problems.map(({ path }) => path)
}
/** The same JSON with one number of one row changed. */
function edited(document: PlanDocument, row: number, field: string): Record<string, unknown> {
  const json = exported(document)
  const plans = json.plans as Record<string, number>[]
  plans[row] = { ...plans[row], [field]: (plans[row]?.[field] ?? 0) + 1 }
  return json
}

/** The last of 5,000 annotations: 300 prompts judged, 2,600 annotations spent, forty begun items to finish. */
const standing: StandingWork = {
  ...{ planNumber: 1, capUnits: 5000, spentUnits: 1200, reservedUnits: 40 },
  done: [{ responsesPerItem: 4, purpose: 'regular', prompts: 310 }],
  ...{ begunJudgments: 310, goldJudgments: 0, toFinishJudgments: 10, toFinishUnits: 40, toFinishSeconds: null },
  unfinished: [{ paidResponses: 4, prompts: 940 }],
}
const question = plainQuestion(5000)
function writeRest(): PlanDocument {
  const answer = compareRemainder(question, paperPool, standing, { upgradeJudged: false })
  const chosen = answer.plans.find((plan) => plan.responsesPerPrompt === 4)
  if (!chosen) throw new Error('no plan at K = 4')
  const rest = plainQuestion(chosen.plannedUnits + chosen.slack)
  return writePlan(rest, { ...answer, chosen }, paperPool, {
    ...{ pool, selection: { method: 'random', seed: 'rankplan' } },
    origin: { kind: 'replan', version: 1, capUnits: 5000, standing, upgradeJudged: false },
  })
}

test('a plan for the rest of a running campaign is counted anew on its own pool, and taken at its word elsewhere', () => {
  const document = writeRest()
  expect(document.prompts).toBeLessThan(1250)
  expect(outcome(exported(document), here)).toBe('this-pool')
  expect(outcome(exported(document), null)).toBe('unknown')
  expect(outcome(edited(document, 2, 'judgments'), here)).toEqual(['plans.2.judgments'])
  expect(outcome(edited(document, 0, 'affordablePrompts'), here)).toEqual(['plans.0.affordablePrompts'])
})

test('the arm of a pilot is read with the prompts it was given, also past the peak of d', () => {
  const curve = [curvePoint(1, 1), curvePoint(150, 14), curvePoint(300, 13), curvePoint(36_000, 12.9)]
  const measured = { ...paperPool, curve } as MeasuredDiversity
  const asked = PilotQuestion.parse({
    ...{ budget: { unit: 'annotations', budgetAnnotations: 20_000 }, overlap: 1, cost: null, prompts: 200 },
    charging: { rule: 'response', priceMinorUnits: null },
    ...{ metric: 'Reward', algorithm: 'PRO', law: null, difference: 1, runSd: 1 },
    ...{ runs: 3, power: 0.8, alpha: 0.05, correlation: null, separatePeople: true, onlyReady: false },
  })
  for (const arm of [2, 4] as const) {
    const document = writeArm(arm, asked, measured, { pool, pilotId: PilotId.parse(pool.poolId) })
    expect(document.prompts).toBe(arm === 2 ? 400 : 200)
    expect(outcome(exported(document), { ...here, curve })).toBe('this-pool')
    expect(outcome(exported(document), null)).toBe('unknown')
    expect(outcome(edited(document, arm - 2, 'comparisons'), null)).toEqual([`plans.${arm - 2}.comparisons`])
  }
})
