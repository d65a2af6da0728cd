import type { CountedPool } from '#lib/core/diversity/heavy-work'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'
import { AppError } from '#lib/core/vocabulary/app-error'
import { createHeavyThreads, type HeavyThreads } from '#lib/platform/threads/heavy-threads'
import { contentHash } from './content-hash.ts'
import { promptBatches, type TextBatch } from './prompt-batches.ts'
import { readPrompts } from './read-prompts.ts'

export type FileDiversity = CountedPool & {
  /** Which of the random orders `curve` and `peak` are of. */
  order: number
  /** Prompts that differ from every earlier one; only these may be chosen. Repeats are counted all the same. */
  distinctPrompts: number
}

type Question = { settings: DiversitySettings; seed: string; order?: number }

/**
 * Prompt diversity of a file, read twice: to know how many prompts there are, then to count them on threads. Memory grows with
 * the number of prompts and of distinct n-grams, not with the file.
 * @throws AppError invalid_input for a file without prompts, conflict for one that changes meanwhile
 */
export async function measureFile(path: string, question: Question): Promise<FileDiversity> {
  const threads = createHeavyThreads()
  try {
    return await measureOn(threads, path, question)
  } finally {
    await threads.close()
  }
}

/** measureFile on threads that are the caller's to close. */
export async function measureOn(
  threads: Pick<HeavyThreads, 'count' | 'prepare'>,
  path: string,
  { settings, seed, order = 0 }: Question,
): Promise<FileDiversity> {
  const hashes = new Set<string>()
  let prompts = 0
  for await (const row of readPrompts(path)) {
    prompts += 1
    hashes.add(contentHash(row.prompt))
    // It takes them about as long to load their vocabulary as it takes to read on.
    if (prompts === SHEET_PROMPTS) threads.prepare(settings.tokenizer)
  }
  if (prompts === 0) throw new AppError('invalid_input', `"${path}" has no prompts: every line of it is blank.`)
  const { signal } = new AbortController()
  const batches = promptBatches(readPrompts(path))
  const counted = await threads.count({ settings, seed, order, prompts }, wholeOf(batches, path, prompts), { signal })
  return { ...counted, order, distinctPrompts: hashes.size }
}

/** The batches as they are. @throws AppError conflict where they hold more or fewer prompts than the file did before */
async function* wholeOf(batches: AsyncIterable<TextBatch>, path: string, prompts: number): AsyncGenerator<TextBatch> {
  const changed = () => new AppError('conflict', `"${path}" changed while it was read. Run the command again.`)
  let held = 0
  for await (const batch of batches) {
    held += batch.texts.length
    if (held > prompts) throw changed()
    yield batch
  }
  if (held < prompts) throw changed()
}
