import type { z } from 'zod'
import { DiversityAnalysisSettings, MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { PoolProfile } from '#lib/core/diversity/pool-profile'
import { AugmentationFigures, AugmentationSettings } from '#lib/core/diversity/selection/augmentation-figures'
import { SelectionFigures, SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import type { Analysis } from '#lib/data/analyses/analyses'

/** What each kind of analysis asks and answers. */
export const analysisKinds = {
  'prompt-diversity': { settings: DiversityAnalysisSettings, result: MeasuredDiversity },
  'pool-profile': { settings: DiversityAnalysisSettings, result: PoolProfile },
  selection: { settings: SelectionSettings, result: SelectionFigures },
  augmentation: { settings: AugmentationSettings, result: AugmentationFigures },
} as const

export type AnalysisKind = keyof typeof analysisKinds
type Kinds = typeof analysisKinds
export type SettingsOf<K extends AnalysisKind> = z.output<Kinds[K]['settings']>

/** What may be asked of a version; the first two have the standard settings where none are given. */
export type AnalysisQuestion =
  | { kind: 'prompt-diversity' | 'pool-profile'; settings?: DiversityAnalysisSettings | undefined }
  | { kind: 'selection'; settings: SelectionSettings }
  | { kind: 'augmentation'; settings: AugmentationSettings }

/** An analysis of one kind with its documents read. */
export type AnalysisOf<K extends AnalysisKind> = Omit<Analysis, 'kind' | 'settings' | 'result'> & {
  kind: K
  settings: SettingsOf<K>
  result: z.output<Kinds[K]['result']> | null
  /** It stands still because no worker process is running. */
  needsWorker: boolean
}
export type AnalysisNow = { [K in AnalysisKind]: AnalysisOf<K> }[AnalysisKind]
