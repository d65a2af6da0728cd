import { z } from 'zod'
import { GuidelinesNote } from '#lib/core/guidelines/note'
import { Instructions } from '#lib/core/planning/campaign'
import { Moment } from './moment.ts'

const version = z.number().int().min(1)

export const SaveGuidelines = z.strictObject({
  /** The version they were written from: saved only while it is the newest. */
  base: version,
  body: Instructions,
  note: GuidelinesNote.nullable(),
})
export type SaveGuidelines = z.infer<typeof SaveGuidelines>
export const SavedGuidelines = z.object({ version })

export const GuidelineVersion = z.object({
  number: version,
  body: z.string(),
  note: z.string().nullable(),
  /** Null for those written before it was kept. */
  writtenByName: z.string().nullable(),
  writtenAt: Moment,
})
export type GuidelineVersion = z.output<typeof GuidelineVersion>
/** Newest first. */
export const Guidelines = z.object({ versions: z.array(GuidelineVersion).min(1) })

export const AcknowledgeGuidelines = z.strictObject({ version })
export const AcknowledgedGuidelines = z.object({ acknowledged: version })

const TextPart = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const TextChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), text: z.string() }),
  z.object({ kind: z.literal('changed'), parts: z.array(TextPart) }),
])
export type TextChange = z.output<typeof TextChange>

export const PreviewGuidelines = z.strictObject({ body: Instructions, against: version })
export const PreviewedGuidelines = z.object({
  /** As annotators would see them; sanitised. */
  html: z.string(),
  /** What it changes of the version it is held against. */
  changes: z.array(TextChange),
})
export type PreviewedGuidelines = z.output<typeof PreviewedGuidelines>

/** As an annotator reads them. */
export const MyGuidelines = z.object({
  version,
  writtenAt: Moment,
  /** Sanitised. */
  html: z.string(),
  acknowledged: version.nullable(),
  changed: z
    .object({
      since: version,
      notes: z.array(z.object({ version, note: z.string() })),
      changes: z.array(TextChange),
    })
    .nullable(),
})
export type MyGuidelines = z.output<typeof MyGuidelines>
