import type { Observed } from '#lib/contracts/replan'
import { plainNumber } from '../planner/form/amounts.ts'
import type { PlanForm } from '../planner/form/fields.ts'
import type { MeasuredFigures } from '../planner/form/measured-figures.ts'

/** Digits that a measured figure is typed with: more would say more than is known. */
const DIGITS = { multiplier: 2, seconds: 1, speed: 0 } as const

/** A measured figure as it is typed into the form, so that the form knows it for the measured one. */
const typed = (value: number, decimals: number): number => Number(plainNumber(value, decimals))

/** What the campaign measured, as the form's fields know it; nothing where too few judgments are in. */
export function observedFigures({ multiplier, parts }: Observed): MeasuredFigures {
  const bounds = (interval: { low: number; high: number } | null) => ({
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  })
  return {
    ...(multiplier.kind === 'fitted' && {
      timeMultiplier: {
        value: typed(multiplier.multiplier, DIGITS.multiplier),
        n: multiplier.n,
        ...bounds(multiplier.interval),
      },
    }),
    ...(parts.kind === 'fitted' && {
      baseSeconds: {
        value: typed(parts.parts.baseSeconds.value, DIGITS.seconds),
        n: parts.n,
        ...bounds(parts.parts.baseSeconds.interval),
      },
      readingWordsPerMinute: {
        value: typed(parts.parts.readingWordsPerMinute.value, DIGITS.speed),
        n: parts.n,
        ...bounds(parts.parts.readingWordsPerMinute.interval),
      },
      secondsPerBit: {
        value: typed(parts.parts.secondsPerBit.value, DIGITS.seconds),
        n: parts.n,
        ...bounds(parts.parts.secondsPerBit.interval),
      },
    }),
  }
}

/** The fields that take the one multiplier: the times it multiplies are those it was fitted against. */
export function multiplierFields({ multiplier, assumed }: Observed): Partial<PlanForm> | null {
  if (multiplier.kind !== 'fitted') return null
  return {
    multiplier: plainNumber(multiplier.multiplier, DIGITS.multiplier),
    base: plainNumber(assumed.baseSeconds),
    wpm: plainNumber(assumed.readingWordsPerMinute),
    bit: plainNumber(assumed.secondsPerBit),
  }
}

/** The fields that take the three apart, with nothing left to multiply. */
export function partFields({ parts }: Observed): Partial<PlanForm> | null {
  if (parts.kind !== 'fitted') return null
  const { baseSeconds, readingWordsPerMinute, secondsPerBit } = parts.parts
  return {
    multiplier: '1',
    base: plainNumber(baseSeconds.value, DIGITS.seconds),
    wpm: plainNumber(readingWordsPerMinute.value, DIGITS.speed),
    bit: plainNumber(secondsPerBit.value, DIGITS.seconds),
  }
}

/** The field that values the checks by the observed agreement. */
export function agreementFields({ agreement }: Observed): Partial<PlanForm> | null {
  return agreement && { agree: plainNumber(100 * agreement.value, 1) }
}

/** Whether a form says just this already. */
export const isTaken = (form: PlanForm, fields: Partial<PlanForm>): boolean =>
  Object.entries(fields).every(([field, value]) => form[field as keyof PlanForm] === value)
