import { z } from 'zod'
import { faultOfStep, MAX_CARDS, MAX_UNDO_STEPS, MIN_CARDS, type RankingDraft } from './ranking-draft.ts'

const card = z
  .number()
  .int()
  .min(0)
  .max(MAX_CARDS - 1)
const Step = z.object({
  tiers: z.array(z.array(card).min(1)),
  pendingTie: z.boolean(),
  picked: card.nullable(),
  // Drafts kept before these could be said say neither.
  allBad: z.boolean().default(false),
  strengths: z.record(z.string(), z.union([z.literal(1), z.literal(2), z.literal(3)])).default(() => ({})),
})

/** A `RankingDraft` as it comes from outside, older ones too. */
export const RankingDraftSchema = Step.extend({
  cardCount: z.number().int().min(MIN_CARDS).max(MAX_CARDS),
  seen: z.array(card),
  past: z.array(Step).max(MAX_UNDO_STEPS),
}).superRefine((draft, context) => {
  for (const step of [draft, ...draft.past]) {
    const fault = faultOfStep(step, draft.cardCount)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  }
  if (draft.seen.some((place, i) => place >= draft.cardCount || place <= (draft.seen[i - 1] ?? -1)))
    context.addIssue({ code: 'custom', path: ['seen'], message: 'seen names a card twice, out of order or unknown' })
}) satisfies z.ZodType<RankingDraft>
