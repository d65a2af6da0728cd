import type { PlanQuestion } from '../plan-request.ts'
import type { PlanDocument } from './plan-document.ts'

/** The question that a plan answered. */
export function askedIn(document: PlanDocument): PlanQuestion {
  const { trained, law, budget, charging, overlap, checks, schedule, cost, split, selection } = document
  return {
    ...{ trained, law, budget, charging, overlap, checks, schedule, cost },
    seed: split.seed,
    selection: { method: selection.method },
  }
}
