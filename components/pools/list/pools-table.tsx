import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { Pool } from '#lib/contracts/pools'
import { PoolStateCell } from './pool-state-cell.tsx'

export function PoolsTable({ slug, pools }: { slug: string; pools: readonly Pool[] }) {
  const words = strings.pools.table
  const { count } = strings.pools.amounts
  return (
    <Card padded={false}>
      <Table label={strings.pools.title} minWidth="lg">
        <TableHead>
          <TableHeaderCell className="w-full">{words.name}</TableHeaderCell>
          <TableHeaderCell numeric>{words.version}</TableHeaderCell>
          <TableHeaderCell numeric>{words.prompts}</TableHeaderCell>
          <TableHeaderCell numeric>{words.responses}</TableHeaderCell>
          <TableHeaderCell>{words.imported}</TableHeaderCell>
          <TableHeaderCell>{words.by}</TableHeaderCell>
          <TableHeaderCell>{words.state}</TableHeaderCell>
        </TableHead>
        <tbody>
          {pools.map((pool) => (
            <TableRow key={pool.poolId}>
              <TableCell rowHeader className="max-w-0 truncate">
                <TextLink quiet href={`/w/${slug}/pools/${pool.poolId}`}>
                  {pool.name}
                </TextLink>
              </TableCell>
              <TableCell numeric>{pool.version?.number ?? ''}</TableCell>
              <TableCell numeric>{pool.version ? count(pool.version.promptCount) : ''}</TableCell>
              <TableCell numeric>{pool.version ? count(pool.version.responseCount) : ''}</TableCell>
              <TableCell>
                {pool.version ? <DateText value={pool.version.readyAt} /> : strings.pools.noVersion}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                {pool.latestImport?.createdByName ?? pool.createdByName}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                <PoolStateCell pool={pool} />
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
