import { partsMemory } from '#lib/core/diversity/counting/pool-shard'
import type { CountedPool, PromptBatch, SheetHooks } from '#lib/core/diversity/heavy-work'
import { movable } from './movable.ts'
import type { Thread } from './thread.ts'
import type { Lent } from './with-threads.ts'

/** Counts a batch in the shard of a thread; the sheet of a batch of texts is made to be kept only where somebody keeps it. */
export async function countBatch(thread: Thread, batch: PromptBatch, onSheet: SheetHooks['onSheet']): Promise<void> {
  const { firstIndex } = batch
  if ('sheet' in batch) {
    const {
      views: [sheet = batch.sheet],
      transfer,
    } = movable([batch.sheet])
    await thread.ask('countSheet', { firstIndex, sheet }, { transfer })
    return
  }
  const isKept = onSheet !== undefined
  const sheet = await thread.ask('countTexts', { firstIndex, texts: batch.texts, isKept })
  if (sheet) await onSheet?.(firstIndex, sheet)
}

/** Merges the shards of all threads, half into the other half and again, until one thread has the whole and finishes it. */
export async function mergeCounts(lent: Lent): Promise<CountedPool> {
  let left: readonly Thread[] = lent
  while (left.length > 1) {
    const half = Math.ceil(left.length / 2)
    await Promise.all(
      left.slice(half).map(async (thread, i) => {
        const parts = await thread.ask('handOverCount', null)
        await left[i]?.ask('mergeCount', parts, { transfer: partsMemory(parts) })
      }),
    )
    left = left.slice(0, half)
  }
  return lent[0].ask('finishCount', null)
}
