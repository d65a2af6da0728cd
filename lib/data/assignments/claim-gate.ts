import type { CampaignId } from '#lib/core/vocabulary/ids'
import type { Connection } from '../client.ts'
import { Prisma } from '../generated/client.ts'

/** Advisory locks of two numbers: this one, and a hash of the campaign. Two campaigns that share a hash wait for each other, no more. */
const CLAIM_GATE = 7_203_412

const keyOf = (campaignId: CampaignId) => Prisma.sql`${CLAIM_GATE}::int, hashtext(${campaignId}::text)`

/** What a claim takes before anything else, and holds to its end: claims pass together, but not past a gate that is shut. */
export const passClaimGate = (campaignId: CampaignId) => Prisma.sql`pg_advisory_xact_lock_shared(${keyOf(campaignId)})`

/**
 * Waits until the claims of a campaign that are under way have ended, and lets none pass before this transaction has: what the next
 * statement reads are all the leases there will be. A row would do instead, but every claim would have to write to it.
 */
export async function shutClaimGate(db: Connection, { campaignId }: { campaignId: CampaignId }): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${keyOf(campaignId)})`
}
