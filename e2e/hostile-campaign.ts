import { declineItem } from '#lib/services/assignments/decline-item'
import { submitJudgment } from '#lib/services/assignments/submit-judgment'
import { saveGuidelines } from '#lib/services/guidelines/save-guidelines'
import { addPracticeItem } from '#lib/services/practice/change-practice'
import { ruleOnRemark } from '#lib/services/remarks/rule-on-remark'
import { settleRemark } from '#lib/services/remarks/settle-remark'
import { saveTemplate } from '#lib/services/templates/save-template'
import { takeInHand } from '#lib/testing/builders/annotator-work'
import { type BuiltMember, buildMember } from '#lib/testing/builders/member'
import type { BuiltCampaign } from '#lib/testing/builders/open-campaign'
import { buildRemark } from '#lib/testing/builders/remark'
import { buildUser } from '#lib/testing/builders/user'
import { testDatabase } from '#lib/testing/database'
import { inNames, inPrompts, inTexts } from './hostile-texts.ts'
import { buildRankingCampaign, joinRoster, type ScenePrompt } from './ranking-scene.ts'

export type HostileCampaign = {
  campaign: BuiltCampaign
  lead: BuiltMember
  annotator: BuiltMember
  /** Of the annotation screen. */
  path: string
  prompts: readonly ScenePrompt[]
  /** Of the newest version. */
  guidelines: string
  warning: string
  /** What labels and scales are called. */
  words: string[]
  poolId: string
  /** Of the prompts: as a list of them begins. */
  names: { campaign: string; annotator: string; pool: string; prompts: string[] }
}

/** Enough that every payload is in a comment, some are in the note of a declined item, and one item is left. */
const ITEMS = 9
const DECLINED = 2
const JUDGED = 6

/** An open campaign in which every text and every name that anybody may write is made to act, and somebody new on its roster. */
export async function buildHostileCampaign(): Promise<HostileCampaign> {
  const { db } = testDatabase()
  const prompts = inPrompts(2)
  const [guidelines = ''] = inTexts(1)
  const [campaignName = '', annotatorName = '', poolName = '', warning = ''] = inNames(4, 120)
  const campaign = await buildRankingCampaign({ prompts, items: ITEMS, name: campaignName })
  const { campaignId, workspace } = campaign
  const labels = inNames(20, 60)
  const scales = inNames(4, 80)
  const ends = inNames(8, 40)
  const annotationOptions = {
    ...{ strength: 'optional', comment: 'optional', allowsAllBad: true, contentWarning: warning },
    labels: labels.map((label, i) => ({ key: `label${i}`, label, scope: i % 2 === 0 ? 'response' : 'item' })),
    ratings: scales.map((label, i) => ({
      ...{ key: `scale${i}`, label, min: 1, max: 3, isRequired: false },
      ...{ minLabel: ends[2 * i] ?? '', maxLabel: ends[2 * i + 1] ?? '' },
    })),
  }
  const { poolId } = await db.campaign.update({ where: { id: campaignId }, data: { annotationOptions } })
  await db.pool.update({ where: { id: poolId }, data: { name: poolName } })
  const rows = await db.prompt.findMany({ where: { poolId }, orderBy: { position: 'asc' } })
  const previews = inNames(rows.length, 60)
  for (const [i, preview] of previews.entries())
    await db.prompt.update({ where: { id: rows[i]?.id ?? '' }, data: { preview, source: preview } })
  const lead = await buildMember('lead', { workspace })
  await saveGuidelines(testDatabase(), lead.actor, { campaignId, base: 1, body: guidelines, note: guidelines })
  const annotator = await buildMember('annotator', { workspace, user: await buildUser({ name: annotatorName }) })
  await joinRoster(campaign, annotator, { isNew: true })
  return {
    ...{ campaign, lead, annotator, poolId, prompts, guidelines, warning },
    path: `/w/${workspace.slug}/annotate/${campaignId}`,
    words: [...labels, ...scales],
    names: { campaign: campaignName, annotator: annotatorName, pool: poolName, prompts: previews },
  }
}

/** One practice item with all the texts there are, and its explanation. */
export async function addHostilePractice({ campaign, lead }: HostileCampaign): Promise<{
  texts: string[]
  explanation: string
}> {
  const [explanation = ''] = inTexts(1)
  const [{ messages, responses } = { messages: [], responses: [] }] = inPrompts(1)
  const contents = responses.map(({ content }) => content)
  const item = { messages: [...messages], responses: contents, ranks: [1, 2, 3, 4], explanation }
  await addPracticeItem(testDatabase(), lead.actor, { campaignId: campaign.campaignId, item })
  return { texts: [...messages.map(({ content }) => content), ...contents], explanation }
}

/** What people said, and their lead answered. */
export type Said = { questions: string[]; answer: string; comments: string[]; notes: string[] }

/**
 * Has the campaign's annotator ask and mark, the lead answer and rule, the first items be declined with a note and the next
 * be judged with a comment. Before practice is added, which would stand before the items.
 */
export async function workThrough({ campaign, lead, annotator, guidelines }: HostileCampaign): Promise<Said> {
  const { campaignId } = campaign
  const deps = testDatabase()
  const [answer = ''] = inTexts(1)
  const questions = inTexts(3)
  const comments = inTexts(JUDGED)
  const notes = inTexts(12).slice(0, DECLINED)
  const next = async () => {
    const [assignmentId] = await takeInHand(annotator.actor, campaignId)
    if (!assignmentId) throw new Error('the campaign has an item for its annotator')
    return assignmentId
  }
  for (const note of notes)
    await declineItem(deps, annotator.actor, {
      ...{ campaignId, assignmentId: await next(), decline: { reason: 'unclear', note } },
    })
  const worker = { campaignId, annotatorId: annotator.actor.membershipId }
  const assignmentId = await next()
  for (const [i, body] of questions.entries()) {
    const { remarkId } = await buildRemark(worker, { assignmentId, body, kind: i === 2 ? 'mark' : 'question' })
    const asked = { campaignId, remarkId, answer }
    if (i === 0)
      await ruleOnRemark(deps, lead.actor, { ...asked, ruling: guidelines, note: answer, scope: { of: 'item' } })
    // The last waits for an answer.
    if (i === 1) await settleRemark(deps, lead.actor, asked)
  }
  for (const comment of comments) {
    const body = {
      ...{ idempotencyKey: deps.newId(), tiers: [[0, 1, 2, 3]], activeMs: 1, startedAt: deps.now().toISOString() },
      labels: { item: ['label1'], responses: [['label0'], [], [], []] },
      ratings: { scale0: [1, 2, 3, 1] },
      comment,
    }
    await submitJudgment(deps, annotator.actor, { campaignId, assignmentId: await next(), body })
  }
  return { questions, answer, comments, notes }
}

/** The guidelines anew, with a note, and a template of the campaign as it stands. */
export async function changeGuidelines(
  { campaign, lead, guidelines }: HostileCampaign,
  base: number,
): Promise<{ note: string }> {
  const { campaignId } = campaign
  const [note = ''] = inTexts(1)
  await saveGuidelines(testDatabase(), lead.actor, { campaignId, base, body: `New.\n\n${guidelines}`, note })
  return { note }
}

export const saveHostileTemplate = ({ campaign, lead, names }: HostileCampaign) =>
  saveTemplate(testDatabase(), lead.actor, {
    campaignId: campaign.campaignId,
    name: names.campaign,
    about: inNames(5, 120)[4] ?? '',
  })
