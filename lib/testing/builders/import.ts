import type { Actor } from '#lib/core/access/actor'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { PoolImport } from '#lib/data/imports/import-row'
import { type ImportTarget, startImport } from '#lib/services/imports/start-import'
import { startResponseImport } from '#lib/services/imports/start-response-import'
import { completeUpload } from '#lib/services/uploads/complete-upload'
import { declareUpload } from '#lib/services/uploads/declare-upload'
import { receiveChunk } from '#lib/services/uploads/receive-chunk'
import { testDatabase } from '../database.ts'

export type BuiltFile = { name: string; bytes: Uint8Array }

/** Rows as a file of JSON lines. */
export function jsonLines(rows: readonly unknown[], name = 'prompts.jsonl'): BuiltFile {
  return { name, bytes: Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')) }
}

/** A file uploaded whole, through the services, and handed to the worker: the import waits in the queue. */
export async function buildImport(
  actor: Actor,
  file: BuiltFile,
  pool: ImportTarget | { campaignId: CampaignId },
): Promise<PoolImport> {
  const deps = testDatabase()
  const declared = { fileName: file.name, byteSize: file.bytes.length, fingerprint: deps.newId() }
  const { uploadId, chunkBytes, missing } = await declareUpload(deps, actor, declared)
  for (const index of missing) {
    const bytes = file.bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes)
    await receiveChunk(deps, actor, { uploadId, index, bytes, contentDigest: null })
  }
  await completeUpload(deps, actor, { uploadId })
  return 'campaignId' in pool
    ? startResponseImport(deps, actor, { uploadId, campaignId: pool.campaignId })
    : startImport(deps, actor, { uploadId, pool })
}

/** What the database holds of a pool, to be held against what a report says. */
export async function countHeld(poolId: string): Promise<{
  prompts: number
  responses: number
  positions: number[]
  versions: { number: number; state: string; promptCount: number; responseCount: number }[]
}> {
  const { db } = testDatabase()
  const prompts = await db.prompt.findMany({
    where: { poolId },
    select: { position: true },
    orderBy: { position: 'asc' },
  })
  return {
    prompts: prompts.length,
    responses: await db.candidateResponse.count({ where: { poolId } }),
    positions: prompts.map(({ position }) => position),
    versions: await db.poolVersion.findMany({
      where: { poolId },
      select: { number: true, state: true, promptCount: true, responseCount: true },
      orderBy: { number: 'asc' },
    }),
  }
}
