import { createHash } from 'node:crypto'
import { clusterId } from '#lib/core/interchange/split-assignment'
import { seededPermutation } from '#lib/core/random/seeded'
import type { PoolId } from '#lib/core/vocabulary/ids'
import type { Database } from '#lib/data/client'
import { listVersionPrompts } from '#lib/data/plans/selected-prompts'
import { listPromptSources } from '#lib/data/plans/standing'

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const TEXTS_AT_A_TIME = 2_000
const NONE: ReadonlySet<string> = new Set()

type Pool = {
  poolId: PoolId
  versionNumber: number
  seed: string
  /** Contents that other waves of the series have. */
  later?: ReadonlySet<string>
}

export type PoolOrder = {
  /** The pool's prompts that differ from the taken ones and from each other, in its seeded random order, those of `later` last. */
  beyond: (taken: Iterable<string>) => Promise<string[]>
  /** Fills in what a prompt must not be split from, for those of whom it is not known yet. */
  fillClusters: (clusters: Map<string, string>, promptIds: readonly string[]) => Promise<void>
}

/** A ready pool version never changes: what was read of it once is kept, so that a second look inside a transaction reads nothing. */
export function poolOrder(db: Database, { poolId, versionNumber, seed, later = NONE }: Pool): PoolOrder {
  let listed: ReturnType<typeof listVersionPrompts> | null = null
  const known = new Map<string, string>()
  return {
    async beyond(taken) {
      listed ??= listVersionPrompts(db, { poolId, versionNumber })
      const prompts = await listed
      const hashOf = new Map(prompts.map(({ promptId, contentHash }): [string, string] => [promptId, contentHash]))
      const seen = new Set([...taken].map((promptId) => hashOf.get(promptId)))
      const order: string[] = []
      const put: string[] = []
      for (const position of seededPermutation(prompts.length, seed)) {
        const prompt = prompts[position]
        if (!prompt || seen.has(prompt.contentHash)) continue
        seen.add(prompt.contentHash)
        ;(later.has(prompt.contentHash) ? put : order).push(prompt.promptId)
      }
      return [...order, ...put]
    },
    async fillClusters(clusters, promptIds) {
      const missing = promptIds.filter((promptId) => !clusters.has(promptId) && !known.has(promptId))
      for (let from = 0; from < missing.length; from += TEXTS_AT_A_TIME) {
        const page = missing.slice(from, from + TEXTS_AT_A_TIME)
        for (const { promptId, messages } of await listPromptSources(db, { promptIds: page }))
          known.set(promptId, clusterId(messages, sha256Hex))
      }
      for (const promptId of promptIds) {
        const cluster = known.get(promptId)
        if (cluster !== undefined && !clusters.has(promptId)) clusters.set(promptId, cluster)
      }
    },
  }
}
