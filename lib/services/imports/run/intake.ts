import type { FileFormat } from '#lib/core/interchange/bytes/file-kind'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import type { BatchCheckpoint } from '#lib/data/imports/batch'

/** What one kind of import does with the lines of its file. */
export type Intake = {
  takeLine(line: number, bytes: Uint8Array, format: FileFormat): void
  reject(rejection: Rejection): void
  /** What is gathered is worth a transaction. */
  readonly isFull: boolean
  /** Writes what is gathered with the checkpoint, and starts over. Null when another worker holds the import. */
  write(checkpoint: BatchCheckpoint): Promise<{ isEnding: boolean } | null>
  /** Lines so far, of all runs. */
  readonly acceptedCount: number
  readonly rejectedCount: number
  readonly hasLeftOut: boolean
}
