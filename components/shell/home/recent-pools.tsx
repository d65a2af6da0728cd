import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'

export type RecentPool = { poolId: string; name: string; promptCount: number; responseCount: number; readyAt: Date }

/** The pools that changed last. */
export function RecentPools({ slug, pools }: { slug: string; pools: readonly RecentPool[] }) {
  const words = strings.shell.homePage
  return (
    <Card
      title={words.recentPools}
      action={<TextLink href={`/w/${slug}/pools`}>{words.allPools}</TextLink>}
      padded={false}
    >
      <Table label={words.recentPools} minWidth="md">
        <TableHead>
          <TableHeaderCell>{words.name}</TableHeaderCell>
          <TableHeaderCell numeric>{words.prompts}</TableHeaderCell>
          <TableHeaderCell numeric>{words.responses}</TableHeaderCell>
          <TableHeaderCell numeric>{words.imported}</TableHeaderCell>
        </TableHead>
        <tbody>
          {pools.map((pool) => (
            <TableRow key={pool.poolId}>
              <TableCell rowHeader>
                <TextLink quiet href={`/w/${slug}/pools/${pool.poolId}`}>
                  {pool.name}
                </TextLink>
              </TableCell>
              <TableCell numeric>{strings.common.count(pool.promptCount)}</TableCell>
              <TableCell numeric>{strings.common.count(pool.responseCount)}</TableCell>
              <TableCell className="text-right">
                <DateText value={pool.readyAt} className="text-ink-muted" />
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
