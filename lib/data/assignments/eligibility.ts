import type { MembershipId } from '#lib/core/vocabulary/ids'
import { Prisma } from '../generated/client.ts'

/** SQL that gives a person's languages and skills: text arrays, empty for any. */
type Profile = { languages: Prisma.Sql; skills: Prisma.Sql }

/** Whether an item `i` is in a language and from a source that somebody judges. */
export const suits = ({ languages, skills }: Profile): Prisma.Sql => Prisma.sql`(
  (i.lang IS NULL OR cardinality(${languages}) = 0 OR i.lang = ANY (${languages}::text[]))
  AND (i.skill IS NULL OR cardinality(${skills}) = 0 OR i.skill = ANY (${skills}::text[])))`

/**
 * Whether an item `i` is one the person judges at all: of their languages and skills, and no gold of a prompt they have had.
 * Whoever ranked a prompt, in this campaign or an earlier wave, would know its known ranking.
 */
export const isFor = ({ annotatorId, ...profile }: Profile & { annotatorId: MembershipId }): Prisma.Sql => Prisma.sql`(
  ${suits(profile)} AND ${takesPrompt(Prisma.sql`${annotatorId}::uuid`)})`

/** Whether an item `i` is no gold of a prompt that the person has had or holds. */
export const takesPrompt = (annotatorId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`NOT (i."isGold" AND ${hasHadPrompt(Prisma.sql`i."promptId"`, annotatorId)})`

/** The same, or could come to be so: the prompt is merely leased to them, and leases run out. */
export const mayBecomeTheirs = (annotatorId: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`NOT (i."isGold" AND ${hasHadPrompt(Prisma.sql`i."promptId"`, annotatorId, Prisma.sql`h.state IN ('submitted', 'declined')`)})`

/** Whether a person was given an item of this prompt anywhere and did not merely let it run out. */
export const hasHadPrompt = (
  promptId: Prisma.Sql,
  annotatorId: Prisma.Sql,
  how: Prisma.Sql = Prisma.sql`h.state <> 'expired'`,
): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "Item" had JOIN "Assignment" h ON h."campaignId" = had."campaignId" AND h."itemId" = had.id
  WHERE had."promptId" = ${promptId} AND h."annotatorId" = ${annotatorId} AND ${how}
  -- Looked up for the rare gold item alone: without this the planner may gather all that the person ever had.
  OFFSET 0)`

/**
 * Judgments a campaign asks for of an item `i`: those of gold count once they are taken, since gold waits for whoever comes by. Those who
 * judge are told CampaignQueue.announcedCount, in which gold counts whole from the start: counted as it is taken, the sum would rise
 * with the very claim that hands out gold, and tell it from any other item.
 */
export const NEEDED_SLOTS = Prisma.sql`CASE WHEN i.state = 'withdrawn' THEN 0 WHEN i."isGold" THEN i."takenSlots" ELSE i.overlap END`
