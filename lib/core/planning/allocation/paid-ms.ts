import { type CostAssumptions, paidJudgmentSeconds } from '../cost/cost-model.ts'

/**
 * Paid milliseconds of one judgment of K responses, rounded up to whole ones; 1 where no times are assumed: hours then only set
 * proportions, and no date and no time may be read off an allocation.
 */
export function paidMs(k: number, cost: CostAssumptions | null): number {
  return cost ? Math.max(1, Math.ceil(paidJudgmentSeconds(k, cost) * 1000)) : 1
}
