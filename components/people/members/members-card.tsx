import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { strings } from '#lib/client/strings/index'
import type { Member } from '#lib/contracts/workspaces'
import { can, type Role } from '#lib/core/access/can'
import { MemberRow } from './member-row.tsx'

type MembersCardProps = { slug: string; ownRole: Role; ownMembershipId: string; members: readonly Member[] }

export function MembersCard({ slug, ownRole, ownMembershipId, members }: MembersCardProps) {
  const words = strings.people
  const manages = can(ownRole, 'member.change-role')
  return (
    <Card title={words.page.membersTitle} padded={false}>
      <Table label={words.page.membersTitle} minWidth="none">
        <TableHead>
          <TableHeaderCell>{words.fields.name}</TableHeaderCell>
          <TableHeaderCell className="max-md:hidden">{words.fields.email}</TableHeaderCell>
          <TableHeaderCell>{words.fields.role}</TableHeaderCell>
          <TableHeaderCell className="max-sm:hidden">{words.fields.joined}</TableHeaderCell>
          {manages && <TableHeaderCell srLabel={words.page.actionsFor(words.page.membersTitle)} />}
        </TableHead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.membershipId}
              slug={slug}
              member={member}
              isSelf={member.membershipId === ownMembershipId}
              manages={manages}
            />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
