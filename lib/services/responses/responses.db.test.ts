import { beforeEach, expect, test } from 'vitest'
import { readResponsesRow } from '#lib/core/interchange/responses/read-response-row'
import { buildDraftCampaign } from '#lib/testing/builders/draft-campaign'
import { buildImport, jsonLines } from '#lib/testing/builders/import'
import { buildLockedCampaign } from '#lib/testing/builders/locked-campaign'
import { buildMember } from '#lib/testing/builders/member'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { runImport } from '../imports/run-import.ts'
import { exportLackingPrompts, listLackingPrompts, readCampaignResponses } from './read-responses.ts'

const deps = testDatabase()
beforeEach(resetDatabase)

const textsOf = [['a', 'b', 'c'], ['same', 'Same '], [], ['a', 'A', 'b', 'c', 'd']]
const build = () => buildLockedCampaign({ prompts: 4, responsesPerPrompt: 3, responsesOf: (i) => textsOf[i] ?? [] })
async function linesOf(
  pieces: AsyncGenerator<string>,
): Promise<{ id: string; prompt: unknown; responses_needed: number }[]> {
  const lines = []
  for await (const piece of pieces) lines.push(JSON.parse(piece))
  return lines
}

test('responses that say the same count once', async () => {
  const { lead, ...built } = await build()
  const { needs, imports } = await readCampaignResponses(deps, lead.actor, built)
  const counts = { prompts: 4, ready: 2, missingResponses: 5, identicalResponses: 2 }
  expect(needs).toEqual({ ...counts, responsesPerPrompt: 3 })
  expect(imports).toEqual([])
})

test('the prompts that lack some come in the plan’s order, page by page, with what they have', async () => {
  const { lead, promptIds, ...built } = await build()
  const page = (after: number) => listLackingPrompts(deps, lead.actor, { ...built, after, most: 1 })
  const [first, second, third] = [await page(-1), await page(1), await page(2)]
  expect(first).toMatchObject({
    prompts: [{ ordinal: 1, promptId: promptIds[1], externalId: 'p-1', has: 1 }],
    nextAfter: 1,
  })
  expect(second).toMatchObject({ prompts: [{ promptId: promptIds[2], has: 0 }], nextAfter: 2 })
  expect(third).toEqual({ prompts: [], nextAfter: null })
})

test('the downloaded list, answered line by line, brings what was missing', async () => {
  const { lead, ...built } = await build()
  const { id } = await deps.db.prompt.update({
    where: { id: built.promptIds[2] ?? '' },
    data: { externalId: null, rawText: null },
  })
  const lines = await linesOf(exportLackingPrompts(deps, lead.actor, built))
  expect(lines).toEqual([
    { id: 'p-1', prompt: 'Prompt 1', responses_needed: 2 },
    { id, prompt: [{ role: 'user', content: 'Prompt 2' }], responses_needed: 3 },
  ])
  const answered = lines.map((line) => ({
    ...line,
    responses: Array.from({ length: line.responses_needed }, (_, n) => `Answer ${n}`),
  }))
  for (const row of answered) expect(readResponsesRow(1, Buffer.from(JSON.stringify(row)))).toHaveProperty('row')
  const { importId } = await buildImport(lead.actor, jsonLines(answered), built)
  const run = { signal: new AbortController().signal, isLastAttempt: false }
  expect(await runImport(deps, { importId }, run)).toBe('finished')
  const { needs, imports } = await readCampaignResponses(deps, lead.actor, built)
  expect(needs).toMatchObject({ ready: 4, missingResponses: 0 })
  expect(imports).toMatchObject([{ importId, kind: 'responses', responseCount: 5 }])
})

test('a campaign without a plan asks for none; another workspace’s is not there', async () => {
  const { actor } = await buildMember('lead')
  const { campaignId } = await buildDraftCampaign({ workspaceId: actor.workspaceId, createdById: actor.membershipId })
  expect(await readCampaignResponses(deps, actor, { campaignId })).toEqual({ needs: null, imports: [] })
  await expect(linesOf(exportLackingPrompts(deps, actor, { campaignId }))).rejects.toMatchObject({ code: 'conflict' })
  const stranger = await buildMember('owner')
  await expect(readCampaignResponses(deps, stranger.actor, { campaignId })).rejects.toMatchObject({ code: 'not_found' })
})
