import { z } from 'zod'
import { CampaignState } from '#lib/core/planning/campaign'
import { emptyReasons } from '#lib/core/queueing/empty-reason'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { MAX_CARDS, STRONGEST } from '#lib/core/ranking/draft/ranking-draft'
import { ActiveMs, ChangeCount, Comment, Labels, Ratings, SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)
const IsoMoment = z.iso.datetime({ offset: true })

export const AssignmentParams = z.object({ campaignId: CampaignId, assignmentId: AssignmentId })

export const DraftSaved = z.object({ savedAt: Moment })

export const ClaimItems = z.strictObject({
  /** Assignments whose texts the browser has already. */
  holding: z.array(AssignmentId).max(10),
  /** When today began where the person is: what "today" counts from. */
  dayStartedAt: IsoMoment,
})
export type ClaimItems = z.infer<typeof ClaimItems>

const Text = z.object({
  /** Sanitised HTML. */
  html: z.string(),
  /** As it was imported. */
  raw: z.string(),
})
export type Text = z.infer<typeof Text>

/** What is judged, as it is shown: cards in their stored order, and nothing that names a model, a source or another card. */
export const ItemTexts = z.object({
  messages: z.array(Text.extend({ role: z.enum(['system', 'user', 'assistant', 'tool']) })).min(1),
  cards: z.array(Text).min(2).max(MAX_CARDS),
})
export type ItemTexts = z.infer<typeof ItemTexts>

export const QueuedItem = z.object({
  assignmentId: AssignmentId,
  claimedAt: Moment,
  leaseExpiresAt: Moment,
  /** What the item is expected to take, active seconds. */
  expectedSeconds: z.number().min(0),
  cardCount: count,
  draft: SavedDraft.extend({ savedAt: Moment }).nullable(),
  /** Null where the browser said that it has them. */
  texts: ItemTexts.nullable(),
})
export type QueuedItem = z.output<typeof QueuedItem>

export const Queue = z.object({
  /** The server's clock, which leases are measured by. */
  now: Moment,
  /** The one on screen first, then those fetched ahead. */
  items: z.array(QueuedItem),
  /** Why there is nothing; null while there is something. `comeBackAt` where a time can be told. */
  empty: z.object({ reason: z.enum(emptyReasons), comeBackAt: Moment.nullable() }).nullable(),
  progress: z.object({ mineToday: count, mine: count, done: count, total: count }),
  campaign: z.object({ state: CampaignState, guidelineVersion: count }),
  /** What is asked beside the ranking. */
  options: AnnotationOptions,
  /** Their own: active seconds of their newest judgments, how many in the last hour, and how many the lead planned for them still. */
  pace: z.object({ medianActiveSeconds: z.number().min(0).nullable(), lastHour: count, leftForMe: count.nullable() }),
  /** The newest, and those they said they have read; null before any: a newcomer reads them before the first item. */
  guidelines: z.object({ version: count, acknowledged: count.nullable() }),
  /** Practice items to be done before the first item; null where none stand in the way. */
  practice: z.object({ left: count }).nullable(),
  /** What waits beside the items: judgments to look at again, answers not seen. */
  reviews: z.object({ revisits: count, answers: count }),
  /** What may be reopened: their newest judgment, until a snapshot holds it. */
  lastSubmitted: z.object({ assignmentId: AssignmentId, judgmentId: JudgmentId }).nullable(),
})
export type Queue = z.output<typeof Queue>

export const RenewedLeases = z.object({
  now: Moment,
  leases: z.array(z.object({ assignmentId: AssignmentId, leaseExpiresAt: Moment })),
})
export type RenewedLeases = z.output<typeof RenewedLeases>

/** How many leases were given back. */
export const ReturnedLeases = z.object({ returned: count })

export const SubmitJudgment = z.strictObject({
  /** Made once for a judgment and sent with every try, so that it is stored once. */
  idempotencyKey: z.uuid(),
  /** What the annotator placed, best first, cards by their place on the screen; an implied last card is not in it. */
  tiers: z
    .array(z.array(count.max(MAX_CARDS - 1)).min(1))
    .min(1, { error: 'nothing is ranked yet: place at least one card' })
    .max(MAX_CARDS),
  activeMs: ActiveMs,
  /** When the item was first shown. */
  startedAt: IsoMoment,
  /** Cards, by their place on the screen, that were never on it in full, though the annotator was asked to look. Absent from a page that was loaded before it was told. */
  unseen: z
    .array(count.max(MAX_CARDS - 1))
    .max(MAX_CARDS)
    .optional(),
  /** Milliseconds from the item's first paint to what first ranked: a key, a click, a tap. */
  firstKeyMs: ActiveMs.optional(),
  /** Changes to places already given. */
  changeCount: ChangeCount.optional(),
  allBad: z.boolean().optional(),
  /** One for each boundary between tiers, best first, an implied last tier included: 0 not said, 1 slightly, 2 clearly, 3 much better. */
  strengths: z
    .array(count.max(STRONGEST))
    .max(MAX_CARDS - 1)
    .optional(),
  /** By scale key, one number or null for each card by its place on the screen. */
  ratings: Ratings.optional(),
  /** Keys of labels; `responses` by place on the screen. */
  labels: Labels.optional(),
  /** `@A` mentions card A; the server stores the response instead. */
  comment: Comment.optional(),
})
export type SubmitJudgment = z.infer<typeof SubmitJudgment>

export const StoredJudgment = z.object({ assignmentId: AssignmentId, judgmentId: JudgmentId })
