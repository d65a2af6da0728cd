import type { Actor } from '#lib/core/access/actor'
import { authorize } from '#lib/core/access/actor'
import type { EmailAddress } from '#lib/core/people/person'
import type { CampaignId } from '#lib/core/vocabulary/ids'
import { addToRoster, findMembersByAddress } from '#lib/data/campaigns/roster'
import { attachInvites } from '#lib/data/people/invites'
import { type MadeInvite, makeInvites } from '../invites/create-invites.ts'
import type { LinkDeps } from '../people/account-deps.ts'
import { withPeopleLocked } from '../workspaces/with-people-locked.ts'
import { recordRosterChange, requireOpenRoster } from './change-roster.ts'

export type RosterInvites = {
  /** New links: who accepts one is on the roster at once. */
  made: MadeInvite[]
  /** Members already: they are on the roster now. */
  added: string[]
  /** Invited to the workspace before: accepting that invite now joins the roster too. */
  attached: string[]
  /** Invited before onto another campaign's roster: add them when they have joined. */
  elsewhere: string[]
  expiresAt: Date
}

/** Brings people onto a roster by their addresses, whoever they are. @throws AppError not_allowed, not_found, conflict */
export async function inviteToRoster(
  deps: LinkDeps,
  actor: Actor,
  { campaignId, emails, days }: { campaignId: CampaignId; emails: readonly EmailAddress[]; days: number },
): Promise<RosterInvites> {
  authorize(actor, 'campaign.edit')
  await requireOpenRoster(deps, actor, campaignId)
  return withPeopleLocked(deps, actor, 'invite.create', async (tx, current) => {
    const { workspaceId } = current
    const at = deps.now()
    const { made, alreadyMembers, alreadyInvited, expiresAt } = await makeInvites(deps, tx, current, {
      ...{ emails, role: 'annotator', days, campaignId },
    })
    const members = await findMembersByAddress(tx, { workspaceId, emails: alreadyMembers })
    const membershipIds = members.map(({ membershipId }) => membershipId)
    const people = await addToRoster(tx, { workspaceId, campaignId, membershipIds, at })
    if (people.length > 0)
      await recordRosterChange(deps, tx, current, { campaignId, action: 'campaign.roster-added', people })
    const attached = await attachInvites(tx, { workspaceId, campaignId, emails: alreadyInvited, at })
    return {
      made,
      added: alreadyMembers,
      attached,
      elsewhere: alreadyInvited.filter((email) => !attached.includes(email)),
      expiresAt,
    }
  })
}
