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
      <ul className="divide-y divide-line border-line border-t text-sm">
        {filesOf(manifest.target).map((name) => {
          const file = listed.get(name)
          return (
            <li key={name} className="px-4 py-2">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <a href={downloadPath(place, query, name)} download className="font-medium text-accent-text underline">
                  {name}
                </a>
                {file && (
                  <span className="figures text-ink-muted">
                    {words.size(file.rows, strings.export.bytes(file.bytes))}
                  </span>
                )}
              </p>
              <p className="text-ink-muted">
                {name === 'data.jsonl' ? words.data[manifest.target] : words.holds[name]}
              </p>
              {name === 'judgments.jsonl' && said.length > 0 && (
                <p className="text-ink-muted">{words.saidIn(said.join(' · '))}</p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
