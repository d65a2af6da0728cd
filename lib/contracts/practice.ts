import { z } from 'zod'
import { Messages } from '#lib/core/interchange/prompts/row'
import { MAX_CARDS, MIN_CARDS } from '#lib/core/ranking/draft/ranking-draft'
import { ActiveMs } from '#lib/core/ranking/draft/saved-draft'
import { CampaignId, MembershipId, PracticeItemId } from '#lib/core/vocabulary/ids'
import { ItemTexts } from './assignments.ts'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)
const place = count.max(MAX_CARDS - 1)
const Tiers = z.array(z.array(place).min(1)).min(1).max(MAX_CARDS)

export const PracticeParams = z.object({ campaignId: CampaignId, practiceItemId: PracticeItemId })

export const AddPracticeItem = z
  .strictObject({
    messages: Messages,
    responses: z
      .array(z.string().trim().min(1, { error: 'Write the response, or remove it.' }).max(50_000))
      .min(MIN_CARDS, { error: 'Give at least two responses.' })
      .max(MAX_CARDS, { error: 'Give at most nine responses.' }),
    /** Of each response, 1 best; equal is tied. */
    ranks: z.array(z.number().int().min(1).max(MAX_CARDS)),
    explanation: z
      .string()
      .trim()
      .min(1, { error: 'Say why this is the right ranking: people read it after they have ranked.' })
      .max(8000, { error: 'An explanation holds at most 8,000 characters: shorten it.' }),
  })
  .refine(({ responses, ranks }) => responses.length === ranks.length, {
    path: ['ranks'],
    error: 'Give each response a rank.',
  })
export type AddPracticeItem = z.infer<typeof AddPracticeItem>

export const PracticeItemAdded = z.object({ practiceItemId: PracticeItemId })

export const OrderPracticeItems = z.strictObject({ order: z.array(PracticeItemId).min(1).max(100) })

/** What a lead sees of practice. */
export const Practice = z.object({
  items: z.array(
    z.object({
      practiceItemId: PracticeItemId,
      /** Texts in the lead's own order. */
      texts: ItemTexts,
      ranks: z.array(count),
      explanation: z.object({ html: z.string(), raw: z.string() }),
      /** First answers, and the pairs they order as the lead does, of all their pairs. */
      answers: count,
      agreed: count,
      pairs: count,
    }),
  ),
  people: z.array(
    z.object({
      membershipId: MembershipId,
      name: z.string(),
      doneAt: Moment.nullable(),
      /** They were handed items before or after: practice holds them up no more. */
      hasBegun: z.boolean(),
      answered: count,
      agreed: count,
      pairs: count,
    }),
  ),
})
export type Practice = z.output<typeof Practice>

/** What an annotator practises on, before any answer of theirs: no ranking is in it. */
export const MyPractice = z.object({
  items: z.array(
    z.object({
      practiceItemId: PracticeItemId,
      expectedSeconds: z.number().min(0),
      cardCount: count,
      texts: ItemTexts,
      isAnswered: z.boolean(),
    }),
  ),
  left: count,
})
export type MyPractice = z.output<typeof MyPractice>

export const AnswerPractice = z.strictObject({
  /** As of a judgment: what was placed, best first, cards by their place on the screen. */
  tiers: Tiers,
  activeMs: ActiveMs,
})
export type AnswerPractice = z.infer<typeof AnswerPractice>

/** What comes after an answer, and only then. Cards by their place on the screen. */
export const PracticeFeedback = z.object({
  given: Tiers,
  reference: Tiers,
  /** Pairs of responses ordered alike, of all. */
  agreed: count,
  pairs: count,
  explanation: z.object({ html: z.string(), raw: z.string() }),
  /** It was the first answer to this item, the one that counts. */
  isFirst: z.boolean(),
  left: count,
})
export type PracticeFeedback = z.output<typeof PracticeFeedback>
