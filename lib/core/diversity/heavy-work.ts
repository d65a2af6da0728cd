import type { Message } from '#lib/core/interchange/prompts/row'
import type { MeasuredDiversity } from './measured-diversity.ts'
import type { ProfiledPool } from './profile/profiled-pool.ts'
import type { ChosenPrompts } from './selection/chosen-prompts.ts'
import type { PromptFacts } from './selection/prompt-facts.ts'
import type { RankedAdditions } from './selection/ranked-additions.ts'
import type { SelectionSettings } from './selection/selection-figures.ts'
import type { DiversitySettings } from './settings.ts'

/** A prompt as it was imported: a text, or messages. */
export type PromptText = string | readonly Message[]

/** Prompts that follow one another in the pool from place `firstIndex` on, at most SHEET_PROMPTS of them: their texts, or their packed sheet. */
export type PromptBatch = { firstIndex: number } & ({ texts: readonly PromptText[] } | { sheet: Uint8Array })

export type Hooks = {
  /** Ends the work at once; it rejects with the signal's reason. */
  signal: AbortSignal
  /** Told from time to time how much is done, 0 to 1. */
  onProgress?: (ratio: number) => void
}

export type SheetHooks = Hooks & {
  /** Handed each sheet made of texts, packed, so that it can be kept. No further batch is taken while too many of these are pending. */
  onSheet?: (firstIndex: number, sheet: Uint8Array) => Promise<void>
}

/** A count as its prompts' tokens give it; the other fields of MeasuredDiversity know the prompts themselves. */
export type CountedPool = Omit<MeasuredDiversity, 'distinctPrompts' | 'meanPromptWords'>

/**
 * What takes seconds to minutes and must not hold up the process that asks for it. lib/platform/threads does it on threads.
 * Every result depends on its arguments alone, never on how the work was split. Packed sheets that are passed in are given
 * away: their memory moves to the thread, and the caller's array is empty afterwards.
 */
export type HeavyWork = {
  /**
   * Counts a pool of known size, whose batches come in its order. `order` is which of the random orders the curve and its peak
   * are of: 0, that of the seed itself, where it is not said.
   * @throws RangeError where the batches hold more or fewer prompts than announced
   */
  count: (
    request: { settings: DiversitySettings; seed: string; prompts: number; order?: number },
    batches: AsyncIterable<PromptBatch>,
    hooks: SheetHooks,
  ) => Promise<CountedPool>
  /** Tokenises what has no sheet yet; resolves to all sheets in the pool's order, packed. `prompts` are those to come, for the progress. */
  tokenize: (
    request: { settings: DiversitySettings; prompts: number },
    batches: AsyncIterable<PromptBatch>,
    hooks: SheetHooks,
  ) => Promise<Uint8Array[]>
  profile: (
    input: { sheets: Uint8Array[]; settings: DiversitySettings; seed: string; facts: PromptFacts },
    hooks: Hooks,
  ) => Promise<ProfiledPool>
  choose: (
    input: { sheets: Uint8Array[]; settings: SelectionSettings; facts: PromptFacts },
    hooks: Hooks,
  ) => Promise<ChosenPrompts>
  /** `sheets` are the base's, `basePrompts` prompts together, then the candidates'; so are the facts. */
  rank: (
    input: { sheets: Uint8Array[]; basePrompts: number; settings: DiversitySettings; seed: string; facts: PromptFacts },
    hooks: Hooks,
  ) => Promise<RankedAdditions>
}
