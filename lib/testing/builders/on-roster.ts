import type { Actor } from '#lib/core/access/actor'
import { UserId } from '#lib/core/vocabulary/ids'
import { testDatabase } from '../database.ts'
import { type BuiltMember, buildMember } from './member.ts'
import type { BuiltCampaign } from './open-campaign.ts'

/** A new annotator of the campaign's workspace who can sign in, on its roster. */
export async function buildAnnotator({ campaignId, workspace }: BuiltCampaign): Promise<BuiltMember> {
  const member = await buildMember('annotator', { workspace })
  const annotatorId = member.actor.membershipId
  await testDatabase().db.rosterEntry.create({ data: { campaignId, workspaceId: workspace.id, annotatorId } })
  return member
}

/** The campaign's own annotators as actors; they cannot sign in. */
export function actorsOf({ annotatorIds, workspace }: BuiltCampaign): Actor[] {
  return annotatorIds.map((membershipId) => ({
    userId: UserId.parse(membershipId),
    membershipId,
    workspaceId: workspace.id,
    role: 'annotator',
  }))
}
