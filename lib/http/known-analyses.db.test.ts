import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import { cancelAnalysis } from '#lib/services/analyses/cancel-analysis'
import { requestAnalysis } from '#lib/services/analyses/request-analysis'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import { buildPromptPool } from '#lib/testing/builders/prompt-pool'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import type { Page } from './page.ts'

// What Next lends a page: the request's headers. Everything behind them is real.
const request = vi.hoisted(() => ({ headers: new Headers() }))
vi.mock('next/headers', () => ({ headers: async () => request.headers }))

const pools = path.resolve(import.meta.dirname, '../../app/w/[slug]/pools')

let lead: BuiltMember
beforeEach(async () => {
  await resetDatabase()
  lead = await buildMember('lead')
  request.headers = await buildSignedInHeaders(lead)
})

/** A pool whose standard count was cancelled. */
async function poolLeft() {
  const by = { workspaceId: lead.workspace.id, createdById: lead.actor.membershipId }
  const { poolId } = await buildPromptPool(by, ['How are you?', 'What is new?'])
  const asked = { poolId, number: 1, kind: 'prompt-diversity', settings: STANDARD_ANALYSIS } as const
  const { analysisId } = await requestAnalysis(testDatabase(), lead.actor, asked)
  await cancelAnalysis(testDatabase(), lead.actor, { poolId, number: 1, analysisId })
  return poolId
}

type Rendered = { props?: { children?: unknown; known?: { poolId: string; state: string }[] } } | null

/** What a page hands to the browser as known. */
async function knownOn(file: string, params: Record<string, string>, search: Record<string, string | string[]>) {
  const { default: page }: { default: Page } = await import(path.join(pools, file))
  const { slug } = lead.workspace
  const rendered = await page({ params: Promise.resolve({ slug, ...params }), searchParams: Promise.resolve(search) })
  const { props } = rendered as NonNullable<Rendered>
  const all = [props, ...[props?.children].flat().map((child) => (child as Rendered)?.props)]
  return all.flatMap((one) => one?.known ?? []).map((known) => known && [known.poolId, known.state])
}

test.each(['[poolId]/page.tsx', '[poolId]/diversity/page.tsx'])(
  '%s hands over a cancelled count, so that opening it begins nothing anew',
  async (file) => {
    const poolId = await poolLeft()
    expect(await knownOn(file, { poolId }, {})).toContainEqual([poolId, 'cancelled'])
  },
)

test('a comparison hands over the cancelled counts of all its pools', async () => {
  const [a, b] = [await poolLeft(), await poolLeft()]
  expect(await knownOn('compare/page.tsx', {}, { pool: [a, b] })).toEqual([
    [a, 'cancelled'],
    [b, 'cancelled'],
  ])
  expect(await knownOn('compare/page.tsx', {}, { pool: [a, 'nowhere', `${b}.o200k.hh.512`] })).toEqual([
    [a, 'cancelled'],
    null,
    null,
  ])
})
