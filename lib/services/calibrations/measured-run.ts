import type { Actor } from '#lib/core/access/actor'
import { STANDARD_ANALYSIS } from '#lib/core/diversity/measured-diversity'
import type { DiversitySettings } from '#lib/core/diversity/settings'
import { readCurve } from '#lib/core/planning/frontier/curve-reader'
import type { PoolId } from '#lib/core/vocabulary/ids'
import { findDiversity } from '../analyses/read-analysis.ts'
import type { Deps } from '../deps.ts'

type Asked = { poolId: PoolId; versionNumber: number; prompts: number }

/**
 * d of so many prompts in a pool's standard random order, with the settings it was counted under; or the sentence that says why
 * there is none. @throws AppError not_allowed
 */
export async function diversityOfPrompts(
  deps: Pick<Deps, 'db' | 'now'>,
  actor: Actor,
  { poolId, versionNumber, prompts }: Asked,
): Promise<{ diversity: number; settings: DiversitySettings } | { problem: string }> {
  const measured = (await findDiversity(deps, actor, { poolId, number: versionNumber }))?.result
  if (!measured)
    return {
      problem: 'The diversity of this version of the pool is not counted. Open its diversity page, then try again.',
    }
  const curve = readCurve(measured.curve)
  const diversity = curve.diversityAt(prompts)
  if (prompts > curve.prompts)
    return {
      problem: `This version of the pool has ${curve.prompts.toLocaleString('en')} prompts, fewer than the run’s.`,
    }
  if (diversity === null || diversity <= 0)
    return { problem: 'The diversity of so many prompts of this pool is undefined: they hold too few words.' }
  const { tokenizer, template, maxTokens } = STANDARD_ANALYSIS
  return { diversity, settings: { tokenizer, template, maxTokens } }
}
