import { createHash } from 'node:crypto'
import { seededStream } from '#lib/core/random/seeded'
import { PoolId, PromptId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'

export type BuiltPromptPool = { poolId: PoolId; promptIds: PromptId[] }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

type BuiltText = string | { text: string; externalId?: string; source?: string; lang?: string }

/** A pool whose first version is ready and holds these strings in this order, each with as many responses as asked. */
export async function buildPromptPool(
  owner: { workspaceId: string; createdById: string },
  texts: readonly BuiltText[],
  responsesPerPrompt = 0,
): Promise<BuiltPromptPool> {
  const { db, newId } = testDatabase()
  const { workspaceId, createdById } = owner
  const poolId = PoolId.parse(newId())
  await db.pool.create({ data: { id: poolId, workspaceId, createdById, name: `Pool ${poolId}` } })
  return { poolId, promptIds: await buildVersion({ workspaceId, poolId, number: 1 }, texts, responsesPerPrompt) }
}

/** The next ready version of a pool, which adds these strings; returns the ids of the prompts that it adds. */
export async function buildVersion(
  { workspaceId, poolId, number }: { workspaceId: string; poolId: PoolId; number: number },
  texts: readonly BuiltText[],
  responsesPerPrompt = 0,
): Promise<PromptId[]> {
  const { db, newId, now } = testDatabase()
  const before = await db.prompt.findMany({ where: { poolId }, select: { contentHash: true, responseCount: true } })
  const rows = texts.map((text) => (typeof text === 'string' ? { text } : text))
  const hashes = [...before.map(({ contentHash }) => contentHash), ...rows.map(({ text }) => sha256(text))]
  await db.poolVersion.create({
    data: {
      ...{ id: newId(), workspaceId, poolId, number, state: 'ready', readyAt: now() },
      promptCount: hashes.length,
      responseCount: before.reduce((sum, prompt) => sum + prompt.responseCount, rows.length * responsesPerPrompt),
      repeatedCount: hashes.length - new Set(hashes).size,
    },
  })
  const prompts = rows.map(({ text, externalId, source, lang }, index) => ({
    ...{ id: newId(), workspaceId, poolId, addedInVersion: number, position: before.length + index },
    ...{ messages: [{ role: 'user', content: text }], rawText: text, contentHash: sha256(text) },
    ...{ preview: text.slice(0, 80), charCount: text.length, wordCount: wordsIn(text), turnCount: 1 },
    ...{ externalId: externalId ?? null, source: source ?? null, lang: lang ?? null },
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
  return prompts.map(({ id }) => PromptId.parse(id))
}

/** Prompts of words that hardly repeat, so that the diversity of a pool of them rises to its last prompt. */
export function variedTexts(count: number): string[] {
  const stream = seededStream('varied')
  const letter = () => String.fromCharCode(97 + stream.integer(0, 25))
  const word = () => Array.from({ length: 4 }, letter).join('')
  return Array.from({ length: count }, () => Array.from({ length: 30 }, word).join(' '))
}
