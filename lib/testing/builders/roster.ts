import type { Profile } from '#lib/core/planning/allocation/profile'
import type { CampaignId, MembershipId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'
import { buildMember } from './member.ts'
import type { BuiltWorkspace } from './workspace.ts'

/** New annotators of a workspace on a campaign's roster, each with what is given for them; nothing said where it is not. */
export async function buildRoster(
  campaignId: CampaignId,
  workspace: BuiltWorkspace,
  people: readonly Partial<Omit<Profile, 'membershipId'>>[],
): Promise<MembershipId[]> {
  const ids: MembershipId[] = []
  for (const profile of people) {
    const { membershipId, workspaceId } = (await buildMember('annotator', { workspace })).actor
    await testDatabase().db.rosterEntry.create({
      data: { campaignId, workspaceId, annotatorId: membershipId, ...profile },
    })
    ids.push(membershipId)
  }
  return ids
}
