import { availableParallelism } from 'node:os'
import type { HeavyWork, Hooks, PromptBatch } from '#lib/core/diversity/heavy-work'
import type { TokenizerName } from '#lib/core/diversity/settings'
import { promptsInSheet, SHEET_PROMPTS } from '#lib/core/diversity/tokens/token-sheet'
import { feed } from './feed.ts'
import { movable } from './movable.ts'
import { countBatch, mergeCounts } from './spread-count.ts'
import type { TaskInput } from './tasks/tasks.ts'
import { ThreadPool } from './thread-pool.ts'
import { borrowAllFree, withThreads } from './with-threads.ts'

/** More would wait for each other's memory. */
const MOST_THREADS = 4

export type HeavyThreads = HeavyWork & {
  /** Ends all threads at once; what is under way rejects. Without it they end by themselves, and never keep the process alive. */
  close: () => Promise<void>
  /** Starts the threads and has them read a vocabulary, for a caller who will soon have work for them. */
  prepare: (tokenizer: TokenizerName) => void
}

/**
 * Heavy work on threads of this process, as many as it may use processors, four at most. None is started before it is needed.
 * `isBackground` is for a process whose machine has something better to do: a page that somebody waits for goes first.
 */
export function createHeavyThreads({
  threads = Math.min(MOST_THREADS, availableParallelism()),
  isBackground = false,
}: {
  threads?: number
  isBackground?: boolean
} = {}): HeavyThreads {
  const pool = new ThreadPool(threads, isBackground)
  const forSheetsOf = (prompts: number) => Math.min(threads, Math.max(1, Math.ceil(prompts / SHEET_PROMPTS)))

  const onOneThread = <K extends 'profile' | 'choose' | 'rank'>(task: K, input: TaskInput<K>, hooks: Hooks) =>
    withThreads(pool, 1, hooks.signal, ([thread]) => {
      const { views, transfer } = movable(input.sheets)
      return thread.ask(task, { ...input, sheets: views }, { transfer, onProgress: hooks.onProgress })
    })

  return {
    count: (request, batches, { signal, onProgress, onSheet }) =>
      withThreads(pool, forSheetsOf(request.prompts), signal, async (lent) => {
        await Promise.all(lent.map((thread) => thread.ask('beginCount', request)))
        const done = progressOf(request.prompts, onProgress)
        await feed(batches, {
          workers: lent,
          signal,
          work: async (thread, batch) => {
            const prompts = promptsOf(batch)
            await countBatch(thread, batch, onSheet)
            done(prompts)
          },
        })
        return mergeCounts(lent)
      }),
    tokenize: ({ settings, prompts }, batches, { signal, onProgress, onSheet }) =>
      withThreads(pool, forSheetsOf(prompts), signal, async (lent) => {
        const sheets: Uint8Array[] = []
        const done = progressOf(prompts, onProgress)
        await feed(batches, {
          workers: lent,
          signal,
          work: async (thread, batch, index) => {
            if ('sheet' in batch) sheets[index] = batch.sheet
            else {
              const sheet = await thread.ask('tokenize', { settings, texts: batch.texts })
              await onSheet?.(batch.firstIndex, sheet)
              sheets[index] = sheet
            }
            done(promptsOf(batch))
          },
        })
        return sheets
      }),
    profile: (input, hooks) => onOneThread('profile', input, hooks),
    choose: (input, hooks) => onOneThread('choose', input, hooks),
    rank: (input, hooks) => onOneThread('rank', input, hooks),
    close: () => pool.close(),
    prepare: (tokenizer) => {
      const lent = borrowAllFree(pool)
      for (const thread of lent) {
        // Whoever borrows it next hears of the failure.
        thread.ask('prepare', { tokenizer }).catch(() => undefined)
        pool.giveBack(thread)
      }
    },
  }
}

const promptsOf = (batch: PromptBatch): number => ('sheet' in batch ? promptsInSheet(batch.sheet) : batch.texts.length)

/** Adds up prompts and tells which share of all is done. */
function progressOf(prompts: number, onProgress: Hooks['onProgress']): (more: number) => void {
  let done = 0
  return (more) => {
    done += more
    if (prompts > 0) onProgress?.(Math.min(1, done / prompts))
  }
}
