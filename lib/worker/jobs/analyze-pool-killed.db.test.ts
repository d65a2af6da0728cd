import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PromptBatch } from '#lib/core/diversity/heavy-work'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { projectRoot } from '#lib/platform/home/paths'
import { waitUntil } from '#lib/platform/processes'
import { createHeavyThreads } from '#lib/platform/threads/heavy-threads'
import { readAnalysis } from '#lib/services/analyses/read-analysis'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool, variedTexts } from '#lib/testing/builders/prompt-pool'
import { resetDatabase, testDatabase } from '#lib/testing/database'

let lead: BuiltMember
let worker: ChildProcess | null = null
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
})
afterEach(kill)

/** The worker as it is run, alone on this database. */
function start(): void {
  const { DATABASE_URL, SECRET, BASE_URL } = process.env
  worker = spawn(process.execPath, [path.join(projectRoot, 'scripts/run.mjs'), 'worker', '--only'], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL, SECRET, BASE_URL, LOG_LEVEL: 'error' },
    stdio: 'ignore',
  })
}
async function kill(): Promise<void> {
  const child = worker
  worker = null
  if (!child || child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const lines = variedTexts(3_000)
/** Long enough that a worker is some time at them; three sheets. */
const texts = lines.map((_, n) => Array.from({ length: 12 }, (_unused, i) => lines[(n + i * 97) % 3_000]).join('\n'))

test('a worker killed in the middle is followed by one that reads what it kept and comes to the same figures', async () => {
  const owner = { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }
  const { poolId } = await buildPromptPool(owner, texts)
  const sheets = () =>
    testDatabase().db.tokenSheet.findMany({
      select: { settingsHash: true, firstPosition: true, createdAt: true },
      orderBy: { createdAt: 'asc' },
    })
  const askWith = (maxTokens: number) => {
    const settings = { ...STANDARD_ANALYSIS, maxTokens }
    return requestAnalysis(testDatabase(), lead.actor, { poolId, number: 1, kind: 'prompt-diversity', settings })
  }
  const now = ({ analysisId }: Awaited<ReturnType<typeof askWith>>) =>
    readAnalysis(testDatabase(), lead.actor, { poolId, number: 1, analysisId })
  /** A count that its worker was killed in, with the first of its tokens kept. Where the kill came too late, another is asked for. */
  const interrupted = async () => {
    for (const maxTokens of [512, 511, 510, 509]) {
      const before = (await sheets()).length
      const asked = await askWith(maxTokens)
      start()
      const isKept = async () => (await sheets()).length > before
      expect(await waitUntil(isKept, { withinMs: 40_000, everyMs: 5 })).toBe(true)
      await kill()
      if ((await now(asked)).state === 'running') return asked
    }
    throw new Error('the worker was never killed in the middle')
  }
  const asked = await interrupted()
  const kept = await sheets()

  start()
  expect(await waitUntil(async () => (await now(asked)).state === 'ready', { withinMs: 40_000 })).toBe(true)
  expect(await sheets()).toEqual(expect.arrayContaining(kept))
  async function* whole(): AsyncGenerator<PromptBatch> {
    for (let at = 0; at < texts.length; at += 1_000) yield { firstIndex: at, texts: texts.slice(at, at + 1_000) }
  }
  const { seed } = STANDARD_ANALYSIS
  const { tokenizer, template, maxTokens } = asked.settings
  const threads = createHeavyThreads()
  const hooks = { signal: new AbortController().signal }
  const counted = await threads
    .count({ settings: { tokenizer, template, maxTokens }, seed, prompts: texts.length }, whole(), hooks)
    .finally(threads.close)
  expect((await now(asked)).result).toMatchObject(counted)
}, 120_000)
