'use client'
import { MailPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { EmptyState } from '#components/ui/display/empty-state'
import { Select } from '#components/ui/forms/select'
import { Table } from '#components/ui/tables/table'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { strings } from '#lib/client/strings/index'
import type { Invite, RenewedInvite } from '#lib/contracts/invites'
import { can, type Role } from '#lib/core/access/can'
import { InviteRow } from './invite-row.tsx'

type InvitesCardProps = {
  slug: string
  ownRole: Role
  invites: readonly Invite[]
  onInvite: () => void
  onMade: (invite: RenewedInvite) => void
}
type Shown = 'open' | 'all'

export function InvitesCard({ slug, ownRole, invites, onInvite, onMade }: InvitesCardProps) {
  const words = strings.people.invites
  const open = invites.filter(({ state }) => state === 'pending' || state === 'expired')
  const [shown, setShown] = useState<Shown>(open.length > 0 ? 'open' : 'all')
  if (invites.length === 0) {
    return (
      <EmptyState
        icon={<MailPlus aria-hidden className="size-6" />}
        title={words.emptyTitle}
        text={words.emptyText}
        action={can(ownRole, 'invite.create') && <Button onClick={onInvite}>{words.action}</Button>}
      />
    )
  }
  const rows = shown === 'open' ? open : invites
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        <Select
          size="sm"
          className="w-36"
          aria-label={words.state}
          value={shown}
          onValueChange={setShown}
          options={[
            { value: 'open', label: `${words.onlyOpen} (${strings.common.count(open.length)})` },
            { value: 'all', label: `${words.all} (${strings.common.count(invites.length)})` },
          ]}
        />
      }
    >
      <Table label={words.title} minWidth="none">
        <TableHead>
          <TableHeaderCell>{words.email}</TableHeaderCell>
          <TableHeaderCell className="max-sm:hidden">{strings.people.fields.role}</TableHeaderCell>
          <TableHeaderCell>{words.state}</TableHeaderCell>
          <TableHeaderCell className="max-lg:hidden">{words.by}</TableHeaderCell>
          <TableHeaderCell className="max-md:hidden">{words.expires}</TableHeaderCell>
          <TableHeaderCell srLabel={strings.people.page.actionsFor(words.title)} />
        </TableHead>
        <tbody>
          {rows.map((invite) => (
            <InviteRow key={invite.inviteId} slug={slug} ownRole={ownRole} invite={invite} onMade={onMade} />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
