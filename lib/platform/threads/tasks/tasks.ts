import type { CountRequest, ShardParts } from '#lib/core/diversity/counting/pool-shard'
import type { CountedPool, PromptText } from '#lib/core/diversity/heavy-work'
import type { ProfiledPool } from '#lib/core/diversity/profile/profiled-pool'
import type { ChosenPrompts } from '#lib/core/diversity/selection/chosen-prompts'
import type { PromptFacts } from '#lib/core/diversity/selection/prompt-facts'
import type { RankedAdditions } from '#lib/core/diversity/selection/ranked-additions'
import type { SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import type { DiversitySettings, TokenizerName } from '#lib/core/diversity/settings'

type Seeded = { settings: DiversitySettings; seed: string; facts: PromptFacts }

/**
 * What a thread can be asked, each with its input and what it answers. The `count` ones belong together: begun once, they keep
 * a shard in the thread until it is handed over or finished.
 */
export type Tasks = {
  /** Reads a vocabulary and the code around it, for what is asked next. */
  prepare: (input: { tokenizer: TokenizerName }) => null
  tokenize: (input: { settings: DiversitySettings; texts: readonly PromptText[] }) => Uint8Array
  beginCount: (request: CountRequest) => null
  /** Answers the packed sheet where `isKept`. */
  countTexts: (input: { firstIndex: number; texts: readonly PromptText[]; isKept: boolean }) => Uint8Array | null
  countSheet: (input: { firstIndex: number; sheet: Uint8Array }) => null
  handOverCount: (input: null) => ShardParts
  mergeCount: (parts: ShardParts) => null
  finishCount: (input: null) => CountedPool
  profile: (input: Seeded & { sheets: Uint8Array[] }) => ProfiledPool
  choose: (input: { sheets: Uint8Array[]; settings: SelectionSettings; facts: PromptFacts }) => ChosenPrompts
  rank: (input: Seeded & { sheets: Uint8Array[]; basePrompts: number }) => RankedAdditions
}
export type TaskName = keyof Tasks
export type TaskInput<K extends TaskName> = Parameters<Tasks[K]>[0]
export type TaskOutput<K extends TaskName> = ReturnType<Tasks[K]>

/** How a thread does a task. `report` tells progress, 0 to 1; what is named in `transfer` moves to the asker. */
export type Task<K extends TaskName> = (
  input: TaskInput<K>,
  report: (ratio: number) => void,
) => Done<K> | Promise<Done<K>>
type Done<K extends TaskName> = { output: TaskOutput<K>; transfer?: ArrayBuffer[] }
