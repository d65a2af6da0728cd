import type { ExportManifest } from '#lib/core/interchange/exports/manifest'
import type { Database } from '#lib/data/client'
import type { ExportDeps, OpenExport } from './open-export.ts'
import { tallyExport } from './tally-export.ts'

/** Manifests are small, and the preview asks for the one that the download needs a moment later. */
const MOST = 64

const remembered = new WeakMap<Database, Map<string, Promise<ExportManifest>>>()

/** The manifest of an export: read once by this process, since the same snapshot and request always give the same one. */
export function manifestOf(deps: ExportDeps, open: OpenExport): Promise<ExportManifest> {
  const known = remembered.get(deps.db) ?? new Map<string, Promise<ExportManifest>>()
  remembered.set(deps.db, known)
  const key = JSON.stringify([open.snapshot.snapshotId, open.request, deps.appVersion, deps.secret])
  const held = known.get(key)
  if (held) return held
  const made = tallyExport(deps, open)
  known.set(key, made)
  made.catch(() => known.delete(key))
  const oldest = known.keys().next().value
  if (known.size > MOST && oldest !== undefined) known.delete(oldest)
  return made
}
