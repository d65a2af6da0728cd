import { z } from 'zod'
import { GuidelinesNote } from '#lib/core/guidelines/note'
import { RemarkAnswer, RemarkBody, RemarkKind, RevisitScope, RulingText } from '#lib/core/remarks/remark'
import { AssignmentId, CampaignId, MembershipId, RemarkId } from '#lib/core/vocabulary/ids'
import { ItemTexts } from './assignments.ts'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const RemarkParams = z.object({ campaignId: CampaignId, remarkId: RemarkId })

export const AddRemark = z.strictObject({
  /** Made once by the browser and sent with every try, so that it is kept once. */
  remarkId: RemarkId,
  kind: RemarkKind,
  body: RemarkBody,
})
export type AddRemark = z.infer<typeof AddRemark>

export const MyRemarks = z.object({
  remarks: z.array(
    z.object({
      remarkId: RemarkId,
      assignmentId: AssignmentId,
      kind: RemarkKind,
      body: z.string(),
      createdAt: Moment,
      settledAt: Moment.nullable(),
      answer: z.string().nullable(),
      guidelineVersion: count.nullable(),
      seenAt: Moment.nullable(),
    }),
  ),
})
export type MyRemarks = z.output<typeof MyRemarks>
export const SeeAnswers = z.strictObject({ remarkIds: z.array(RemarkId).max(200) })

export const RemarksQuery = z.strictObject({
  state: z.enum(['open', 'settled']).optional(),
  kind: RemarkKind.optional(),
  person: MembershipId.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type RemarksQuery = z.output<typeof RemarksQuery>

export const Remark = z.object({
  remarkId: RemarkId,
  kind: RemarkKind,
  body: z.string(),
  createdAt: Moment,
  annotator: z.object({ membershipId: MembershipId, name: z.string() }),
  /** Null while it is open. */
  settledAt: Moment.nullable(),
  settledByName: z.string().nullable(),
  answer: z.string().nullable(),
  /** The guidelines it joined as a ruling. */
  guidelineVersion: count.nullable(),
  /** Judgments the ruling asks to look at again, and how many of them have been. */
  revisits: count,
  settledRevisits: count,
  source: z.string().nullable(),
})
export type Remark = z.output<typeof Remark>
export const Remarks = z.object({
  remarks: z.array(Remark),
  hasMore: z.boolean(),
  /** Of all, whatever the list is filtered by. */
  counts: z.object({
    openQuestions: count,
    openMarks: count,
    settled: count,
    people: z.array(z.object({ membershipId: MembershipId, name: z.string() })),
  }),
})
export type Remarks = z.output<typeof Remarks>

/** What is judged, cards in the order in which the annotator who speaks of them has them. */
export const RemarkedItem = ItemTexts

export const SettleRemark = z.strictObject({ answer: RemarkAnswer.nullable() })
export type SettleRemark = z.infer<typeof SettleRemark>

export const RuleOnRemark = z.strictObject({
  answer: RemarkAnswer,
  ruling: RulingText,
  note: GuidelinesNote.nullable(),
  scope: RevisitScope,
})
export type RuleOnRemark = z.infer<typeof RuleOnRemark>
export const RuledOnRemark = z.object({ version: count, ruling: count, revisits: count })

export const CountRevisits = z.strictObject({ scope: RevisitScope })
export const CountedRevisits = z.object({ judgments: count, people: count })
export type CountedRevisits = z.output<typeof CountedRevisits>
