import { createHash } from 'node:crypto'
import { countRecord, noCounts } from '#lib/core/interchange/exports/export-counts'
import { type ExportFileName, filesOf } from '#lib/core/interchange/exports/export-request'
import { buildManifest, type ExportManifest } from '#lib/core/interchange/exports/manifest'
import { type ExportDeps, type OpenExport, projectedRecords } from './open-export.ts'

export type LineFile = Exclude<ExportFileName, 'manifest.json'>

/** Takes the next piece of a file; the next record waits for it. */
export type Sink = (file: LineFile, text: string) => Promise<void>

/** Reads the whole export once: the manifest with its counts and hashes, and on the way every byte of the other files into `sink`. */
export async function tallyExport(deps: ExportDeps, open: OpenExport, sink?: Sink): Promise<ExportManifest> {
  const names = filesOf(open.request.target).filter((name): name is LineFile => name !== 'manifest.json')
  const files = names.map((name) => ({ name, rows: 0, bytes: 0, hash: createHash('sha256') }))
  let counts = noCounts()
  for await (const { record, projected } of projectedRecords(deps, open, { readsAhead: true })) {
    counts = countRecord(counts, record, open.request, projected)
    for (const file of files) {
      const lines = linesOf(projected, file.name)
      if (lines.length === 0) continue
      const text = `${lines.join('\n')}\n`
      const bytes = Buffer.from(text, 'utf8')
      file.hash.update(bytes)
      file.rows += lines.length
      file.bytes += bytes.length
      await sink?.(file.name, text)
    }
  }
  return buildManifest({
    campaignId: open.campaignId,
    snapshot: open.snapshot,
    request: open.request,
    counts,
    files: files.map(({ hash, ...file }) => ({ ...file, sha256: hash.digest('hex') })),
    appVersion: deps.appVersion,
  })
}

/** One file of the export, record by record. */
export async function* fileText(deps: ExportDeps, open: OpenExport, name: LineFile): AsyncGenerator<string> {
  for await (const { projected } of projectedRecords(deps, open)) {
    const lines = linesOf(projected, name)
    if (lines.length > 0) yield `${lines.join('\n')}\n`
  }
}

function linesOf(projected: { data: string[]; provenance: string[] }, name: LineFile): string[] {
  return name === 'data.jsonl' ? projected.data : projected.provenance
}
