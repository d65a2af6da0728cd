import { z } from 'zod'
import type { Budget } from '../budget.ts'
import { type CostAssumptions, chargeFactor, paidJudgmentSeconds } from './cost-model.ts'

const price = z
  .number({ error: 'The price must be a number.' })
  .int({ error: 'The price must be in whole minor units.' })
  .min(1, { error: 'The price must be at least 1 minor unit.' })
  .max(100_000_000, { error: 'The price must be at most 100,000,000 minor units.' })
  .nullable()

/** By how much the expected time may be passed before an hour's charge stops counting. */
export const DEFAULT_CAP_RATIO = 2

/**
 * What a judgment of K responses takes from the budget. `response`: K (Song et al. 2024); in money K prices, or, without a
 * price, the wage of the time it is assumed to take. `comparison`: the K(K-1)/2 pairs it implies. `hour`: the time it took,
 * reserved beforehand at `capRatio` times the expected time.
 */
export const Charging = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('response'), priceMinorUnits: price }),
  z.strictObject({ rule: z.literal('comparison'), priceMinorUnits: price }),
  z.strictObject({
    rule: z.literal('hour'),
    capRatio: z
      .number({ error: 'The cap must be a number.' })
      .min(1, { error: 'The cap must be at least the expected time: 1.' })
      .max(20, { error: 'The cap must be at most 20 times the expected time.' }),
  }),
])
export type Charging = z.infer<typeof Charging>
export type ChargingRule = Charging['rule']
export const chargingRules = ['response', 'comparison', 'hour'] as const satisfies readonly ChargingRule[]

export const perResponse: Charging = { rule: 'response', priceMinorUnits: null }

export type Terms = { budget: Budget; charging: Charging; cost: CostAssumptions | null }

/** Pairs that one ranking of K implies: K(K-1)/2. They are dependent. */
export const comparisonsIn = (k: number): number => (k * (k - 1)) / 2

export type Charge = {
  /** What one judgment is expected to take from the budget, in its unit; whole, at least 1. */
  expectedUnits: number
  /** What is set aside for it when it is handed out: `expectedUnits`, or the cap where time is charged. Never less. */
  reservedUnits: number
  /** Charged by the hour: units of one active hour; else null. */
  unitsPerHour: number | null
}

/**
 * What one judgment of K responses takes from the budget. Whole units, rounded up, so that a sum over judgments never passes
 * what was planned. Throws RangeError for terms that `chargingProblem` refuses.
 */
export function chargeFor(k: number, { budget, charging, cost }: Terms): Charge {
  if (charging.rule === 'hour') return hourCharge(k, { budget, capRatio: charging.capRatio, cost })
  const fixed = (units: number): Charge => {
    const whole = wholeUnits(units)
    return { expectedUnits: whole, reservedUnits: whole, unitsPerHour: null }
  }
  const charged = charging.rule === 'response' ? k : comparisonsIn(k)
  if (budget.unit === 'annotations') return fixed(charged)
  const minorUnits = budget.unit === 'money' ? judgmentMinorUnits(k, { charging, cost }) : null
  if (minorUnits === null) throw new RangeError('these charges need a wage or a price')
  return fixed(minorUnits)
}

/**
 * Cost of one judgment of K responses in whole minor units, at least 1: by its price where the rule has one, else by the wage of
 * its paid time; with fee, review and rejected work. Null where neither a price nor a wage is given.
 */
export function judgmentMinorUnits(k: number, { charging, cost }: Pick<Terms, 'charging' | 'cost'>): number | null {
  if (charging.rule === 'hour' || charging.priceMinorUnits === null) {
    const wage = cost && chargedWage(paidJudgmentSeconds(k, cost), cost)
    return wage === null ? null : wholeUnits(wage)
  }
  const charged = charging.rule === 'response' ? k : comparisonsIn(k)
  return wholeUnits(charged * charging.priceMinorUnits * chargeFactor(cost))
}

function hourCharge(
  k: number,
  { budget, capRatio, cost }: Pick<Terms, 'budget' | 'cost'> & { capRatio: number },
): Charge {
  if (!cost || budget.unit === 'annotations') throw new RangeError('charges by the hour need time, and hours or money')
  const unitsFor = (paidSeconds: number): number => {
    const units = budget.unit === 'hours' ? paidSeconds : chargedWage(paidSeconds, cost)
    if (units === null) throw new RangeError('charges by the hour in money need a wage')
    return wholeUnits(units)
  }
  const paidSeconds = paidJudgmentSeconds(k, cost)
  return {
    expectedUnits: unitsFor(paidSeconds),
    reservedUnits: unitsFor(capRatio * paidSeconds),
    unitsPerHour: unitsFor(3600 / cost.utilisationRatio),
  }
}

/** Wage of paid seconds with fee, review and rejected work, in minor units; null without a wage. */
function chargedWage(paidSeconds: number, cost: CostAssumptions): number | null {
  if (cost.wageMinorUnitsPerHour === null) return null
  const wage = (paidSeconds * cost.wageMinorUnitsPerHour) / 3600
  return wage * chargeFactor(cost)
}

/**
 * Rounded up, so that a sum over judgments never passes what was planned; at least 1. A price or a wage times a factor such as 1.1
 * is meant exactly: what doubles add to it is no unit more.
 */
const wholeUnits = (units: number): number => Math.max(1, Math.ceil(units * (1 - 1e-12)))

export type ChargingProblem = { path: readonly string[]; message: string }

/** What keeps a budget from being charged like this, with the field to mend; null where nothing does. */
export function chargingProblem({ budget, charging, cost }: Terms): ChargingProblem | null {
  const problem = (path: readonly string[], message: string): ChargingProblem => ({ path, message })
  const wage = ['cost', 'wageMinorUnitsPerHour']
  if (budget.unit === 'annotations')
    return charging.rule === 'hour'
      ? problem(
          ['charging', 'rule'],
          'A budget in annotations is charged by response or by comparison, not by the hour.',
        )
      : null
  if (budget.unit === 'hours') {
    if (charging.rule !== 'hour')
      return problem(
        ['charging', 'rule'],
        'A budget in hours is charged by the hour. Choose that rule, or another unit.',
      )
    return cost ? null : problem(['cost'], 'A budget in hours needs the assumed times of a judgment.')
  }
  if (cost?.currency !== undefined && cost.currency !== budget.currency)
    return problem(
      ['cost', 'currency'],
      `The wage is in ${cost.currency} and the budget in ${budget.currency}. Use one currency.`,
    )
  if (charging.rule === 'comparison')
    return charging.priceMinorUnits === null
      ? problem(['charging', 'priceMinorUnits'], 'A budget in money charged by comparison needs the price of one.')
      : null
  const isPaidByTime = charging.rule === 'hour' || charging.priceMinorUnits === null
  return isPaidByTime && (cost?.wageMinorUnitsPerHour ?? null) === null
    ? problem(
        wage,
        charging.rule === 'hour'
          ? 'Money charged by the hour needs a wage.'
          : 'A budget in money needs a wage or a price per response.',
      )
    : null
}
