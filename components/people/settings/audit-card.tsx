import { ButtonLink } from '#components/ui/actions/button-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { ownActions } from '#lib/client/strings/audit'
import { strings } from '#lib/client/strings/index'
import type { AuditPage } from '#lib/contracts/workspaces'

type AuditCardProps = { slug: string; page: AuditPage; isNewest: boolean }

/** One page of the log; every page is a link. */
export function AuditCard({ slug, page, isNewest }: AuditCardProps) {
  const words = strings.people.settings
  const here = `/w/${slug}/settings`
  return (
    <Card
      title={words.auditTitle}
      padded={false}
      action={
        <div className="flex gap-2">
          {!isNewest && (
            <ButtonLink href={here} size="sm">
              {words.newest}
            </ButtonLink>
          )}
          {page.nextBefore !== null && (
            <ButtonLink href={`${here}?before=${page.nextBefore}`} size="sm">
              {words.older}
            </ButtonLink>
          )}
        </div>
      }
    >
      <p className="px-4 py-3 text-ink-muted">{page.events.length === 0 ? words.empty : words.auditText}</p>
      {page.events.length > 0 && (
        <div className="border-line border-t">
          <Table label={words.auditTable}>
            <TableHead>
              <TableHeaderCell>{words.when}</TableHeaderCell>
              <TableHeaderCell>{words.who}</TableHeaderCell>
              <TableHeaderCell>{words.what}</TableHeaderCell>
            </TableHead>
            <tbody>
              {page.events.map((event) => (
                <TableRow key={event.eventId}>
                  <TableCell className="w-px text-ink-muted">
                    <DateText value={event.at} />
                  </TableCell>
                  <TableCell className="w-px whitespace-nowrap">
                    {event.actorName ?? (ownActions.includes(event.action) ? words.itself : words.someone)}
                  </TableCell>
                  <TableCell>{strings.people.audit(event.action, event.summary)}</TableCell>
                </TableRow>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </Card>
  )
}
