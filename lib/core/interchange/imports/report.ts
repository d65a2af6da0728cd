import { z } from 'zod'
import { fileFaultCodes } from '../bytes/file-kind.ts'

/**
 * queued -> running -> review (the lead decides) -> finished | stopped; straight to finished where every line was
 * accepted whole; cancelled by the lead; failed where the file as a whole cannot be read.
 */
export const importStates = ['queued', 'running', 'review', 'finished', 'stopped', 'cancelled', 'failed'] as const
export const ImportState = z.enum(importStates)
export type ImportState = z.infer<typeof ImportState>

/** prompts: a new version of a pool. responses: to prompts that a pool holds. */
export const ImportKind = z.enum(['prompts', 'responses'])
export type ImportKind = z.infer<typeof ImportKind>

const count = z.number().int().min(0)

export const LeftOutField = z.object({ field: z.string(), count, firstLine: z.number().int().min(1) })
export type LeftOutField = z.infer<typeof LeftOutField>

/** A prompt that says exactly what an earlier one of the pool says. */
export const RepeatedExample = z.object({
  line: z.number().int().min(1),
  firstLine: z.number().int().min(1).nullable(),
  firstVersion: z.number().int().min(1),
  preview: z.string(),
})
export type RepeatedExample = z.infer<typeof RepeatedExample>

/**
 * What an import read and what became of it, in lines. read = accepted + rejected; blank lines are neither. Of responses
 * `responseCount` are new, and `identicalCount` said what the prompt had already and were not stored.
 */
export const ImportReport = z.object({
  kind: ImportKind,
  versionNumber: z.number().int().min(1),
  fileName: z.string(),
  createdByName: z.string(),
  state: ImportState,
  format: z.enum(['jsonl', 'text']).nullable(),
  gz: z.boolean().nullable(),
  bytesTotal: count,
  /** Of the file as uploaded. */
  bytesRead: count,
  lineCount: count,
  readCount: count,
  acceptedCount: count,
  rejectedCount: count,
  repeatedCount: count,
  responseCount: count,
  identicalCount: count,
  repeatedExamples: z.array(RepeatedExample),
  leftOut: z.array(LeftOutField),
  failureCode: z.enum(fileFaultCodes).nullable(),
  failureDetail: z.string().nullable(),
  /** A cancel or stop was asked for and its rows are being removed. */
  isEnding: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const REPEATED_EXAMPLES_KEPT = 20
