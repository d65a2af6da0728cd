import { createHash } from 'node:crypto'
import { jsonLine } from '#lib/core/interchange/canonical-json'
import { countRecord, noCounts } from '#lib/core/interchange/exports/export-counts'
import { type ExportFileName, filesOf } from '#lib/core/interchange/exports/export-request'
import { buildManifest, type ExportManifest } from '#lib/core/interchange/exports/manifest'
import type { ProjectedRecord } from '#lib/core/interchange/exports/project-record'
import { askedQuestions } from '#lib/core/interchange/judgments/asked-questions'
import { AppError } from '#lib/core/vocabulary/app-error'
import { findAnnotationOptions } from '#lib/data/campaigns/annotation-options'
import { type ExportDeps, judgmentTexts, type OpenExport, projectedRecords } from './open-export.ts'

export type LineFile = Exclude<ExportFileName, 'manifest.json'>

/** Takes the next piece of a file; the next record waits for it. */
export type Sink = (file: LineFile, text: string) => Promise<void>

/**
 * Reads the whole export once: the manifest with its counts and hashes, and on the way every byte of the other files into `sink`.
 * @throws AppError not_found where the campaign is gone
 */
export async function tallyExport(deps: ExportDeps, open: OpenExport, sink?: Sink): Promise<ExportManifest> {
  const names = filesOf(open.request.target).filter((name): name is LineFile => name !== 'manifest.json')
  const files = names.map((name) => ({ name, rows: 0, bytes: 0, hash: createHash('sha256') }))
  const options = await findAnnotationOptions(deps.db, open)
  if (!options) throw new AppError('not_found', 'There is no such campaign in this workspace.')
  let counts = noCounts()
  for await (const { record, projected, judgments } of projectedRecords(deps, open, { readsAhead: true })) {
    counts = countRecord(counts, record, open.request, projected, judgments)
    for (const file of files) {
      const lines = file.name === 'judgments.jsonl' ? judgments.map(jsonLine) : rowLines(projected, file.name)
      if (lines.length === 0) continue
      const text = ended(lines)
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
    asked: askedQuestions(options),
    counts,
    files: files.map(({ hash, ...file }) => ({ ...file, sha256: hash.digest('hex') })),
    appVersion: deps.appVersion,
  })
}

/** One file of the export, record by record. */
export async function* fileText(deps: ExportDeps, open: OpenExport, name: LineFile): AsyncGenerator<string> {
  if (name === 'judgments.jsonl') {
    for await (const lines of judgmentTexts(deps, open)) if (lines.length > 0) yield ended(lines)
    return
  }
  for await (const { projected } of projectedRecords(deps, open)) {
    const lines = rowLines(projected, name)
    if (lines.length > 0) yield ended(lines)
  }
}

const ended = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

function rowLines(projected: ProjectedRecord, name: Exclude<LineFile, 'judgments.jsonl'>): string[] {
  return name === 'data.jsonl' ? projected.data : projected.provenance
}
