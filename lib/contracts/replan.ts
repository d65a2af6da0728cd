import { z } from 'zod'
import { PlanDocument } from '#lib/core/planning/document/plan-document'
import { PlanQuestion } from '#lib/core/planning/plan-request'
import { PlanDifference } from '#lib/core/planning/replan/plan-difference'
import { StandingWork } from '#lib/core/planning/replan/standing-work'
import { DeclineReason } from '#lib/core/queueing/decline-reasons'

const count = z.number().int().min(0)
const number = z.number().int().min(1)

/** A version of a running campaign's plan; the question's budget is the whole campaign's. */
export const PreviewReplan = z.strictObject({
  question: PlanQuestion,
  responsesPerPrompt: z.number().int().min(2).max(9),
  /** Rank prompts that were judged at a smaller K again. */
  upgradeJudged: z.boolean(),
})
export type PreviewReplan = z.infer<typeof PreviewReplan>

export const ApplyReplan = z.strictObject({
  ...PreviewReplan.shape,
  /** The version it was planned after: another one since is a conflict. */
  afterPlanNumber: number,
  /** Hand items out again where the campaign is paused. */
  resume: z.boolean(),
})
export type ApplyReplan = z.infer<typeof ApplyReplan>

export const ReplanPreview = z.object({ planNumber: number, document: PlanDocument, difference: PlanDifference })
export type ReplanPreview = z.output<typeof ReplanPreview>

export const AppliedReplan = z.object({ planNumber: number, difference: PlanDifference, resumed: z.boolean() })

/** How far the campaign has come, in the counts that planning the rest needs. */
export const Standing = StandingWork
export type Standing = z.output<typeof Standing>

const Interval = z.object({ low: z.number(), high: z.number() }).nullable()
const measured = z.object({ value: z.number(), interval: Interval })

/** What the campaign's judgments have taught so far. */
export const Observed = z.object({
  seconds: z.array(
    z.object({
      k: number,
      judgments: count,
      outliers: count,
      /** Mean active seconds; null below 30 judgments. */
      meanSeconds: z.number().nullable(),
      interval: Interval,
    }),
  ),
  /** Observed over expected seconds, 90% interval. */
  multiplier: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('fitted'),
      multiplier: z.number().positive(),
      interval: Interval,
      n: count,
      outliers: count,
      drawn: z.enum(['people', 'judgments']),
    }),
    z.object({ kind: z.literal('too-few'), n: count, needed: count }),
  ]),
  parts: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('fitted'),
      n: count,
      outliers: count,
      drawn: z.enum(['people', 'judgments']),
      parts: z.object({ baseSeconds: measured, readingWordsPerMinute: measured, secondsPerBit: measured }),
    }),
    z.object({ kind: z.literal('too-few'), sizesWithEnough: count, needed: count }),
    z.object({ kind: z.literal('not-identified') }),
  ]),
  assumed: z.object({ baseSeconds: z.number(), readingWordsPerMinute: z.number(), secondsPerBit: z.number() }),
  /** Pairwise, over random audit items or over all that two people have judged; null before any. */
  agreement: z
    .object({
      on: z.enum(['audit', 'overlap']),
      value: z.number().min(0).max(1),
      interval: Interval,
      pairs: count,
      items: count,
      sameStrict: count,
      opposed: count,
      oneTied: count,
      bothTied: count,
    })
    .nullable(),
  submitted: count,
  /** How rankings came about, medians over the judgments that say it: seconds to what first ranked, changes to places already given. */
  habits: z.object({
    firstKey: z.object({ medianSeconds: z.number().min(0), n: count }).nullable(),
    changes: z.object({ median: z.number().min(0), n: count }).nullable(),
  }),
  declines: z.array(z.object({ reason: DeclineReason, count })),
})
export type Observed = z.output<typeof Observed>
