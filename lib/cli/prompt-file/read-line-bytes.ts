import { LineSplitter } from '#lib/core/interchange/bytes/line-splitter'
import { AppError } from '#lib/core/vocabulary/app-error'
import { LONGEST_LINE_BYTES, openFile } from './read-prompts.ts'

/**
 * The bytes of these lines of a file, in its order, gzip unpacked, without line ends.
 * @throws AppError `conflict` where the file has not all of them: it changed since their numbers were read
 */
export async function* readLineBytes(path: string, numbers: ReadonlySet<number>) {
  const splitter = new LineSplitter(LONGEST_LINE_BYTES)
  let found = 0
  for await (const piece of await openFile(path))
    for (const line of splitter.push(piece)) {
      if (!numbers.has(line.number) || !line.bytes) continue
      found += 1
      yield { number: line.number, bytes: line.bytes }
    }
  const last = splitter.finish()
  if (last?.bytes && numbers.has(last.number)) {
    found += 1
    yield { number: last.number, bytes: last.bytes }
  }
  if (found < numbers.size)
    throw new AppError('conflict', `"${path}" changed while it was read. Run the command again.`)
}
