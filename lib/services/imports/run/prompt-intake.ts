import { createHash } from 'node:crypto'
import type { FileFormat } from '#lib/core/interchange/bytes/file-kind'
import { REPEATED_EXAMPLES_KEPT, type RepeatedExample } from '#lib/core/interchange/imports/report'
import { type PreparedPrompt, preparePrompt } from '#lib/core/interchange/prompts/prepare'
import { type PromptRow, readRow } from '#lib/core/interchange/prompts/read-row'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import { type BatchCheckpoint, findKnown, insertPrompts, type PlacedPrompt, writeBatch } from '#lib/data/imports/batch'
import type { ImportRun } from '#lib/data/imports/run'
import type { Deps } from '../../deps.ts'
import { Gathering } from './gathering.ts'
import type { Intake } from './intake.ts'

const nothingKnown: Awaited<ReturnType<typeof findKnown>> = { ids: new Map(), hashes: new Map() }
const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Settled = { prompts: PlacedPrompt[]; rejections: Rejection[]; repeatedCount: number }

/** Lines as the prompts of a new version: those whose id the pool does not hold yet. */
export class PromptIntake implements Intake {
  acceptedCount: number
  rejectedCount: number
  private readonly gathered: Gathering<PromptRow>
  private readonly repeatedExamples: RepeatedExample[]
  private readonly deps: Deps
  private readonly run: ImportRun

  constructor(deps: Deps, run: ImportRun) {
    this.deps = deps
    this.run = run
    this.acceptedCount = run.acceptedCount
    this.rejectedCount = run.rejectedCount
    this.gathered = new Gathering(run.leftOut)
    this.repeatedExamples = [...run.repeatedExamples]
  }

  takeLine(line: number, bytes: Uint8Array, format: FileFormat): void {
    const reading = readRow(line, bytes, format)
    if ('row' in reading) this.gathered.accept(reading.row, bytes.length)
    else if ('rejection' in reading) this.gathered.reject(reading.rejection)
    else this.gathered.skip()
  }

  reject(rejection: Rejection): void {
    this.gathered.reject(rejection)
  }

  get isFull(): boolean {
    return this.gathered.isFull
  }

  get hasLeftOut(): boolean {
    return this.gathered.leftOut.length > 0
  }

  async write(checkpoint: BatchCheckpoint): Promise<{ isEnding: boolean } | null> {
    const { prompts, rejections, repeatedCount } = await this.settle()
    const outcome = {
      ...{ acceptedCount: prompts.length, rejections, repeatedCount },
      responseCount: prompts.reduce((sum, prompt) => sum + prompt.responses.length, 0),
      identicalCount: prompts.reduce((sum, prompt) => sum + prompt.identicalCount, 0),
      ...{ leftOut: this.gathered.leftOut, repeatedExamples: this.repeatedExamples },
    }
    return writeBatch(this.deps.db, this.run, { checkpoint, outcome }, (client) =>
      insertPrompts(client, this.run, { prompts, at: checkpoint.at }),
    )
  }

  private async settle(): Promise<Settled> {
    const { rows, rejections } = this.gathered.take()
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
      this.gathered.countLeftOut(row.leftOut, row.line)
      prompts.push(this.place(prompt, prompts.length))
    }
    this.acceptedCount += prompts.length
    this.rejectedCount += rejections.length
    return { prompts, rejections: rejections.sort((a, b) => a.line - b.line), repeatedCount }
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
}
