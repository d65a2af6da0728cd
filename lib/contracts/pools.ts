import { z } from 'zod'
import { PoolName } from '#lib/core/interchange/imports/pool-name'
import { Message } from '#lib/core/interchange/prompts/row'
import { PoolSummary } from '#lib/core/interchange/prompts/summary'
import { PoolId, PromptId } from '#lib/core/vocabulary/ids'
import { PoolImport } from './imports.ts'
import { Moment } from './moment.ts'

const count = z.number().int().min(0)

export const PoolParams = z.object({ poolId: PoolId })
export const PoolsQuery = z.strictObject({ archived: z.enum(['true', 'false']).default('false') })

export const Pool = z.object({
  poolId: PoolId,
  name: z.string(),
  createdAt: Moment,
  createdByName: z.string(),
  archivedAt: Moment.nullable(),
  /** The newest ready version; null while nothing has been kept. */
  version: z
    .object({ number: count, promptCount: count, responseCount: count, repeatedCount: count, readyAt: Moment })
    .nullable(),
  latestImport: PoolImport.nullable(),
})
export type Pool = z.output<typeof Pool>
export const Pools = z.object({ pools: z.array(Pool) })

export const PoolDetail = z.object({
  ...Pool.shape,
  summary: PoolSummary.nullable(),
  imports: z.array(PoolImport),
})
export type PoolDetail = z.output<typeof PoolDetail>

/** One thing at a time: a new name, or in and out of the archive. */
export const ChangePool = z.union([z.strictObject({ name: PoolName }), z.strictObject({ archived: z.boolean() })])
export type ChangePool = z.infer<typeof ChangePool>

export const PROMPTS_PER_PAGE = 100
export const PromptsQuery = z.strictObject({
  version: z.coerce.number().int().min(1),
  /** The first place to show, from 0. */
  from: z.coerce.number().int().min(0).default(0),
  /** A part of the text or the id, in any case. */
  search: z.string().max(500).optional(),
  /** Exactly this source; empty for prompts that name none. */
  source: z.string().max(200).optional(),
  lang: z.string().max(35).optional(),
})
export type PromptsQuery = z.infer<typeof PromptsQuery>

export const PromptLine = z.object({
  promptId: PromptId,
  position: count,
  externalId: z.string().nullable(),
  preview: z.string(),
  source: z.string().nullable(),
  lang: z.string().nullable(),
  wordCount: count,
  turnCount: count,
  responseCount: count,
})
export type PromptLine = z.output<typeof PromptLine>
export const PromptPage = z.object({
  prompts: z.array(PromptLine),
  /** Where a filtered list goes on; null at its end. */
  nextAfter: count.nullable(),
})
export type PromptPage = z.output<typeof PromptPage>

export const PromptParams = z.object({ poolId: PoolId, promptId: PromptId })
export const PromptDetail = z.object({
  promptId: PromptId,
  position: count,
  addedInVersion: count,
  sourceLine: count.nullable(),
  externalId: z.string().nullable(),
  messages: z.array(Message),
  source: z.string().nullable(),
  lang: z.string().nullable(),
  metaJson: z.string().nullable(),
  charCount: count,
  wordCount: count,
  turnCount: count,
  /** The ranked candidate that this prompt was copied from, with its rank from 1 and the distinct bigrams it added; null for one of a file. */
  origin: z
    .object({
      poolId: PoolId,
      poolName: z.string(),
      versionNumber: count,
      promptId: PromptId,
      rank: count,
      newBigrams: count,
    })
    .nullable(),
  responses: z.array(
    z.object({
      index: count,
      content: z.string(),
      model: z.string().nullable(),
      externalId: z.string().nullable(),
      paramsJson: z.string().nullable(),
      charCount: count,
      wordCount: count,
      sameAs: count.nullable(),
    }),
  ),
})
export type PromptDetail = z.output<typeof PromptDetail>
