import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'

/** Fields the rows carried and the import has no place for. */
export function LeftOutList({ fields }: { fields: PoolImport['leftOut'] }) {
  const words = strings.pools.imports
  const { count } = strings.pools.amounts
  return (
    <Card title={words.leftOutTitle} padded={false}>
      <p className="border-line border-b px-4 py-3 text-ink-muted">{words.leftOutText}</p>
      <Table label={words.leftOutTitle} minWidth="none">
        <TableHead>
          <TableHeaderCell>{words.leftOut.field}</TableHeaderCell>
          <TableHeaderCell numeric>{words.leftOut.count}</TableHeaderCell>
          <TableHeaderCell numeric>{words.leftOut.firstLine}</TableHeaderCell>
        </TableHead>
        <tbody>
          {fields.map((field) => (
            <TableRow key={field.field}>
              <TableCell rowHeader className="break-all font-mono">
                {field.field}
              </TableCell>
              <TableCell numeric>{count(field.count)}</TableCell>
              <TableCell numeric>{count(field.firstLine)}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
