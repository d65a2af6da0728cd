import { TextLink } from '#components/ui/actions/text-link'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { CellNote } from '#components/ui/tables/cell-note'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { differenceText } from '#lib/client/pilots/figures'
import { pilotPaths } from '#lib/client/pilots/paths'
import { verdictOf } from '#lib/client/pilots/verdict-words'
import { strings } from '#lib/client/strings/index'
import type { Pilot } from '#lib/contracts/pilots'

/** The workspace's pilots, newest first, each with what it has found so far. */
export function PilotsTable({ slug, pilots }: { slug: string; pilots: readonly Pilot[] }) {
  const words = strings.pilots
  return (
    <Card padded={false}>
      <Table label={words.title} minWidth="lg">
        <TableHead>
          <TableHeaderCell className="w-full">{words.table.name}</TableHeaderCell>
          <TableHeaderCell numeric>{words.table.arms}</TableHeaderCell>
          <TableHeaderCell numeric>{words.table.scores}</TableHeaderCell>
          <TableHeaderCell>{words.table.verdict}</TableHeaderCell>
          <TableHeaderCell>{words.table.created}</TableHeaderCell>
        </TableHead>
        <tbody>
          {pilots.map((pilot) => {
            const verdict = verdictOf(pilot)
            const { arms } = pilot.design
            const under = pilot.campaign
              ? words.one.ofCampaign(pilot.campaign.name)
              : words.one.ofPool(pilot.pool.name, pilot.pool.versionNumber)
            return (
              <TableRow key={pilot.pilotId}>
                <TableCell rowHeader className="min-w-44 break-words">
                  <TextLink quiet href={pilotPaths(slug).one(pilot.pilotId)} dir="auto">
                    {pilot.name}
                  </TextLink>
                  <CellNote>{under}</CellNote>
                </TableCell>
                <TableCell numeric>{words.armsShort(arms[2].prompts, arms[4].prompts)}</TableCell>
                <TableCell numeric>{words.runsShort(verdict.arms[2].runs, verdict.arms[4].runs)}</TableCell>
                <TableCell className="whitespace-nowrap">
                  {verdict.difference !== null && (
                    <>
                      <span className="figures mr-2">{differenceText(verdict.difference)}</span>
                      <Badge tone={verdict.outcome === 'undecided' ? 'neutral' : 'success'}>
                        {words.outcomes[verdict.outcome]}
                      </Badge>
                    </>
                  )}
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-muted">
                  <DateText value={pilot.createdAt} format="date" />
                </TableCell>
              </TableRow>
            )
          })}
        </tbody>
      </Table>
    </Card>
  )
}
