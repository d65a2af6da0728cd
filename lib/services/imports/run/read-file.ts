import { type FileFormat, fileKind } from '#lib/core/interchange/bytes/file-kind'
import { type Line, LineSplitter } from '#lib/core/interchange/bytes/line-splitter'
import { HEAD_BYTES, MAX_LINE_BYTES, MAX_LINES } from '#lib/core/interchange/limits'
import { checkRun, type ImportRun } from '#lib/data/imports/run'
import type { Deps } from '../../deps.ts'
import { FileFaultError } from './file-fault-error.ts'
import { PromptIntake } from './prompt-intake.ts'
import { ResponseIntake } from './response-intake.ts'
import { openUpload } from './unpack.ts'

/** A batch may be long in coming (one endless line): a cancel is looked for at least this often. */
const LOOK_UP_EVERY_BYTES = 64 * 1024 * 1024

export type ReadOutcome =
  | { kind: 'read'; acceptedCount: number; rejectedCount: number; hasLeftOut: boolean }
  /** Somebody asked to cancel. */
  | { kind: 'ending' }
  /** Another worker holds the import: nothing more was written. */
  | { kind: 'taken-over' }

/**
 * Reads a file from the import's checkpoint to its end, batch by batch; each batch moves the checkpoint.
 * @throws FileFaultError the file as a whole cannot be read; `signal.reason` after the batch at hand
 */
export async function readFile(deps: Deps, run: ImportRun, signal: AbortSignal): Promise<ReadOutcome> {
  const source = { db: deps.db, uploadId: run.uploadId, chunkBytes: run.chunkBytes, byteSize: run.bytesTotal }
  const unpacked = await openUpload(source, run.unpackedOffset)
  const { format, pieces } = run.format
    ? { format: run.format, pieces: unpacked.pieces }
    : await lookAtHead(unpacked.pieces, run.fileName)
  const splitter = new LineSplitter(MAX_LINE_BYTES, { offset: run.unpackedOffset, lineCount: run.lineCount })
  const intake = run.kind === 'responses' ? new ResponseIntake(deps, run) : new PromptIntake(deps, run)
  let fromOffset = run.unpackedOffset
  let last: Line | null = null

  const flush = async (): Promise<'on' | 'ending' | 'taken-over'> => {
    if (!last) return 'on'
    const written = await intake.write({
      format,
      gz: unpacked.gz,
      bytesRead: Math.min(unpacked.bytesRead(), run.bytesTotal),
      fromOffset,
      toOffset: last.endOffset,
      lineCount: last.number,
      at: deps.now(),
    })
    if (!written) return 'taken-over'
    fromOffset = last.endOffset
    last = null
    return written.isEnding ? 'ending' : 'on'
  }
  const take = (line: Line): void => {
    last = line
    if (line.number > MAX_LINES) throw new FileFaultError(tooManyLines)
    if (line.bytes) intake.takeLine(line.number, line.bytes, format)
    else intake.reject(tooLong(line.number))
  }

  let sinceLook = 0
  for await (const piece of pieces) {
    for (const line of splitter.push(piece)) {
      take(line)
      if (!intake.isFull) continue
      sinceLook = 0
      const next = await flush()
      if (next !== 'on') return { kind: next }
      signal.throwIfAborted()
    }
    sinceLook += piece.length
    if (sinceLook < LOOK_UP_EVERY_BYTES) continue
    sinceLook = 0
    const held = await checkRun(deps.db, run)
    if (!held) return { kind: 'taken-over' }
    if (held.isEnding) return { kind: 'ending' }
    signal.throwIfAborted()
  }
  const rest = splitter.finish()
  if (rest) take(rest)
  const next = await flush()
  if (next !== 'on') return { kind: next }
  const { acceptedCount, rejectedCount, hasLeftOut } = intake
  return { kind: 'read', acceptedCount, rejectedCount, hasLeftOut }
}

const tooManyLines = {
  code: 'too_many_lines' as const,
  detail: `The file has more than ${MAX_LINES.toLocaleString('en')} lines. Split it into several files. Nothing of it was kept.`,
}

const tooLong = (line: number) => ({
  line,
  column: null,
  code: 'line_too_long' as const,
  reason: `The line is longer than ${MAX_LINE_BYTES / 1024 / 1024} MiB.`,
})

/** Decides by the first bytes what the file is, and gives all pieces back. @throws FileFaultError */
async function lookAtHead(
  pieces: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<{ format: FileFormat; pieces: AsyncIterable<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  let isWhole = false
  while (size < HEAD_BYTES && !isWhole) {
    const next = await iterator.next()
    if (next.done) isWhole = true
    else {
      held.push(next.value)
      size += next.value.length
    }
  }
  const kind = fileKind(Buffer.concat(held), fileName, isWhole)
  if (typeof kind !== 'string') {
    await iterator.return?.()
    throw new FileFaultError(kind)
  }
  async function* all() {
    yield* held
    if (!isWhole) yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { format: kind, pieces: all() }
}
