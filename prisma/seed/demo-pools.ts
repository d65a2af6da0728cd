import type { Actor } from '#lib/core/access/actor'
import { PoolImportId } from '#lib/core/vocabulary/ids'
import type { Deps } from '#lib/services/deps'
import { runImport } from '#lib/services/imports/run-import'
import { startImport } from '#lib/services/imports/start-import'
import { completeUpload } from '#lib/services/uploads/complete-upload'
import { declareUpload } from '#lib/services/uploads/declare-upload'
import { receiveChunk } from '#lib/services/uploads/receive-chunk'
import { openPrompts } from './content/open-prompts.ts'
import { rankedPrompts } from './content/ranked-prompts.ts'

/** The pool the demo's campaign is made of. */
export const demoRankedPool = 'Prompts with four responses'

type DemoPool = { name: string; fileName: string; rows: readonly unknown[] }

const pools: readonly DemoPool[] = [
  { name: 'Open prompts', fileName: 'open-prompts.jsonl', rows: openPrompts },
  {
    name: demoRankedPool,
    fileName: 'prompts-with-responses.jsonl',
    rows: rankedPrompts.map(({ id, lang, source, messages, responses }) => ({
      id,
      lang,
      source,
      prompt: messages,
      responses,
    })),
  },
]

/** The demo's pools, each through the same upload and import as a lead's own file. An import that was cut off is taken up again. */
export async function seedDemoPools(deps: Deps, owner: Actor): Promise<void> {
  const { workspaceId } = owner
  for (const pool of pools) {
    const there = await deps.db.pool.findFirst({ where: { workspaceId, name: pool.name }, select: { id: true } })
    if (!there) {
      await finishImport(deps, pool, await startRows(deps, owner, pool))
      continue
    }
    const broken = await deps.db.poolImport.findFirst({
      where: { poolId: there.id, state: { in: ['queued', 'running'] } },
      select: { id: true },
    })
    if (broken) await finishImport(deps, pool, PoolImportId.parse(broken.id))
  }
}

async function startRows(deps: Deps, owner: Actor, { name, fileName, rows }: DemoPool): Promise<PoolImportId> {
  const bytes = new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const upload = await declareUpload(deps, owner, { fileName, byteSize: bytes.length, fingerprint: `demo:${fileName}` })
  for (const index of upload.missing) {
    const chunk = bytes.subarray(index * upload.chunkBytes, (index + 1) * upload.chunkBytes)
    await receiveChunk(deps, owner, { uploadId: upload.uploadId, index, bytes: chunk, contentDigest: null })
  }
  await completeUpload(deps, owner, { uploadId: upload.uploadId })
  const { importId } = await startImport(deps, owner, { uploadId: upload.uploadId, pool: { name } })
  return importId
}

async function finishImport(deps: Deps, { name }: DemoPool, importId: PoolImportId): Promise<void> {
  // Not the last attempt: whatever breaks it off, the next seed takes it up again.
  const outcome = await runImport(deps, { importId }, { signal: new AbortController().signal, isLastAttempt: false })
  if (outcome !== 'finished') throw new Error(`the demo pool "${name}" ended as ${outcome} instead of being imported`)
}
