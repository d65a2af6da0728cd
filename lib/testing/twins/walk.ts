import { emptyBeside } from '#lib/core/ranking/beside/beside-draft'
import { emptyDraft } from '#lib/core/ranking/draft/ranking-draft'
import { CampaignId, RemarkId } from '#lib/core/vocabulary/ids'
import { ruleOnRemark } from '#lib/services/remarks/rule-on-remark'
import { settleRemark } from '#lib/services/remarks/settle-remark'
import { takeSnapshot } from '#lib/services/snapshots/take-snapshot'
import { testDatabase } from '../database.ts'
import { TWIN_ITEMS, type TwinCampaign } from './campaign.ts'

const W = '/api/v1/workspaces/[slug]/campaigns/[campaignId]'
const HOME = '/w/[slug]/annotate'
type Params = Record<string, string>

/** Calls a route or opens a page as the annotator, notes what that told, and returns the answer's body, null where it has none. */
export type Doors = {
  call: (name: string, params?: Params, body?: unknown) => Promise<unknown>
  open: (name: string, search?: Params) => Promise<void>
}

/** All that an annotator ever does in a campaign, once and in one order: every route and page there is for them. */
export async function walkAsAnnotator(twin: TwinCampaign, doors: Doors): Promise<void> {
  const deps = testDatabase()
  const { lead, practiceItemId } = twin
  const { campaignId, workspace } = twin.campaign
  const { call, open } = doors
  const held: string[] = []
  const claim = async () => {
    const queue = await call(`POST ${W}/assignments/claim`, {}, { holding: held, dayStartedAt: '2026-01-01T00:00:00Z' })
    held.splice(0, held.length, ...idsIn(queue, 'assignmentId', 'items'))
  }
  const judged = (more: object = {}) => ({
    ...{ idempotencyKey: deps.newId(), tiers: [[0], [1]], activeMs: 1, startedAt: '2026-06-01T00:00:00Z', ...more },
  })
  const submit = async (body: object = judged()): Promise<string> => {
    const assignmentId = held.shift() ?? ''
    const stored = await call(`POST ${W}/assignments/[assignmentId]/submit`, { assignmentId }, body)
    return idsIn(stored, 'judgmentId')[0] ?? ''
  }
  const ask = async (kind: 'question' | 'mark', body: string): Promise<RemarkId> => {
    const remarkId = RemarkId.parse(deps.newId())
    const params = { assignmentId: held[0] ?? '' }
    await call(`POST ${W}/assignments/[assignmentId]/remarks`, params, { remarkId, kind, body })
    return remarkId
  }
  const look = async () => {
    for (const show of ['all', 'today', 'revisit', 'question']) await open(`${HOME}/[campaignId]/history`, { show })
    await open(HOME)
    await open(`${HOME}/[campaignId]`)
  }

  // New here: guidelines and practice stand before the first item.
  await look()
  await call(`GET ${W}/guidelines/mine`)
  await call(`POST ${W}/guidelines/acknowledge`, {}, { version: 1 })
  await claim()
  await call(`GET ${W}/practice/mine`)
  await call(`POST ${W}/practice/[practiceItemId]/attempts`, { practiceItemId }, { tiers: [[0]], activeMs: 1 })

  // An item with all that can be done to it.
  await claim()
  await call(`POST ${W}/assignments/renew`)
  const draft = { ranking: emptyDraft(3), activeMs: 1, beside: emptyBeside, firstKeyMs: null, changeCount: 0 }
  await call(`PUT ${W}/assignments/[assignmentId]/draft`, { assignmentId: held[0] ?? '' }, draft)
  const question = await ask('question', 'Is A the same as B?')
  const mark = await ask('mark', 'Both are the same.')
  await call(`GET ${W}/remarks/mine`)
  const said = judged({
    ...{ strengths: [1, 2], comment: '@A is right.', labels: { item: ['odd'], responses: [['wrong'], [], []] } },
    ratings: { clear: [1, 3, 5] },
  })
  const [again] = held
  const first = await submit(said)
  // Sent twice, and then by another tab that says something else.
  await call(`POST ${W}/assignments/[assignmentId]/submit`, { assignmentId: again ?? '' }, said)
  await call(`POST ${W}/assignments/[assignmentId]/submit`, { assignmentId: again ?? '' }, judged())
  await call(`PUT ${W}/assignments/[assignmentId]/draft`, { assignmentId: again ?? '' }, draft)
  await claim()
  await call(
    `POST ${W}/assignments/[assignmentId]/decline`,
    { assignmentId: held.shift() ?? '' },
    { reason: 'unclear' },
  )
  await claim()

  // Opened again, changed, said to stand, and changed where it was changed already.
  await call(`GET ${W}/judgments/[judgmentId]`, { judgmentId: first })
  const change = (judgmentId: string, body: object) =>
    call(`POST ${W}/judgments/[judgmentId]/corrections`, { judgmentId }, body)
  const corrected = idsIn(await change(first, judged({ tiers: [[1], [0]] })), 'judgmentId')[0] ?? ''
  await change(first, judged({ tiers: [[2], [0]] }))
  await change(corrected, judged({ tiers: [[1], [0]] }))
  await call(`GET ${W}/judgments/[judgmentId]`, { judgmentId: corrected })
  await call(`POST ${W}/judgments/[judgmentId]/keep`, { judgmentId: corrected })
  const allBad = await submit(judged({ allBad: true, tiers: [[0, 1, 2]] }))
  await look()

  // Answered, and by a ruling asked for again.
  const settle = { campaignId: CampaignId.parse(campaignId), answer: 'Yes.' }
  await settleRemark(deps, lead.actor, { ...settle, remarkId: mark })
  const ruling = { ruling: 'Tie responses that say the same.', note: 'How to tie.', scope: { of: 'item' } as const }
  await ruleOnRemark(deps, lead.actor, { ...settle, remarkId: question, ...ruling })
  await claim()
  await call(`GET ${W}/guidelines/mine`)
  await call(`POST ${W}/guidelines/acknowledge`, {}, { version: 2 })
  await call(`GET ${W}/remarks/mine`)
  await look()
  await call(`POST ${W}/remarks/mine/seen`, {}, { remarkIds: [question, mark] })
  await call(`POST ${W}/judgments/[judgmentId]/keep`, { judgmentId: corrected })
  await open(`${HOME}/[campaignId]/history`, { open: corrected })

  // Frozen: a snapshot holds what there is.
  await takeSnapshot(deps, { workspaceId: workspace.id, campaignId: settle.campaignId, taker: null })
  await change(allBad, judged())
  await call(`GET ${W}/judgments/[judgmentId]`, { judgmentId: allBad })
  await look()

  // Given back, taken again, and to the end of the queue.
  await call(`POST ${W}/assignments/return`)
  held.length = 0
  await claim()
  for (let left = TWIN_ITEMS; left > 0 && held.length > 0; left -= 1) {
    await submit()
    await claim()
  }
  await look()
}

/** Values of `key` anywhere in an answer, or under `within` alone. */
function idsIn(answer: unknown, key: string, within?: string): string[] {
  if (Array.isArray(answer)) return answer.flatMap((one) => idsIn(one, key, within))
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([name, value]) => {
    if (within !== undefined) return name === within ? idsIn(value, key) : []
    return name === key ? [String(value)] : idsIn(value, key)
  })
}
