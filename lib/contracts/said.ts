import { z } from 'zod'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { JudgmentId, MembershipId } from '#lib/core/vocabulary/ids'
import { ItemTexts } from './assignments.ts'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)
const judge = z.object({ membershipId: MembershipId, name: z.string() })
const spread = z.object({ counts: z.array(count), n: count, mean: z.number().nullable() })

/** Which judgments are listed, and whose: `label` goes before `show`. */
export const SaidQuery = z.strictObject({
  show: z.enum(['comment', 'all-bad']).optional(),
  label: z.string().max(40).optional(),
  person: MembershipId.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type SaidQuery = z.output<typeof SaidQuery>

export const SaidEntry = z.object({
  judgmentId: JudgmentId,
  annotator: judge,
  submittedAt: Moment,
  isCorrection: z.boolean(),
  /** Of the prompt. */
  preview: z.string(),
  allBad: z.boolean(),
  /** Responses are mentioned by the letters the annotator saw. */
  comment: z.string().nullable(),
  itemLabels: z.array(z.string()),
  /** By place on the annotator's screen. */
  cards: z.array(
    z.object({
      rank: count,
      labels: z.array(z.string()),
      ratings: z.array(z.object({ label: z.string(), value: z.number() })),
    }),
  ),
})
export type SaidEntry = z.output<typeof SaidEntry>

export const RatingSummary = z.object({
  key: z.string(),
  all: spread,
  models: z.array(spread.extend({ model: z.string().nullable() })),
  others: spread.extend({ models: count }).nullable(),
})
export type RatingSummary = z.output<typeof RatingSummary>

export const Said = z.object({
  options: AnnotationOptions,
  counts: z.object({
    judgments: count,
    responses: count,
    allBad: count,
    comments: count,
    boundaries: count,
    slightly: count,
    clearly: count,
    much: count,
  }),
  labels: z.array(z.object({ key: z.string(), label: z.string(), scope: z.enum(['item', 'response']), count })),
  ratings: z.array(RatingSummary),
  judges: z.array(judge),
  /** What is listed; null where the campaign asks for the ranking alone. */
  filter: z
    .union([z.object({ of: z.enum(['comment', 'all-bad']) }), z.object({ of: z.literal('label'), key: z.string() })])
    .nullable(),
  entries: z.array(SaidEntry),
  hasMore: z.boolean(),
})
export type Said = z.output<typeof Said>

/** What was judged, cards in the order in which the annotator had them. */
export const JudgedItem = ItemTexts
