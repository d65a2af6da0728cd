import { quietPort } from '#lib/platform/ports'
import { type ApplicationEnv, startProcesses } from '#lib/testing/application'
import { buildSignedInHeaders } from '#lib/testing/builders/signed-in-headers'
import { afterCrashes, crashWhileSubmitting } from '#lib/testing/kill/crash-rounds'
import { expect, test } from './fixtures.ts'

const CLIENTS = 20
const KILLS = 5

test('twenty annotators submit while web and worker are killed five times: every acknowledged judgment is there, none twice', async () => {
  test.skip(process.env.E2E_BASE_URL !== undefined, 'kills processes of its own, which need the built application')
  test.setTimeout(240_000)
  const { DATABASE_URL = '', SECRET = '' } = process.env
  const env: ApplicationEnv = { DATABASE_URL, SECRET, BASE_URL: `http://localhost:${await quietPort()}` }
  let starts = 0
  const { campaign, acknowledged, refused, repeated } = await crashWhileSubmitting({
    clients: CLIENTS,
    rounds: KILLS,
    baseUrl: env.BASE_URL,
    headersOf: async (member) => {
      const headers = await buildSignedInHeaders(member)
      headers.set('origin', env.BASE_URL)
      return headers
    },
    start: () => {
      starts += 1
      return startProcesses(env, `crash-${starts}`)
    },
  })
  expect(refused).toEqual([])
  // The crashes did fall into the middle of submits.
  expect(repeated).toBeGreaterThan(KILLS)
  const { judgments, counter, ledger, unsettled } = await afterCrashes(campaign)
  expect(judgments.map((one) => one.id).sort()).toEqual(acknowledged.map((one) => one.judgmentId).sort())
  expect(new Set(judgments.map((one) => one.itemId)).size).toBe(campaign.itemIds.length)
  for (const { judgmentId, assignmentId, body } of acknowledged) {
    const stored = judgments.find((one) => one.id === judgmentId)
    expect(stored).toMatchObject({ assignmentId, idempotencyKey: body.idempotencyKey })
  }
  expect(judgments.map((one) => Number(one.sequence))).toEqual(judgments.map((_, i) => i + 1))
  expect(unsettled).toBe(0)
  expect({ reserved: counter.reservedUnits, spent: counter.spentUnits }).toEqual({
    reserved: ledger.reservedDelta,
    spent: ledger.spentDelta,
  })
  expect(counter.reservedUnits).toBe(0n)
})
