import { createHash } from 'node:crypto'
import { seededStream } from '#lib/core/random/seeded'
import { PoolId, PromptId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'

export type BuiltPromptPool = { poolId: PoolId; promptIds: PromptId[] }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

/** A pool whose first version is ready and holds these strings in this order, each with as many responses as asked. */
export async function buildPromptPool(
  owner: { workspaceId: string; createdById: string },
  texts: readonly string[],
  responsesPerPrompt = 0,
): Promise<BuiltPromptPool> {
  const { db, newId, now } = testDatabase()
  const { workspaceId, createdById } = owner
  const poolId = newId()
  const hashes = texts.map(sha256)
  await db.pool.create({ data: { id: poolId, workspaceId, createdById, name: `Pool ${poolId}` } })
  await db.poolVersion.create({
    data: {
      ...{ id: newId(), workspaceId, poolId, number: 1, state: 'ready', readyAt: now() },
      promptCount: texts.length,
      responseCount: texts.length * responsesPerPrompt,
      repeatedCount: texts.length - new Set(hashes).size,
    },
  })
  const prompts = texts.map((text, position) => ({
    ...{ id: newId(), workspaceId, poolId, addedInVersion: 1, position },
    ...{ messages: [{ role: 'user', content: text }], rawText: text, contentHash: hashes[position] ?? '' },
    ...{ preview: text.slice(0, 80), charCount: text.length, wordCount: wordsIn(text), turnCount: 1 },
    responseCount: responsesPerPrompt,
  }))
  await db.prompt.createMany({ data: prompts })
  await db.candidateResponse.createMany({
    data: prompts.flatMap(({ id: promptId, position }) =>
      Array.from({ length: responsesPerPrompt }, (_, index) => {
        const content = `Response ${index} to prompt ${position}`
        const hash = sha256(content)
        return {
          ...{ id: newId(), workspaceId, poolId, promptId, index, content, contentHash: hash, normalizedHash: hash },
          ...{ charCount: content.length, wordCount: wordsIn(content) },
        }
      }),
    ),
  })
  return { poolId: PoolId.parse(poolId), promptIds: prompts.map(({ id }) => PromptId.parse(id)) }
}

/** Prompts of words that hardly repeat, so that the diversity of a pool of them rises to its last prompt. */
export function variedTexts(count: number): string[] {
  const stream = seededStream('varied')
  const letter = () => String.fromCharCode(97 + stream.integer(0, 25))
  const word = () => Array.from({ length: 4 }, letter).join('')
  return Array.from({ length: count }, () => Array.from({ length: 30 }, word).join(' '))
}
