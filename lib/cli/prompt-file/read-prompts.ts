import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type FileFormat, fileKind, isGzip } from '#lib/core/interchange/bytes/file-kind'
import { LineSplitter } from '#lib/core/interchange/bytes/line-splitter'
import { HEAD_BYTES } from '#lib/core/interchange/limits'
import { type PromptRow, type Reading, readRow } from '#lib/core/interchange/prompts/read-row'
import type { Rejection } from '#lib/core/interchange/prompts/rejection'
import { AppError } from '#lib/core/vocabulary/app-error'

/** A line of a file that is read on the spot may be longer than one that is imported. */
export const LONGEST_LINE_BYTES = 64 * 1024 * 1024
const PIECE_BYTES = 256 * 1024
const SHOWN_REJECTIONS = 5
const GZIP_MAGIC_BYTES = 2

/**
 * Every prompt of a file of JSON lines or text, gzip or not, in its order; holds one line at a time. Reads to the end even
 * past bad lines, then throws an AppError that names the first of them: figures without them would be of another pool.
 */
export async function* readPrompts(path: string): AsyncGenerator<PromptRow> {
  const rejections: Rejection[] = []
  let rejected = 0
  for await (const reading of readLines(path)) {
    if ('row' in reading) {
      if (rejected === 0) yield reading.row
    } else if ('rejection' in reading) {
      rejected += 1
      if (rejections.length < SHOWN_REJECTIONS) rejections.push(reading.rejection)
    }
  }
  if (rejected > 0) throw new AppError('invalid_input', badLines(path, rejections, rejected))
}

async function* readLines(path: string): AsyncGenerator<Reading> {
  const pieces = await openFile(path)
  const splitter = new LineSplitter(LONGEST_LINE_BYTES)
  let format: FileFormat | null = null
  let head: Uint8Array[] = []
  let headBytes = 0

  function* read(piece: Uint8Array, known: FileFormat): Generator<Reading> {
    for (const line of splitter.push(piece)) yield readLine(line.number, line.bytes, known)
  }
  for await (const piece of pieces) {
    if (format) {
      yield* read(piece, format)
      continue
    }
    head.push(piece)
    headBytes += piece.length
    if (headBytes < HEAD_BYTES) continue
    format = formatOf(Buffer.concat(head), path, false)
    for (const held of head) yield* read(held, format)
    head = []
  }
  if (!format) {
    if (headBytes === 0) throw new AppError('invalid_input', `"${path}" is empty.`)
    format = formatOf(Buffer.concat(head), path, true)
    for (const held of head) yield* read(held, format)
  }
  const last = splitter.finish()
  if (last) yield readLine(last.number, last.bytes, format)
}

function readLine(line: number, bytes: Uint8Array | null, format: FileFormat): Reading {
  if (bytes) return readRow(line, bytes, format)
  const reason = `The line is longer than ${LONGEST_LINE_BYTES / 1024 / 1024} MiB.`
  return { rejection: { line, column: null, code: 'line_too_long', reason } }
}

function formatOf(head: Uint8Array, path: string, isWhole: boolean): FileFormat {
  const kind = fileKind(head, path, isWhole)
  if (typeof kind === 'string') return kind
  throw new AppError('invalid_input', `"${path}" cannot be read. ${kind.detail}`)
}

/** The file's bytes, unpacked where its first bytes are those of gzip. Read twice by some callers, so it must be a regular file. */
export async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) {
      const kind = facts.isDirectory() ? 'a folder' : 'not a regular file'
      throw new AppError('invalid_input', `"${path}" is ${kind}. Name a file of JSON lines, gzip or not.`)
    }
    const handle = await open(path)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(GZIP_MAGIC_BYTES), 0, GZIP_MAGIC_BYTES, 0)
    await handle.close()
    const stream = createReadStream(path, { highWaterMark: PIECE_BYTES })
    return isGzip(buffer.subarray(0, bytesRead)) ? unpack(stream, path) : stream
  } catch (error) {
    throw fileFailure(error, path)
  }
}

async function* unpack(stream: Readable, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES })
  // pipeline carries a failure of the disk over to the reader of gunzip; its callback has nothing left to do.
  pipeline(stream, gunzip, () => undefined)
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece
  } catch (error) {
    throw fileFailure(error, path)
  } finally {
    gunzip.destroy()
  }
}

function fileFailure(error: unknown, path: string): unknown {
  const code = String((error as { code?: unknown }).code)
  const sentence =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? `There is no file "${path}".`
      : code === 'EACCES' || code === 'EPERM'
        ? `"${path}" may not be read: its permissions forbid it.`
        : code === 'Z_BUF_ERROR'
          ? `The gzip file "${path}" ends too early. Copy or download it again.`
          : code.startsWith('Z_')
            ? `The gzip file "${path}" is damaged and cannot be unpacked to its end. Copy or download it again.`
            : null
  return sentence === null ? error : new AppError('invalid_input', sentence, { cause: error })
}

function badLines(path: string, shown: readonly Rejection[], count: number): string {
  const place = ({ line, column }: Rejection) => (column === null ? `line ${line}` : `line ${line}, column ${column}`)
  const lines = shown.map((rejection) => `  ${place(rejection)}: ${rejection.reason}`)
  if (count > shown.length) lines.push(`  and ${(count - shown.length).toLocaleString('en')} more`)
  const bad = count === 1 ? 'a bad line' : `${count.toLocaleString('en')} bad lines`
  return `"${path}" has ${bad}, so nothing was counted. Correct or remove what is named here:\n${lines.join('\n')}`
}
