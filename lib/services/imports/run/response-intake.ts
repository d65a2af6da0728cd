import { createHash } from 'node:crypto'
import { MAX_RESPONSES_PER_PROMPT } from '#lib/core/interchange/limits'
import { prepareResponse } from '#lib/core/interchange/prompts/prepare'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import { type ResponsesRow, readResponsesRow } from '#lib/core/interchange/responses/read-response-row'
import { type BatchCheckpoint, writeBatch } from '#lib/data/imports/batch'
import type { ImportRun } from '#lib/data/imports/run'
import {
  findHeldResponses,
  findPromptsByIds,
  type HeldResponses,
  insertStaged,
  type StagedResponse,
} from '#lib/data/imports/staged-responses'
import type { Deps } from '../../deps.ts'
import { Gathering } from './gathering.ts'
import type { Intake } from './intake.ts'

const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Settled = { staged: StagedResponse[]; rejections: Rejection[]; acceptedCount: number; identicalCount: number }

/** Lines as responses to prompts of the campaign's pool: what a prompt has already is counted as identical and not kept. */
export class ResponseIntake implements Intake {
  acceptedCount: number
  rejectedCount: number
  private readonly gathered: Gathering<ResponsesRow>
  private readonly deps: Deps
  private readonly run: ImportRun

  constructor(deps: Deps, run: ImportRun) {
    this.deps = deps
    this.run = run
    this.acceptedCount = run.acceptedCount
    this.rejectedCount = run.rejectedCount
    this.gathered = new Gathering(run.leftOut)
  }

  takeLine(line: number, bytes: Uint8Array): void {
    const reading = readResponsesRow(line, bytes)
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
    const { staged, rejections, acceptedCount, identicalCount } = await this.settle()
    const outcome = {
      ...{ acceptedCount, rejections, identicalCount, responseCount: staged.length },
      ...{ repeatedCount: 0, repeatedExamples: [], leftOut: this.gathered.leftOut },
    }
    return writeBatch(this.deps.db, this.run, { checkpoint, outcome }, (client) =>
      insertStaged(client, this.run, staged),
    )
  }

  private async settle(): Promise<Settled> {
    const { rows, rejections } = this.gathered.take()
    const { db } = this.deps
    const prompts = await findPromptsByIds(db, { run: this.run, ids: [...new Set(rows.map((row) => row.promptId))] })
    const promptIds = [...new Set(prompts.values())]
    const held = await findHeldResponses(db, { importId: this.run.importId, promptIds })
    const settled = { staged: [] as StagedResponse[], rejections, acceptedCount: 0, identicalCount: 0 }
    for (const row of rows) {
      const promptId = prompts.get(row.promptId)
      const known = promptId === undefined ? undefined : held.get(promptId)
      if (promptId === undefined || !known) rejections.push(row.reject(unknownId(row.promptId)))
      else this.takeRow(settled, row, { promptId, known })
    }
    this.acceptedCount += settled.acceptedCount
    this.rejectedCount += rejections.length
    rejections.sort((a, b) => a.line - b.line)
    return settled
  }

  private takeRow(
    settled: Settled,
    row: ResponsesRow,
    { promptId, known }: { promptId: string; known: HeldResponses },
  ): void {
    const prepared = row.responses.map((response, place) => prepareResponse(response, place, sha256Hex))
    const hashes = new Set<string>()
    const fresh = prepared.filter(({ normalizedHash }) => {
      if (known.hashes.has(normalizedHash) || hashes.has(normalizedHash)) return false
      hashes.add(normalizedHash)
      return true
    })
    if (known.count + fresh.length > MAX_RESPONSES_PER_PROMPT) {
      settled.rejections.push(row.reject(tooMany(row, known.count)))
      return
    }
    for (const { index, ...response } of fresh)
      settled.staged.push({ ...response, id: this.deps.newId(), promptId, line: row.line, place: index })
    for (const hash of hashes) known.hashes.add(hash)
    known.count += fresh.length
    settled.acceptedCount += 1
    settled.identicalCount += prepared.length - fresh.length
    this.gathered.countLeftOut(row.leftOut, row.line)
  }
}

const SHOWN_ID_CHARACTERS = 80
const shorten = (id: string): string =>
  id.length > SHOWN_ID_CHARACTERS ? `${[...id].slice(0, SHOWN_ID_CHARACTERS).join('')}…` : id

const unknownId = (id: string) => ({
  code: 'unknown_id' as const,
  path: ['id'],
  reason: `The campaign’s pool has no prompt with the id "${shorten(id)}". Take the ids from the downloaded list.`,
})

const tooMany = (row: ResponsesRow, held: number) => ({
  code: 'too_many' as const,
  path: ['id'],
  reason: `The prompt "${shorten(row.promptId)}" has ${held} responses already, and a prompt takes at most ${MAX_RESPONSES_PER_PROMPT}.`,
})
