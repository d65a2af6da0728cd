import { TextLink } from '#components/ui/actions/text-link'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { EmptyState } from '#components/ui/display/empty-state'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { calibrationPath, evidencePath } from '#lib/client/evidence/paths'
import { strings } from '#lib/client/strings/index'
import type { Calibration } from '#lib/contracts/calibrations'
import { fitCalibration } from '#lib/core/planning/law/calibration/fit-calibration'
import { NewCalibration } from './new-calibration.tsx'

type CalibrationsListProps = {
  slug: string
  calibrations: readonly Calibration[]
  archived: boolean
  canEdit: boolean
}

/** The workspace's calibrations by name, each with whether it gives a law. */
export function CalibrationsList({ slug, calibrations, archived, canEdit }: CalibrationsListProps) {
  const words = strings.calibration
  const list = evidencePath(slug, 'calibrations')
  const other = (
    <p className="mt-4 text-sm">
      <TextLink href={archived ? list : `${list}?archived=true`}>
        {archived ? words.showCurrent : words.showArchived}
      </TextLink>
    </p>
  )
  if (calibrations.length === 0 && archived) {
    return (
      <>
        <p className="text-ink-muted">{words.noArchived}</p>
        {other}
      </>
    )
  }
  if (calibrations.length === 0) {
    return (
      <>
        <EmptyState
          title={words.emptyTitle}
          text={canEdit ? words.emptyText : words.emptyReader}
          action={canEdit && <NewCalibration slug={slug} />}
        />
        {other}
      </>
    )
  }
  return (
    <>
      <Card padded={false}>
        <Table label={words.title} minWidth="lg">
          <TableHead>
            <TableHeaderCell className="w-full">{words.table.name}</TableHeaderCell>
            <TableHeaderCell>{words.table.metric}</TableHeaderCell>
            <TableHeaderCell>{words.table.algorithm}</TableHeaderCell>
            <TableHeaderCell numeric>{words.table.runs}</TableHeaderCell>
            <TableHeaderCell>{words.table.law}</TableHeaderCell>
            <TableHeaderCell>{words.table.created}</TableHeaderCell>
            <TableHeaderCell>{words.table.by}</TableHeaderCell>
          </TableHead>
          <tbody>
            {calibrations.map((calibration) => (
              <TableRow key={calibration.calibrationId}>
                <TableCell rowHeader className="min-w-44 break-words">
                  <TextLink quiet href={calibrationPath(slug, calibration.calibrationId)}>
                    {calibration.name}
                  </TextLink>
                </TableCell>
                <TableCell className="min-w-44">{calibration.metric}</TableCell>
                <TableCell>{words.algorithms[calibration.algorithm]}</TableCell>
                <TableCell numeric>{calibration.runs.length.toLocaleString('en')}</TableCell>
                <TableCell>
                  <LawState calibration={calibration} />
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-muted">
                  <DateText value={calibration.createdAt} />
                </TableCell>
                <TableCell className="whitespace-nowrap text-ink-muted">{calibration.createdByName}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </Card>
      {other}
    </>
  )
}

function LawState({ calibration }: { calibration: Calibration }) {
  const words = strings.calibration.law
  const { basis, refusals } = fitCalibration(calibration)
  if (refusals.length > 0) return <Badge tone="danger">{words.refused}</Badge>
  if (basis && calibration.runs.length > 0) return <Badge tone="success">{words.ready}</Badge>
  return <Badge>{words.none}</Badge>
}
