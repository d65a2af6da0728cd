import { beforeEach, expect, test } from 'vitest'
import type { MembershipId } from '#lib/core/vocabulary/ids'
import { claimNextOf } from '#lib/testing/builders/judge-next'
import { buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { replaceDesignations } from './designations.ts'

beforeEach(resetDatabase)

const build = async () => {
  const campaign = await buildOpenCampaign({ items: 2, overlap: 2, annotators: 3, capUnits: 100 })
  const { db } = testDatabase()
  const [a, b, c] = campaign.annotatorIds as [MembershipId, MembershipId, MembershipId]
  const [first, second] = campaign.itemIds as [string, string]
  const { campaignId } = campaign
  const name = (itemId: string, takenSlots: number, people: readonly string[]) =>
    replaceDesignations(db, { campaignId, items: [{ itemId, takenSlots, people }] })
  const namedOn = async (itemId: string) => {
    const rows = await db.designation.findMany({ where: { campaignId, itemId } })
    return rows.map(({ annotatorId }) => annotatorId).sort()
  }
  return { ...{ db, campaignId, a, b, c, first, second, name, namedOn } }
}

test('an item that was handed out since it was read keeps the people it had', async () => {
  const { campaignId, a, b, c, first, name, namedOn } = await build()
  expect(await name(first, 0, [a, b])).toBe(1)
  await claimNextOf({ campaignId, annotatorId: a })
  expect(await name(first, 0, [b, c])).toBe(0)
  expect(await namedOn(first)).toEqual([a, b].sort())
})

test('new names take the place of old ones, but whoever holds a slot stays named', async () => {
  const { db, campaignId, a, b, c, first, second, name, namedOn } = await build()
  await name(first, 0, [a, b])
  await name(second, 0, [a, b])
  await claimNextOf({ campaignId, annotatorId: a })
  const { itemId } = await db.assignment.findFirstOrThrow({ where: { campaignId } })
  expect(await name(itemId, 1, [c])).toBe(1)
  expect(await namedOn(itemId)).toEqual([a, c].sort())
})

test('an item without anybody to name is anybody’s', async () => {
  const { db, campaignId, a, b, first, name, namedOn } = await build()
  const isDesignated = async () => (await db.item.findFirstOrThrow({ where: { campaignId, id: first } })).isDesignated
  await name(first, 0, [a, b])
  expect(await isDesignated()).toBe(true)
  expect(await name(first, 0, [])).toBe(1)
  expect(await isDesignated()).toBe(false)
  expect(await namedOn(first)).toEqual([])
})
