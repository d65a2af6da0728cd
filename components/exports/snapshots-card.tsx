import { Button } from '#components/ui/actions/button'
import { CopyButton } from '#components/ui/actions/copy-button'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { Snapshot } from '#lib/contracts/exports'

type SnapshotsCardProps = { snapshots: readonly Snapshot[]; shown: string; onShow: (snapshotId: string) => void }

export function SnapshotsCard({ snapshots, shown, onShow }: SnapshotsCardProps) {
  const words = strings.export
  return (
    <Card title={words.snapshots} padded={false}>
      <Table label={words.snapshotsTable}>
        <TableHead>
          <TableHeaderCell>{words.taken_at}</TableHeaderCell>
          <TableHeaderCell>{words.takenBy}</TableHeaderCell>
          <TableHeaderCell numeric>{words.judgments}</TableHeaderCell>
          <TableHeaderCell numeric>{words.records}</TableHeaderCell>
          <TableHeaderCell>{words.hash}</TableHeaderCell>
          <TableHeaderCell srLabel={words.show} />
        </TableHead>
        <tbody>
          {snapshots.map((snapshot) => (
            <TableRow key={snapshot.snapshotId} selected={snapshot.snapshotId === shown}>
              <TableCell>
                <DateText value={snapshot.takenAt} />
              </TableCell>
              <TableCell>{snapshot.takenByName ?? words.byCommand}</TableCell>
              <TableCell numeric>{snapshot.judgmentCount.toLocaleString('en')}</TableCell>
              <TableCell numeric>{snapshot.itemCount.toLocaleString('en')}</TableCell>
              <TableCell>
                <span className="flex items-center gap-2">
                  <code className="figures">{snapshot.hash.slice(0, 12)}</code>
                  <CopyButton text={snapshot.hash} variant="ghost" />
                </span>
              </TableCell>
              <TableCell className="text-right">
                {snapshot.snapshotId === shown ? (
                  <span className="text-ink-muted">{words.shown}</span>
                ) : (
                  <Button size="sm" onClick={() => onShow(snapshot.snapshotId)}>
                    {words.show}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
