import type { DiversityAnalysisSettings } from '#lib/core/diversity/measured-diversity'
import type { AugmentationSettings } from '#lib/core/diversity/selection/augmentation-figures'
import { SelectionMethod, type SelectionSettings } from '#lib/core/diversity/selection/selection-figures'
import { countSettings, readWhole } from './studio-address.ts'

type Choice = Pick<SelectionSettings, 'method' | 'count'>
type Candidate = { poolId: AugmentationSettings['candidatePoolId']; version: { number: number } }

/** The choice an address asks for; no count where it names none that the pool's `most` different prompts allow. */
export const readChoice = (
  params: { get: (name: string) => string | null },
  most: number,
): { method: SelectionMethod; count: number | null } => ({
  method: SelectionMethod.safeParse(params.get('method')).data ?? 'diverse',
  count: readWhole(params.get('count') ?? '', most),
})

/** What the page of a choice asks for: the server and the browser must agree on it to the letter. */
export const selectionSettings = (
  settings: DiversityAnalysisSettings,
  { method, count }: Choice,
): SelectionSettings => ({ ...countSettings(settings), method, count, seed: settings.seed })

/** The same for a ranking of the candidates of a second pool. */
export const augmentationSettings = (
  settings: DiversityAnalysisSettings,
  { poolId, version }: Candidate,
): AugmentationSettings => ({
  ...countSettings(settings),
  candidatePoolId: poolId,
  candidateVersion: version.number,
  seed: settings.seed,
})
