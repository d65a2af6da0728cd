import type { Actor } from '#lib/core/access/actor'
import type { CampaignId, JudgmentId } from '#lib/core/vocabulary/ids'
import { keepRevisited } from '#lib/data/judgments/correct-judgment'
import { findMyJudgment } from '#lib/data/judgments/my-judgment'
import { enterWorkplace } from '../assignments/enter-workplace.ts'
import type { Deps } from '../deps.ts'
import { refusal } from './correct-judgment.ts'

/** Says of a judgment of one's own that it stands under the newer guidelines too. Again changes nothing. @throws AppError not_allowed, not_found */
export async function keepJudgment(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, judgmentId }: { campaignId: CampaignId; judgmentId: JudgmentId },
): Promise<void> {
  await enterWorkplace(db, actor, { campaignId })
  const which = { campaignId, annotatorId: actor.membershipId, judgmentId }
  if ((await keepRevisited(db, which)) === 0 && !(await findMyJudgment(db, which))) throw refusal('unknown')
}
