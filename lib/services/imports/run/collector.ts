import { createHash } from 'node:crypto'
import { type LeftOutField, REPEATED_EXAMPLES_KEPT, type RepeatedExample } from '#lib/core/interchange/imports/report'
import { KEPT_FIELDS, OTHER_FIELDS } from '#lib/core/interchange/limits'
import { type PreparedPrompt, preparePrompt } from '#lib/core/interchange/prompts/prepare'
import type { PromptRow } from '#lib/core/interchange/prompts/read-row'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import { findKnown, type PlacedPrompt } from '#lib/data/imports/batch'
import type { ImportRun } from '#lib/data/imports/run'
import type { Deps } from '../../deps.ts'

const ROWS_PER_BATCH = 500
const BYTES_PER_BATCH = 4 * 1024 * 1024
const LINES_PER_BATCH = 200_000
const FIELD_NAME_CHARACTERS = 100

const nothingKnown: Awaited<ReturnType<typeof findKnown>> = { ids: new Map(), hashes: new Map() }
const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export type Settled = {
  prompts: PlacedPrompt[]
  rejections: Rejection[]
  repeatedCount: number
  leftOut: LeftOutField[]
  repeatedExamples: RepeatedExample[]
}

/** Gathers rows until they are worth a transaction, then finds which of them the pool can take. */
export class Collector {
  acceptedCount: number
  rejectedCount: number
  private rows: PromptRow[] = []
  private rejections: Rejection[] = []
  private bytes = 0
  private lines = 0
  private readonly leftOut: Map<string, LeftOutField>
  private readonly repeatedExamples: RepeatedExample[]
  private readonly deps: Deps
  private readonly run: ImportRun

  constructor(deps: Deps, run: ImportRun) {
    this.deps = deps
    this.run = run
    this.acceptedCount = run.acceptedCount
    this.rejectedCount = run.rejectedCount
    this.leftOut = new Map(run.leftOut.map((field) => [field.field, field]))
    this.repeatedExamples = [...run.repeatedExamples]
  }

  accept(row: PromptRow, bytes: number): void {
    this.rows.push(row)
    this.bytes += bytes
    this.lines += 1
  }

  reject(rejection: Rejection): void {
    this.rejections.push(rejection)
    this.lines += 1
  }

  skip(): void {
    this.lines += 1
  }

  get isFull(): boolean {
    const held = this.rows.length + this.rejections.length
    return held >= ROWS_PER_BATCH || this.bytes >= BYTES_PER_BATCH || this.lines >= LINES_PER_BATCH
  }

  get isEmpty(): boolean {
    return this.lines === 0
  }

  get hasLeftOut(): boolean {
    return this.leftOut.size > 0
  }

  /** What is to be written for the rows gathered so far; the collector then starts over. */
  async settle(): Promise<Settled> {
    const rows = this.rows
    const rejections = this.rejections
    this.rows = []
    this.rejections = []
    this.bytes = 0
    this.lines = 0
    const prepared = rows.map((row) => ({ row, prompt: preparePrompt(row, sha256Hex) }))
    const known =
      rows.length === 0
        ? nothingKnown
        : await findKnown(this.deps.db, {
            poolId: this.run.poolId,
            ids: rows.flatMap((row) => row.externalId ?? []),
            hashes: prepared.map(({ prompt }) => prompt.contentHash),
          })
    const ids = new Map(known.ids)
    const hashes = new Map(known.hashes)
    const prompts: PlacedPrompt[] = []
    let repeatedCount = 0
    for (const { row, prompt } of prepared) {
      const here = { line: row.line, version: this.run.versionNumber }
      const holder = row.externalId === null ? undefined : ids.get(row.externalId)
      if (holder) {
        rejections.push(this.duplicateId(row, holder))
        continue
      }
      if (row.externalId !== null) ids.set(row.externalId, here)
      const first = hashes.get(prompt.contentHash)
      if (first) {
        repeatedCount += 1
        this.rememberRepeated(prompt, first)
      } else hashes.set(prompt.contentHash, here)
      for (const field of row.leftOut) this.countLeftOut(field, row.line)
      prompts.push(this.place(prompt, prompts.length))
    }
    this.acceptedCount += prompts.length
    this.rejectedCount += rejections.length
    return {
      prompts,
      rejections: rejections.sort((a, b) => a.line - b.line),
      repeatedCount,
      leftOut: [...this.leftOut.values()],
      repeatedExamples: this.repeatedExamples,
    }
  }

  private place(prompt: PreparedPrompt, index: number): PlacedPrompt {
    return {
      ...prompt,
      id: this.deps.newId(),
      position: this.run.firstPosition + this.acceptedCount + index,
      responseIds: prompt.responses.map(() => this.deps.newId()),
    }
  }

  private duplicateId(row: PromptRow, holder: { line: number | null; version: number }): Rejection {
    const where =
      holder.version === this.run.versionNumber
        ? `line ${holder.line ?? '?'} of this file`
        : `version ${holder.version} of this pool${holder.line === null ? '' : ` (line ${holder.line} of its file)`}`
    return {
      line: row.line,
      column: null,
      code: 'duplicate_id',
      reason: `The id "${row.externalId}" stands in ${where} already. Ids name one prompt of a pool.`,
    }
  }

  private rememberRepeated(prompt: PreparedPrompt, first: { line: number | null; version: number }): void {
    if (this.repeatedExamples.length >= REPEATED_EXAMPLES_KEPT) return
    this.repeatedExamples.push({
      line: prompt.line,
      firstLine: first.line,
      firstVersion: first.version,
      preview: prompt.preview,
    })
  }

  private countLeftOut(name: string, line: number): void {
    const short = name.length > FIELD_NAME_CHARACTERS ? `${[...name].slice(0, FIELD_NAME_CHARACTERS).join('')}…` : name
    const field = this.leftOut.has(short) || this.leftOut.size < KEPT_FIELDS ? short : OTHER_FIELDS
    const before = this.leftOut.get(field)
    this.leftOut.set(field, { field, count: (before?.count ?? 0) + 1, firstLine: before?.firstLine ?? line })
  }
}
