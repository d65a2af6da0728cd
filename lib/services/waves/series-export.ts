import { createHash, hash } from 'node:crypto'
import { type ExportFileName, filesOf } from '#lib/core/interchange/exports/export-request'
import { buildSeriesManifest, inWave, type SeriesManifest } from '#lib/core/interchange/exports/series-manifest'
import { AppError } from '#lib/core/vocabulary/app-error'
import type { Database } from '#lib/data/client'
import { type Archive, archiveOf } from '../exports/archive.ts'
import type { ExportDeps } from '../exports/open-export.ts'
import { fileText, type LineFile, tallyExport } from '../exports/tally-export.ts'
import type { OpenSeries } from './open-series-export.ts'

type OpenWave = OpenSeries['waves'][number]

/** The preview of a page asks for the one that its download needs a moment later. */
const MOST_REMEMBERED = 16
const remembered = new WeakMap<Database, Map<string, Promise<SeriesManifest>>>()

/** The manifest of a cumulative export: read once by this process, since the same snapshots and request always give the same one. */
export function seriesManifest(deps: ExportDeps, open: OpenSeries): Promise<SeriesManifest> {
  const known = remembered.get(deps.db) ?? new Map<string, Promise<SeriesManifest>>()
  remembered.set(deps.db, known)
  const named = open.waves.map(({ wave, checkpoint, snapshot }) => [wave, checkpoint, snapshot.snapshotId])
  const key = JSON.stringify([open.seriesId, named, open.request, deps.appVersion, deps.secret])
  const held = known.get(key)
  if (held) return held
  const made = tallySeries(deps, open)
  known.set(key, made)
  made.catch(() => known.delete(key))
  const oldest = known.keys().next().value
  if (known.size > MOST_REMEMBERED && oldest !== undefined) known.delete(oldest)
  return made
}

async function tallySeries(deps: ExportDeps, open: OpenSeries): Promise<SeriesManifest> {
  const files = lineFiles(open).map((name) => ({ name, rows: 0, bytes: 0, hash: createHash('sha256') }))
  const waves = []
  for (const wave of open.waves) {
    const manifest = await tallyExport(deps, wave, async (name, text) => {
      const file = files.find((one) => one.name === name)
      const bytes = Buffer.from(joined(name, text, wave), 'utf8')
      file?.hash.update(bytes)
      if (file) file.bytes += bytes.length
    })
    for (const file of files) file.rows += manifest.files.find(({ name }) => name === file.name)?.rows ?? 0
    waves.push({ wave: wave.wave, checkpoint: wave.checkpoint, manifest })
  }
  return buildSeriesManifest({
    ...{ seriesId: open.seriesId, request: open.request, waves, appVersion: deps.appVersion },
    files: files.map(({ hash: digest, ...file }) => ({ ...file, sha256: digest.digest('hex') })),
  })
}

/** Always with the same bytes for the same content. */
const textOf = (manifest: SeriesManifest): string => `${JSON.stringify(manifest, null, 2)}\n`

const lineFiles = ({ request }: OpenSeries): LineFile[] =>
  filesOf(request.target).filter((name): name is LineFile => name !== 'manifest.json')

/** Lines of a wave's file as they stand in the joined one. */
function joined(name: LineFile, text: string, wave: OpenWave): string {
  // Canonical rows and judgments name their campaign themselves; preference rows have no field for it.
  if (name !== 'provenance.jsonl') return text
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : inWave(line, wave)))
    .join('\n')
}

/** One file of the cumulative export, in pieces. @throws AppError not_found for a file this target does not have */
export async function* seriesFile(deps: ExportDeps, open: OpenSeries, name: ExportFileName): AsyncGenerator<string> {
  if (!filesOf(open.request.target).includes(name))
    throw new AppError('not_found', `An export of this kind has no ${name}: its rows name their judgments themselves.`)
  if (name === 'manifest.json') yield textOf(await seriesManifest(deps, open))
  else
    for (const wave of open.waves) for await (const text of fileText(deps, wave, name)) yield joined(name, text, wave)
}

/**
 * All files of the cumulative export in one .tar: the same bytes every time.
 * @throws AppError too_large for a file of 8 GiB or more, which the format cannot hold
 */
export async function seriesArchive(deps: ExportDeps, open: OpenSeries): Promise<Archive> {
  const manifest = await seriesManifest(deps, open)
  const sizes = new Map<ExportFileName, number>(manifest.files.map((file) => [file.name, file.bytes]))
  sizes.set('manifest.json', Buffer.byteLength(textOf(manifest), 'utf8'))
  const newest = Math.max(...open.waves.map(({ snapshot }) => snapshot.takenAt.getTime()))
  const files = filesOf(open.request.target).map((name) => ({
    ...{ name, bytes: sizes.get(name) ?? 0 },
    pieces: () => seriesFile(deps, open, name),
  }))
  return archiveOf(seriesExportName(open), new Date(newest), files)
}

/** How the download is named: by the waves' snapshots and the target, so that two of them are told apart. */
export function seriesExportName({ waves, request }: OpenSeries): string {
  const snapshots = waves.map(({ wave, snapshot }) => `${wave} ${snapshot.hash}\n`).join('')
  return `rankplan-waves-${hash('sha256', snapshots).slice(0, 12)}-${request.target}`
}
