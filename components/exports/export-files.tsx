import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { downloadPath, type ExportPlace } from '#lib/client/exports/queries'
import { strings } from '#lib/client/strings/index'
import type { ExportQuery } from '#lib/contracts/exports'
import { filesOf } from '#lib/core/interchange/exports/export-request'
import type { ExportManifest } from '#lib/core/interchange/exports/manifest'

type ExportFilesProps = { manifest: ExportManifest; place: ExportPlace; query: ExportQuery }

/** Every file of the export with what it holds, each to download by itself. */
export function ExportFiles({ manifest, place, query }: ExportFilesProps) {
  const words = strings.export.files
  const listed = new Map(manifest.files.map((file) => [file.name, file]))
  const said = Object.entries(words.said).flatMap(([key, says]) => {
    const count = manifest.counts.said[key as keyof typeof words.said]
    return count > 0 ? [says(count)] : []
  })
  return (
    <section className="rounded-md border border-line">
      <h3 className="px-4 py-2 font-medium">{words.title}</h3>
      <div className="border-line border-t">
        <Table label={words.title} minWidth="none">
          <TableHead>
            <TableHeaderCell>{words.file}</TableHeaderCell>
            <TableHeaderCell numeric>{words.lines}</TableHeaderCell>
            <TableHeaderCell numeric>{words.size}</TableHeaderCell>
          </TableHead>
          <tbody>
            {filesOf(manifest.target).map((name) => {
              const file = listed.get(name)
              return (
                <TableRow key={name}>
                  <TableCell rowHeader className="w-full align-top">
                    <a href={downloadPath(place, query, name)} download className="text-accent-text underline">
                      {name}
                    </a>
                    <p className="mt-0.5 font-normal text-ink-muted">
                      {name === 'data.jsonl' ? words.data[manifest.target] : words.holds[name]}
                    </p>
                    {name === 'judgments.jsonl' && said.length > 0 && (
                      <p className="mt-0.5 font-normal text-ink-muted">{words.saidIn(said.join(' · '))}</p>
                    )}
                  </TableCell>
                  <TableCell numeric className="align-top">
                    {file?.rows.toLocaleString('en')}
                  </TableCell>
                  <TableCell numeric className="align-top">
                    {file && strings.export.bytes(file.bytes)}
                  </TableCell>
                </TableRow>
              )
            })}
          </tbody>
        </Table>
      </div>
    </section>
  )
}
