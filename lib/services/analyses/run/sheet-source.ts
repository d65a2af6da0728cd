import type { PromptBatch, SheetHooks } from '#lib/core/diversity/heavy-work'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import type { PoolId } from '#lib/core/vocabulary/ids'
import type { AnalysisRun } from '#lib/data/analyses/run'
import { findSheet, keepSheet, listSheetSpans, readSpanTexts, type SheetSpan } from '#lib/data/analyses/token-sheets'
import type { Deps } from '../../deps.ts'
import { settingsHash } from '../settings-hash.ts'

/** Part of what finds a sheet: raise it when a tokenizer, a template, the scripts or the packing change, so that old sheets are left alone. */
const SHEET_FORMAT = 1

export type Version = { poolId: PoolId; versionNumber: number }
type PlacedSpan = SheetSpan & { versionNumber: number; firstIndex: number }

/** The prompts of a version, or of two one after the other, in batches: as the sheets that are kept, else as texts. */
export type SheetSource = {
  prompts: number
  /** Share of the prompts that no kept sheet covers, 0 to 1. */
  missingRatio: number
  batches: () => AsyncGenerator<PromptBatch>
  /** Keeps what was made of a batch of texts. */
  onSheet: NonNullable<SheetHooks['onSheet']>
}

/** What tells the sheets of these settings from others. */
export function sheetHash(settings: DiversitySettings): string {
  const { tokenizer, template, maxTokens } = settings
  return settingsHash({ tokenizer, template, maxTokens, format: SHEET_FORMAT })
}

export async function openSheets(
  deps: Deps,
  run: AnalysisRun,
  settings: DiversitySettings,
  versions: readonly Version[],
): Promise<SheetSource> {
  const hash = sheetHash(settings)
  const spans: PlacedSpan[] = []
  let prompts = 0
  let missing = 0
  for (const version of versions) {
    for (const span of await listSheetSpans(deps.db, { ...version, settingsHash: hash })) {
      spans.push({ ...span, versionNumber: version.versionNumber, firstIndex: prompts })
      prompts += span.prompts
      if (!span.isStored) missing += span.prompts
    }
  }
  const spanAt = new Map(spans.map((span) => [span.firstIndex, span]))

  async function* batches(): AsyncGenerator<PromptBatch> {
    for (const span of spans) {
      const { firstIndex, isStored, versionNumber } = span
      // A kept sheet may be swept away after it was listed: then its texts are read like any other's.
      const sheet = isStored ? await findSheet(deps.db, { ...span, settingsHash: hash }) : null
      yield sheet ? { firstIndex, sheet } : { firstIndex, texts: await readSpanTexts(deps.db, span, versionNumber) }
    }
  }

  return {
    prompts,
    missingRatio: prompts === 0 ? 0 : missing / prompts,
    batches,
    onSheet: async (firstIndex, bytes) => {
      const span = spanAt.get(firstIndex)
      if (!span) throw new RangeError(`no span of the pool begins at prompt ${firstIndex}`)
      if (!span.isWhole) return
      await keepSheet(deps.db, { ...run, poolId: span.poolId, settingsHash: hash, span, bytes, at: deps.now() })
    },
  }
}
