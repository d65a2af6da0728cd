import { z } from 'zod'
import { RecordMessage } from '../canonical-record.ts'

const id = z.uuid()
const momentMs = z.number().int()

/** An item as an export reads it from the store: the prompt, the slate in its order, and the judgments of one snapshot by sequence. */
export const ExportItem = z.object({
  itemId: id,
  planNumber: z.number().int(),
  clusterId: z.string(),
  isGold: z.boolean(),
  prompt: z.object({
    promptId: id,
    externalId: z.string().nullable(),
    messages: z.array(RecordMessage).min(1),
    source: z.string().nullable(),
    lang: z.string().nullable(),
    metaJson: z.string().nullable(),
  }),
  slate: z
    .array(
      z.object({
        responseId: id,
        externalId: z.string().nullable(),
        content: z.string(),
        model: z.string().nullable(),
        paramsJson: z.string().nullable(),
      }),
    )
    .min(1),
  judgments: z
    .array(
      z.object({
        judgmentId: id,
        annotatorId: id,
        ranks: z.array(z.number().int().min(1)),
        displayOrder: z.array(z.number().int().min(0)),
        lastImplied: z.boolean(),
        guidelineVersion: z.number().int(),
        planNumber: z.number().int(),
        activeMs: z.number().int(),
        startedAtMs: momentMs,
        submittedAtMs: momentMs,
        supersedesId: id.nullable(),
        /** Of the campaign's first scale, in slate order; null where nobody rated on it. */
        firstRatings: z.array(z.number().int().nullable()).nullable(),
        /** One for each boundary between tiers: 0 not said, 1 slightly, 2 clearly, 3 much better; empty where none was said. */
        strengths: z.array(z.number().int().min(0).max(3)),
        allBad: z.boolean(),
        /** By scale key, in slate order; null where nobody rated. */
        ratings: z.record(z.string(), z.array(z.number().int().nullable())).nullable(),
        /** Keys, of the item and of each response in slate order; null where none was put. */
        labels: z.object({ item: z.array(z.string()), responses: z.array(z.array(z.string())) }).nullable(),
        /** A response is mentioned as `@[responseId]`. */
        comment: z.string().nullable(),
        /** Slate indexes; null where the browser did not tell. */
        unseenIndexes: z.array(z.number().int().min(0)).nullable(),
        firstKeyMs: z.number().int().nullable(),
        changeCount: z.number().int().nullable(),
      }),
    )
    .min(1),
})
export type ExportItem = z.infer<typeof ExportItem>
