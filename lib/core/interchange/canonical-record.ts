import { z } from 'zod'
import { denseRanks } from '../ranking/ranking.ts'
import { strengthWords } from './judgments/strength-words.ts'
import { messageRoles } from './prompts/row.ts'

export const CANONICAL_SCHEMA = 'preference-ranking/1'
export const splits = ['train', 'validation', 'test'] as const
export const Split = z.enum(splits)
export type Split = z.infer<typeof Split>
export const annotationStatuses = ['submitted', 'skipped', 'flagged', 'invalidated'] as const

const FORBIDDEN = /\0|\p{Surrogate}/u
const text = z.string().refine((value) => !FORBIDDEN.test(value), {
  error: 'holds a NUL character or half a surrogate pair, which no store can keep',
})
const id = text.min(1).max(500)
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: 'must be "sha256:" and 64 hexadecimal digits' })
const index = z.number().int().min(0)
/** Absent and null both read as null, and null is written: every key stands on every line, with one type. */
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

export const RecordMessage = z.strictObject({ role: z.enum(messageRoles), content: text })
export type RecordMessage = z.infer<typeof RecordMessage>

const RecordPrompt = z.strictObject({
  id,
  messages: z.array(RecordMessage).min(1),
  source: orNull(text),
  lang: orNull(text),
  meta_json: orNull(text),
  content_hash: hash,
})

const RecordResponse = z.strictObject({
  id,
  index,
  content: text,
  model: orNull(text),
  params_json: orNull(text),
  content_hash: hash,
})

const RecordAnnotation = z.strictObject({
  id,
  /** HMAC pseudonym; an imported name is kept as it came. */
  annotator: id,
  status: z.enum(annotationStatuses),
  /** In response order, 1 best, equal tied, null not ranked. Read under any coding, kept and written dense. */
  ranks: z.array(z.number().int().min(1).nullable()).transform(denseRanks).nullable(),
  ratings: orNull(z.array(z.number().nullable())),
  /** Response indexes in shown order; empty where unknown. */
  display_order: z
    .array(index)
    .nullish()
    .transform((order) => order ?? []),
  guideline_version: orNull(z.number().int().min(1)),
  plan_version: orNull(z.number().int().min(1)),
  last_implied: orNull(z.boolean()),
  /** Between neighbouring tiers, best first. */
  strengths: orNull(z.array(z.enum(strengthWords))),
  active_ms: orNull(z.number().int().min(0)),
  started_at: orNull(z.iso.datetime({ offset: true })),
  submitted_at: orNull(z.iso.datetime({ offset: true })),
  skip_reason: orNull(text),
  is_gold: z
    .boolean()
    .nullish()
    .transform((isGold) => isGold ?? false),
  /** 1 for a first judgment, one more for each correction. */
  revision: z
    .number()
    .int()
    .min(1)
    .nullish()
    .transform((revision) => revision ?? 1),
  superseded_by: orNull(id),
})
export type RecordAnnotation = z.infer<typeof RecordAnnotation>

/** One item with everything judged of it: one line of the canonical file. Parsing fills what the line leaves out. */
export const CanonicalRecord = z
  .strictObject({
    schema: z.literal(CANONICAL_SCHEMA),
    record_id: id,
    campaign_id: orNull(id),
    /** The snapshot's hash. */
    export_id: orNull(id),
    plan_version: orNull(z.number().int().min(1)),
    split: orNull(Split),
    cluster_id: orNull(id),
    prompt: RecordPrompt,
    responses: z.array(RecordResponse).min(1),
    annotations: z.array(RecordAnnotation),
  })
  .superRefine((record, context) => {
    const fault = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message })
    const count = record.responses.length
    record.responses.forEach((response, i) => {
      if (response.index !== i)
        fault(['responses', i, 'index'], `must be ${i}: responses stand in the order of their index`)
    })
    for (const i of repeated(record.responses)) fault(['responses', i, 'id'], 'is the id of another response too')
    for (const i of repeated(record.annotations)) fault(['annotations', i, 'id'], 'is the id of another annotation too')
    record.annotations.forEach((annotation, i) => {
      const { ranks, ratings, display_order: order, status } = annotation
      if (ranks !== null && ranks.length !== count)
        fault(['annotations', i, 'ranks'], `must hold one rank for each of the ${count} responses`)
      if (ranks === null && status === 'submitted')
        fault(['annotations', i, 'ranks'], 'is missing, though the annotation was submitted')
      if (ratings !== null && ratings.length !== count)
        fault(['annotations', i, 'ratings'], `must hold one rating for each of the ${count} responses`)
      if (order.length > 0 && !isPermutation(order, count))
        fault(['annotations', i, 'display_order'], `must name each of the ${count} response indexes once`)
    })
  })
export type CanonicalRecord = z.infer<typeof CanonicalRecord>
export type CanonicalRecordInput = z.input<typeof CanonicalRecord>

function repeated(rows: readonly { id: string }[]): number[] {
  const seen = new Set<string>()
  return rows.flatMap((row, i) => {
    if (seen.has(row.id)) return [i]
    seen.add(row.id)
    return []
  })
}

/** Whether it names each of 0…count−1 once. */
export function isPermutation(order: readonly number[], count: number): boolean {
  return order.length === count && new Set(order).size === count && order.every((i) => i < count)
}
