import { stat } from 'node:fs/promises'
import type { PromptFacts } from '#lib/core/diversity/selection/prompt-facts'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { type PooledTokens, poolTokens } from '#lib/core/diversity/tokens/pooled-tokens'
import { unpackSheet } from '#lib/core/diversity/tokens/token-sheet'
import { AppError } from '#lib/core/vocabulary/app-error'
import { createHeavyThreads } from '#lib/platform/threads/heavy-threads'
import { contentHash } from './content-hash.ts'
import { promptBatches } from './prompt-batches.ts'
import { readPrompts } from './read-prompts.ts'

/** Of a short prompt in a packed file. */
const FEWEST_BYTES = 50

/** Prompts of one or more files, one file after another, as selection and augmentation read them. */
export type TokenizedFiles = {
  pooled: PooledTokens
  facts: PromptFacts
  /** The line of its file that each prompt stands on. Shape: [prompts]. */
  lines: number[]
  /** Prompts of each file. Shape: [paths]. */
  counts: number[]
  /** What the numbers of `facts` mean; null for prompts that name none. */
  sources: (string | null)[]
  langs: (string | null)[]
}

/** Tokenises files on threads, in one pass. Memory grows with the tokens, not with the files. */
export async function tokenizeFiles(paths: readonly string[], settings: DiversitySettings): Promise<TokenizedFiles> {
  const contents = new Map<string, number>()
  const [sources, langs] = [new Numbering(), new Numbering()]
  const firstEqual: number[] = []
  const sourceOf: number[] = []
  const langOf: number[] = []
  const lines: number[] = []
  const counts: number[] = []

  async function* rows() {
    for (const path of paths) {
      const before = lines.length
      for await (const row of readPrompts(path)) {
        const hash = contentHash(row.prompt)
        const first = contents.get(hash)
        if (first === undefined) contents.set(hash, lines.length)
        firstEqual.push(first ?? lines.length)
        sourceOf.push(sources.numberOf(row.source))
        langOf.push(langs.numberOf(row.lang))
        lines.push(row.line)
        yield row
      }
      if (lines.length === before)
        throw new AppError('invalid_input', `"${path}" has no prompts: every line of it is blank.`)
      counts.push(lines.length - before)
    }
  }

  const threads = createHeavyThreads()
  try {
    const request = { settings, prompts: await aboutHowMany(paths) }
    const { signal } = new AbortController()
    const sheets = await threads.tokenize(request, promptBatches(rows()), { signal })
    return {
      pooled: poolTokens(sheets.map(unpackSheet)),
      facts: {
        firstEqual: Uint32Array.from(firstEqual),
        sources: Uint16Array.from(sourceOf),
        langs: Uint16Array.from(langOf),
      },
      lines,
      counts,
      sources: sources.values,
      langs: langs.values,
    }
  } finally {
    await threads.close()
  }
}

/** How many prompts are worth threads for, before they are read; a file that cannot be read is told by its reader. */
async function aboutHowMany(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path)
        .then(({ size }) => size)
        .catch(() => 0),
    ),
  )
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / FEWEST_BYTES)
}

/** Values numbered in the order met; past 65,535 different ones all further share the last number. */
class Numbering {
  readonly values: (string | null)[] = []
  readonly #numbers = new Map<string | null, number>()

  numberOf(value: string | null): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    const number = Math.min(this.#numbers.size, 0xffff)
    this.#numbers.set(value, number)
    if (number === this.values.length) this.values.push(value)
    return number
  }
}
