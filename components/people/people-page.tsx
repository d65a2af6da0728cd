'use client'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { PageHeader } from '#components/ui/display/page-header'
import { strings } from '#lib/client/strings/index'
import type { CreatedInvites, Invite } from '#lib/contracts/invites'
import type { Member } from '#lib/contracts/workspaces'
import { can, type Role } from '#lib/core/access/can'
import { InviteDialog } from './invites/invite-dialog.tsx'
import { InvitesCard } from './invites/invites-card.tsx'
import { MadeLinksDialog } from './invites/made-links-dialog.tsx'
import { MembersCard } from './members/members-card.tsx'

type PeoplePageProps = {
  slug: string
  ownRole: Role
  ownMembershipId: string
  members: readonly Member[]
  invites: readonly Invite[]
  startsInviting: boolean
}

/** Members and invites of one workspace. Links made here live in this page's memory alone: leaving it forgets them. */
export function PeoplePage({ slug, ownRole, ownMembershipId, members, invites, startsInviting }: PeoplePageProps) {
  const [inviting, setInviting] = useState(startsInviting && can(ownRole, 'invite.create'))
  const [made, setMade] = useState<CreatedInvites | null>(null)
  const [showing, setShowing] = useState(false)
  const words = strings.people
  const pendingCount = invites.filter(({ state }) => state === 'pending').length

  const keep = (created: CreatedInvites) => {
    // Links of an earlier round stay until the page is left.
    setMade((before) => ({ ...created, made: [...created.made, ...(before?.made ?? [])] }))
    setInviting(false)
    setShowing(true)
  }
  return (
    <>
      <PageHeader
        title={words.page.title}
        description={words.page.description(members.length, pendingCount)}
        action={
          can(ownRole, 'invite.create') && (
            <Button
              variant="primary"
              icon={<UserPlus aria-hidden className="size-4" />}
              onClick={() => setInviting(true)}
            >
              {words.invites.action}
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-5">
        {made && made.made.length > 0 && !showing && (
          <Banner
            tone="accent"
            title={words.invites.keptTitle(made.made.length)}
            action={
              <Button size="sm" onClick={() => setShowing(true)}>
                {words.invites.showLinks}
              </Button>
            }
          >
            {words.invites.keptText}
          </Banner>
        )}
        <MembersCard slug={slug} ownRole={ownRole} ownMembershipId={ownMembershipId} members={members} />
        <InvitesCard
          slug={slug}
          ownRole={ownRole}
          invites={invites}
          onInvite={() => setInviting(true)}
          onMade={(invite) => keep({ ...invite, made: [invite], alreadyMembers: [], alreadyInvited: [] })}
        />
      </div>
      <InviteDialog slug={slug} ownRole={ownRole} open={inviting} onOpenChange={setInviting} onMade={keep} />
      {made && <MadeLinksDialog open={showing} onOpenChange={setShowing} created={made} />}
    </>
  )
}
