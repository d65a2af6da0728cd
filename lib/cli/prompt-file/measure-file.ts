import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { createPoolCounter, type PoolDiversity } from '#lib/core/diversity/count-pool'
import { renderHhPrompt } from '#lib/core/diversity/prompt-template'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { AppError } from '#lib/core/vocabulary/app-error'
import { readPrompts } from './read-prompts.ts'

export type FileDiversity = PoolDiversity & {
  /** Prompts that differ from every earlier one; only these may be chosen. Repeats are counted all the same. */
  distinctPrompts: number
}

/**
 * Prompt diversity of a file, read twice: to know how many prompts there are, then to count them. Memory grows with the
 * number of prompts and of distinct bigrams, not with the file.
 */
export async function measureFile(path: string, settings: DiversitySettings, seed: string): Promise<FileDiversity> {
  const hashes = new Set<string>()
  let prompts = 0
  for await (const row of readPrompts(path)) {
    prompts += 1
    hashes.add(
      createHash('sha256')
        .update(canonicalize(row.prompt) as string)
        .digest('base64'),
    )
  }
  if (prompts === 0) {
    throw new AppError('invalid_input', `"${path}" has no prompts: every line of it is blank.`)
  }
  const counter = createPoolCounter(prompts, settings, seed)
  try {
    for await (const row of readPrompts(path)) counter.add(renderHhPrompt(row.prompt))
    return { ...counter.finish(), distinctPrompts: hashes.size }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('conflict', `"${path}" changed while it was read. Run the command again.`, { cause: error })
  }
}
