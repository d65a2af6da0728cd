import { createWriteStream } from 'node:fs'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '#lib/core/vocabulary/app-error'

/** @throws AppError `conflict` where the file is there and may not be written over; before the work of filling it */
export async function refuseExisting(path: string, { force }: { force: boolean }): Promise<void> {
  if (force) return
  const isThere = await stat(path).then(
    () => true,
    () => false,
  )
  if (isThere) throw existing(path)
}

const existing = (path: string) =>
  new AppError('conflict', `"${path}" is there already. Choose another --out, or add --force to write over it.`)

/**
 * Writes a file of lines whole or not at all: under another name, which becomes its own at the end. Packed with gzip where the
 * name ends in ".gz".
 */
export async function writeWhole(
  path: string,
  lines: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { force }: { force: boolean },
): Promise<void> {
  const partial = `${path}.${process.pid}.partial`
  try {
    const source = Readable.from(ended(lines), { objectMode: true })
    const target = createWriteStream(partial, { flags: 'wx' })
    if (path.endsWith('.gz')) await pipeline(source, createGzip(), target)
    else await pipeline(source, target)
    const handle = await open(partial, 'r+')
    await handle.sync()
    await handle.close()
    if (force) await rename(partial, path)
    else await takeName(partial, path)
  } catch (error) {
    throw folderFailure(error, path)
  } finally {
    await rm(partial, { force: true })
  }
}

/** Unlike a rename, a link never writes over a file that appeared meanwhile. */
async function takeName(partial: string, path: string): Promise<void> {
  try {
    await link(partial, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') throw existing(path)
    // Some file systems have no links.
    await refuseExisting(path, { force: false })
    await rename(partial, path)
  }
}

async function* ended(lines: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  for await (const line of lines) yield Buffer.concat([line, NEWLINE])
}
const NEWLINE = Buffer.from('\n')

function folderFailure(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EACCES' && code !== 'EPERM') return error
  return new AppError('invalid_input', `"${path}" cannot be written: its folder is missing or not yours to write in.`, {
    cause: error,
  })
}
