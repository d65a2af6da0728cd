import type { AugmentationFigures } from './augmentation-figures.ts'

/** A ranking of candidates by their indexes, counted from 0 within the candidates. */
export type RankedAdditions = {
  /** The best first; candidates that were left out are not in it. */
  order: Uint32Array
  /** For each of `order`, the distinct bigrams that base and earlier candidates lack: kept as the provenance of what is added. */
  newBigrams: Uint32Array
  figures: Omit<AugmentationFigures, 'settings' | 'top'> & {
    top: { index: number; rank: number; newBigrams: number; tokens: number }[]
  }
}
