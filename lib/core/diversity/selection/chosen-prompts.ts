import type { SelectionFigures } from './selection-figures.ts'

/** How many prompts of the pool, of the choice and of the random choice have this value, by its number in PromptFacts. */
export type IndexedMix = { value: number; pool: number; chosen: number; random: number }

/** A choice in terms of indexes into the pool, which only the pool's keeper can turn into prompts. */
export type ChosenPrompts = {
  /** In the order chosen, the best first. */
  chosen: Uint32Array
  figures: Omit<SelectionFigures, 'settings' | 'sources' | 'langs' | 'samples'> & {
    /** The most frequent of the pool first. */
    sources: IndexedMix[]
    langs: IndexedMix[]
    samples: { chosen: number[]; left: number[]; garbage: number[] }
  }
}
