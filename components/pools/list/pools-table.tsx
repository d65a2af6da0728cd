import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import { MOST_COMPARED } from '#lib/client/studio/compared'
import type { Pool } from '#lib/contracts/pools'
import { PoolStateCell } from './pool-state-cell.tsx'

type PoolsTableProps = {
  slug: string
  pools: readonly Pool[]
  /** Pools selected for a comparison; left out where nothing is to be compared. */
  selected?: readonly string[] | undefined
  onSelect?: (selected: readonly string[]) => void
}

/** The pools, newest first as given, each with a box that puts it in a comparison. */
export function PoolsTable({ slug, pools, selected, onSelect }: PoolsTableProps) {
  const words = strings.pools.table
  const { count } = strings.pools.amounts
  return (
    <Card padded={false}>
      <Table label={strings.pools.title} minWidth="lg">
        <TableHead>
          {selected && <TableHeaderCell srLabel={strings.studio.compare.selectColumn} />}
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
              {selected && (
                <TableCell className="pr-0">
                  <Checkbox
                    hideLabel
                    label={strings.studio.compare.select(pool.name)}
                    checked={selected.includes(pool.poolId)}
                    disabled={!pool.version || (selected.length >= MOST_COMPARED && !selected.includes(pool.poolId))}
                    onChange={(event) =>
                      onSelect?.(
                        event.target.checked
                          ? [...selected, pool.poolId]
                          : selected.filter((poolId) => poolId !== pool.poolId),
                      )
                    }
                  />
                </TableCell>
              )}
              <TableCell rowHeader className="min-w-44 break-words">
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
