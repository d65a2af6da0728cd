import { z } from 'zod'

/** Why an annotator refuses an item; the order is the order of the list on the screen. */
export const declineReasons = ['unclear', 'outside_my_knowledge', 'harmful', 'broken', 'cannot_judge'] as const
export const DeclineReason = z.enum(declineReasons)
export type DeclineReason = z.infer<typeof DeclineReason>

export const MAX_DECLINE_NOTE_CHARACTERS = 1000

/** A reason, and in the annotator's own words what is wrong, if they like; an empty note is none. */
export const Decline = z.strictObject({
  reason: DeclineReason,
  note: z
    .string()
    .trim()
    .max(MAX_DECLINE_NOTE_CHARACTERS)
    .nullish()
    .transform((note) => (note === undefined || note === '' ? null : note)),
})
export type Decline = z.infer<typeof Decline>
