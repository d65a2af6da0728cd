import { ImportState } from '#components/pools/list/import-state'
import { TextLink } from '#components/ui/actions/text-link'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'

/** Every file of responses that was brought for this campaign, and its report. */
export function ResponseImports({ slug, imports }: { slug: string; imports: readonly PoolImport[] }) {
  const words = strings.responses
  const { count } = strings.common
  if (imports.length === 0) return null
  return (
    <Card title={words.importsTitle} padded={false}>
      <Table label={words.importsTitle} minWidth="lg">
        <TableHead>
          <TableHeaderCell className="w-full">{words.importsColumns.file}</TableHeaderCell>
          <TableHeaderCell numeric>{words.importsColumns.added}</TableHeaderCell>
          <TableHeaderCell numeric>{words.importsColumns.identical}</TableHeaderCell>
          <TableHeaderCell numeric>{words.importsColumns.rejected}</TableHeaderCell>
          <TableHeaderCell>{words.importsColumns.by}</TableHeaderCell>
          <TableHeaderCell>{words.importsColumns.state}</TableHeaderCell>
        </TableHead>
        <tbody>
          {imports.map((one) => (
            <TableRow key={one.importId}>
              <TableCell rowHeader className="max-w-0 truncate">
                <TextLink
                  quiet
                  href={`/w/${slug}/pools/${one.poolId}/imports/${one.importId}`}
                  aria-label={words.importOf(one.fileName)}
                >
                  {one.fileName}
                </TextLink>
              </TableCell>
              <TableCell numeric>{count(one.responseCount)}</TableCell>
              <TableCell numeric>{count(one.identicalCount)}</TableCell>
              <TableCell numeric>{count(one.rejectedCount)}</TableCell>
              <TableCell className="whitespace-nowrap">
                {one.createdByName}, <DateText value={one.createdAt} />
              </TableCell>
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
