import { DateText } from '#components/ui/display/date-text'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { Member } from '#lib/contracts/workspaces'
import { MemberMenu } from './member-menu.tsx'
import { RoleSelect } from './role-select.tsx'

type MemberRowProps = { slug: string; member: Member; isSelf: boolean; manages: boolean }

export function MemberRow({ slug, member, isSelf, manages }: MemberRowProps) {
  const words = strings.people
  return (
    <TableRow>
      <TableCell rowHeader className="max-sm:pr-0">
        {member.name}
        {isSelf && <span className="ml-1.5 font-normal text-ink-faint">({words.page.you})</span>}
        <span className="block break-all font-normal text-ink-muted md:hidden">{member.email}</span>
      </TableCell>
      <TableCell className="text-ink-muted max-md:hidden">{member.email}</TableCell>
      <TableCell>
        {manages ? (
          <RoleSelect key={member.role} slug={slug} member={member} isSelf={isSelf} />
        ) : (
          words.roleNames[member.role]
        )}
      </TableCell>
      <TableCell className="text-ink-muted max-sm:hidden">
        <DateText value={member.joinedAt} format="date" />
      </TableCell>
      {manages && (
        <TableCell className="w-px text-right">{!isSelf && <MemberMenu slug={slug} member={member} />}</TableCell>
      )}
    </TableRow>
  )
}
