import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { strings } from '#lib/client/strings/index'
import type { PoolImport } from '#lib/contracts/imports'

/** Prompts that say exactly what an earlier one says: legal, and good to know. */
export function RepeatedList({ report }: { report: PoolImport }) {
  const words = strings.pools.imports
  const { count } = strings.pools.amounts
  const { repeatedCount, repeatedExamples, versionNumber } = report
  const more = repeatedCount - repeatedExamples.length
  return (
    <Card title={words.repeatedTitle(repeatedCount)} padded={false}>
      <p className="border-line border-b px-4 py-3 text-ink-muted">{words.repeatedText(repeatedCount)}</p>
      <Table label={words.repeatedTitle(repeatedCount)}>
        <TableHead>
          <TableHeaderCell numeric>{words.repeated.line}</TableHeaderCell>
          <TableHeaderCell>{words.repeated.first}</TableHeaderCell>
          <TableHeaderCell className="w-full">{words.repeated.prompt}</TableHeaderCell>
        </TableHead>
        <tbody>
          {repeatedExamples.map((example) => (
            <TableRow key={example.line}>
              <TableCell numeric>{count(example.line)}</TableCell>
              <TableCell className="whitespace-nowrap tabular-nums">
                {words.firstAt(example.firstLine, example.firstVersion, versionNumber)}
              </TableCell>
              <TableCell className="max-w-0 truncate">
                <span dir="auto">{example.preview}</span>
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
      {more > 0 && <p className="border-line border-t px-4 py-2 text-ink-muted text-sm">{words.repeatedMore(more)}</p>}
    </Card>
  )
}
