import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import type { AssignmentId } from '#lib/core/vocabulary/ids'
import { expireLeases } from '#lib/data/assignments/end-leases'
import { faultsInBooks } from '#lib/testing/books'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { claimNext } from './claim-next.ts'
import { submitJudgment } from './submit-judgment.ts'

const deps = testDatabase()
const { db } = deps
beforeEach(resetDatabase)

/** One unit a second of active time, 90 set aside for each item. */
const HOUR = { unitsPerHour: 3600, unitsPerJudgment: 90 }

async function scene(given: Partial<Parameters<typeof buildOpenCampaign>[0]> = {}) {
  const campaign = await buildOpenCampaign({ items: 3, overlap: 1, annotators: 1, capUnits: 1000, ...HOUR, ...given })
  const [ann] = actorsOf(campaign) as [Actor]
  const { campaignId } = campaign
  const claim = async () => (await claimNext(deps, ann, { campaignId, holding: [], dayStartedAt: new Date(0) })).items
  const submit = (assignmentId: AssignmentId, activeSeconds: number) =>
    submitJudgment(deps, ann, {
      ...{ campaignId, assignmentId },
      body: {
        ...{ idempotencyKey: deps.newId(), tiers: [[0]], activeMs: activeSeconds * 1000 },
        startedAt: deps.now().toISOString(),
      },
    })
  const counter = async () => {
    const { spentUnits, reservedUnits } = await db.campaignCounter.findUniqueOrThrow({ where: { campaignId } })
    return { spent: Number(spentUnits), reserved: Number(reservedUnits) }
  }
  return { campaignId, claim, submit, counter }
}
/** As if the items in hand had been claimed so long ago. */
const claimedAgo = (seconds: number) =>
  db.$executeRaw`UPDATE "Assignment" SET "claimedAt" = now() - make_interval(secs => ${seconds}::float8) WHERE state = 'leased'`

describe('a judgment charged by the hour', () => {
  test('sets its cap aside when it is claimed and takes its time when it is submitted; the rest is free again', async () => {
    const { campaignId, claim, submit, counter } = await scene()
    const [item] = await claim()
    expect(await counter()).toEqual({ spent: 0, reserved: 270 })
    await claimedAgo(600)
    await submit(item?.assignmentId as AssignmentId, 40.2)
    expect(await counter()).toEqual({ spent: 41, reserved: 180 })
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { campaignId, kind: 'settle' } })
    expect([entry.reservedDelta, entry.spentDelta]).toEqual([-90n, 41n])
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('never takes more than its cap, nor less than one unit', async () => {
    const { claim, submit, counter } = await scene()
    const [long, short] = await claim()
    await claimedAgo(3000)
    await submit(long?.assignmentId as AssignmentId, 1500)
    expect((await counter()).spent).toBe(90)
    await submit(short?.assignmentId as AssignmentId, 0)
    expect((await counter()).spent).toBe(91)
  })

  test('takes no more than the server saw pass since the claim, whatever the browser says', async () => {
    const { claim, submit, counter } = await scene()
    const [item] = await claim()
    const from = performance.now()
    await claimedAgo(20)
    await submit(item?.assignmentId as AssignmentId, 3000)
    const { spent } = await counter()
    expect(spent).toBeGreaterThanOrEqual(20)
    // The claim stood twenty seconds and what this test took since, in whole seconds.
    expect(spent).toBeLessThanOrEqual(20 + Math.ceil((performance.now() - from) / 1000))
  })

  test('items held at once share the time that passed: three of them are not paid three times', async () => {
    const { claim, submit, counter } = await scene()
    const items = await claim()
    await claimedAgo(60)
    for (const { assignmentId } of items) await submit(assignmentId, 50)
    const { spent } = await counter()
    // 50, then what is left of the minute, then at least a unit.
    expect(spent).toBeGreaterThanOrEqual(50 + 10 + 1)
    expect(spent).toBeLessThan(50 + 50 + 50)
  })

  test('pays each of several fetched ahead and judged in turn, sent together after the network was away', async () => {
    const { claim, submit, counter } = await scene()
    const items = await claim()
    await claimedAgo(90)
    for (const { assignmentId } of items) await submit(assignmentId, 30)
    expect((await counter()).spent).toBe(90)
  })

  test('of two tabs at once the same time is paid once', async () => {
    const { campaignId, claim, submit, counter } = await scene()
    const items = await claim()
    await claimedAgo(60)
    await Promise.all(items.map(({ assignmentId }) => submit(assignmentId, 58)))
    expect((await counter()).spent).toBeLessThan(2 * 58)
    expect(await faultsInBooks(campaignId)).toEqual([])
  })

  test('that comes late is paid by its time too, where the budget still has it', async () => {
    const { campaignId, claim, submit, counter } = await scene({ capUnits: 300 })
    const [item] = await claim()
    await claimedAgo(600)
    await db.assignment.updateMany({ data: { leaseExpiresAt: new Date(0) } })
    await expireLeases(db, { limit: 10, graceSeconds: 0 })
    await submit(item?.assignmentId as AssignmentId, 30)
    expect(await counter()).toEqual({ spent: 30, reserved: 0 })
    const kinds = await db.ledgerEntry.findMany({ where: { campaignId, assignmentId: item?.assignmentId as string } })
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['release', 'reserve', 'reserve', 'settle'])
    expect(await faultsInBooks(campaignId)).toEqual([])
  })
})
