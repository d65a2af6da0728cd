import type { PromptFacts } from '#lib/core/diversity/selection/prompt-facts'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { type FactValues, readPromptFacts } from '#lib/data/analyses/prompt-facts'
import type { AnalysisRun } from '#lib/data/analyses/run'
import type { Database } from '#lib/data/client'
import type { HeavyDeps } from '../../deps.ts'
import { gatherSheets } from './gather-sheets.ts'
import type { Hold } from './hold-run.ts'
import { sheetHash } from './sheet-source.ts'

/** As long as a thread stays warm. */
const KEPT_MS = 60_000
const LARGEST_KEPT_BYTES = 64 * 1024 * 1024

type Facts = { facts: PromptFacts; values: FactValues; positions: Uint32Array }
type Kept = Facts & { key: string; sheets: readonly Uint8Array[] }
type Reading = Facts & { sheets: Uint8Array[]; hooks: Awaited<ReturnType<typeof gatherSheets>>['hooks'] }

const kept = new WeakMap<Database, Kept>()

/**
 * What a choice from a version reads. The last version read stays for a minute where it is small: whoever tries sizes and seeds
 * chooses from one version again and again, reading it takes as long as choosing, and a version never changes.
 */
export async function readForChoice(
  deps: HeavyDeps,
  run: AnalysisRun,
  hold: Pick<Hold, 'signal' | 'progress'>,
  settings: DiversitySettings,
): Promise<Reading> {
  const { db } = deps
  const { poolId, versionNumber } = run
  const key = JSON.stringify([poolId, versionNumber, sheetHash(settings)])
  const known = kept.get(db)
  if (known?.key === key) {
    const { facts, values, positions } = known
    const hooks = { signal: hold.signal, onProgress: hold.progress }
    return { facts, values, positions, sheets: copies(known.sheets), hooks }
  }
  const [read, { sheets, hooks }] = await Promise.all([
    readPromptFacts(db, [run]),
    gatherSheets(deps, run, hold, { settings, versions: [run] }),
  ])
  if (sheets.reduce((sum, sheet) => sum + sheet.byteLength, 0) <= LARGEST_KEPT_BYTES) {
    const reading = { ...read, key, sheets: copies(sheets) }
    kept.set(db, reading)
    setTimeout(() => {
      if (kept.get(db) === reading) kept.delete(db)
    }, KEPT_MS).unref()
  }
  return { ...read, sheets, hooks }
}

/** Sheets that are handed to a thread are gone here. */
const copies = (sheets: readonly Uint8Array[]): Uint8Array[] => sheets.map((sheet) => sheet.slice())
