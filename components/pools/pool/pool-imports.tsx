import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { ImportState } from '../list/import-state.tsx'

/** Every file that was brought to this pool, and its report. */
export function PoolImports({ slug, pool }: { slug: string; pool: PoolDetail }) {
  const words = strings.pools.imports
  const { count } = strings.pools.amounts
  if (pool.imports.length === 0) return null
  return (
    <Card title={strings.pools.importsTitle} padded={false}>
      <Table label={strings.pools.importsTitle} minWidth="lg">
        <TableHead>
          <TableHeaderCell className="w-full">{words.facts.file}</TableHeaderCell>
          <TableHeaderCell numeric>{words.facts.accepted}</TableHeaderCell>
          <TableHeaderCell numeric>{words.facts.rejected}</TableHeaderCell>
          <TableHeaderCell>{words.facts.begun}</TableHeaderCell>
          <TableHeaderCell>{words.facts.by}</TableHeaderCell>
          <TableHeaderCell>{strings.pools.table.state}</TableHeaderCell>
        </TableHead>
        <tbody>
          {pool.imports.map((one) => (
            <TableRow key={one.importId}>
              <TableCell rowHeader className="max-w-0 truncate">
                <TextLink quiet href={`/w/${slug}/pools/${pool.poolId}/imports/${one.importId}`}>
                  {one.fileName}
                </TextLink>
              </TableCell>
              <TableCell numeric>{count(one.acceptedCount)}</TableCell>
              <TableCell numeric>{count(one.rejectedCount)}</TableCell>
              <TableCell>
                <DateText value={one.createdAt} />
              </TableCell>
              <TableCell className="whitespace-nowrap">{one.createdByName}</TableCell>
              <TableCell>
                <ImportState state={one.state} />
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
