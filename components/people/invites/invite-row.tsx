import { Badge, type Tone } from '#components/ui/display/badge'
import { DateText } from '#components/ui/display/date-text'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { Invite, RenewedInvite } from '#lib/contracts/invites'
import { grantableRoles, type Role } from '#lib/core/access/can'
import type { InviteState } from '#lib/core/people/invite-state'
import { InviteMenu } from './invite-menu.tsx'

type InviteRowProps = { slug: string; ownRole: Role; invite: Invite; onMade: (invite: RenewedInvite) => void }

const tones: Record<InviteState, Tone> = {
  pending: 'accent',
  accepted: 'success',
  revoked: 'neutral',
  expired: 'warning',
}

export function InviteRow({ slug, ownRole, invite, onMade }: InviteRowProps) {
  const { email, role, state, createdByName, expiresAt } = invite
  const isOpen = state === 'pending' || state === 'expired'
  return (
    <TableRow muted={!isOpen}>
      <TableCell rowHeader className="break-all">
        {email}
        <span className="block font-normal text-ink-muted sm:hidden">{strings.people.roleNames[role]}</span>
      </TableCell>
      <TableCell className="max-sm:hidden">{strings.people.roleNames[role]}</TableCell>
      <TableCell>
        <Badge tone={tones[state]}>{strings.people.inviteStateNames[state]}</Badge>
      </TableCell>
      <TableCell className="max-lg:hidden">{createdByName}</TableCell>
      <TableCell className="max-md:hidden">
        <DateText value={expiresAt} />
      </TableCell>
      <TableCell className="w-px text-right">
        {isOpen && (
          <InviteMenu slug={slug} invite={invite} mayRenew={grantableRoles(ownRole).includes(role)} onMade={onMade} />
        )}
      </TableCell>
    </TableRow>
  )
}
