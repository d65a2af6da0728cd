import { z } from 'zod'
import { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { SavedDraft } from '#lib/core/ranking/draft/saved-draft'
import { AssignmentId, CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { ItemTexts } from './assignments.ts'
import { Moment } from './moment.ts'

export const JudgmentParams = z.object({ campaignId: CampaignId, judgmentId: JudgmentId })

/** One's own judgment with its item, as it was shown. */
export const ReopenedItem = z.object({
  /** The server's clock. */
  now: Moment,
  judgmentId: JudgmentId,
  assignmentId: AssignmentId,
  submittedAt: Moment,
  /** What the item is expected to take, active seconds. */
  expectedSeconds: z.number().min(0),
  cardCount: z.number().int().min(2),
  draft: SavedDraft,
  texts: ItemTexts,
  options: AnnotationOptions,
  /** Why it can be changed no more; null while it can. */
  fixed: z.enum(['in_snapshot', 'already_corrected', 'campaign_closed']).nullable(),
})
export type ReopenedItem = z.output<typeof ReopenedItem>

/** The last millisecond of the year 9999: a later one is no moment in every part that reads it. */
const LAST_MS = 253_402_300_799_999

/** Which judgments the history shows, and from which on: `before` is the submission of the last one shown, in ms, and its id. */
export const HistorySearch = z.object({
  show: z.enum(['all', 'today', 'revisit', 'question']).catch('all'),
  before: z
    .templateLiteral([z.number().int().min(0), '.', z.uuid()])
    // A template checks the number's digits alone.
    .refine((place) => Number.parseInt(place, 10) >= 0 && Number.parseInt(place, 10) <= LAST_MS)
    .optional()
    .catch(undefined),
  open: JudgmentId.optional().catch(undefined),
})
export type HistoryFilter = z.output<typeof HistorySearch>['show']
