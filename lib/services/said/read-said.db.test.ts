import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/core/access/actor'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import { defaultAnnotationOptions } from '#lib/core/ranking/beside/default-options'
import { JudgmentId } from '#lib/core/vocabulary/ids'
import { claimNextOf } from '#lib/testing/builders/judge-next'
import { buildMember } from '#lib/testing/builders/member'
import { actorsOf } from '#lib/testing/builders/on-roster'
import { type BuiltCampaign, buildOpenCampaign } from '#lib/testing/builders/open-campaign'
import { resetDatabase, testDatabase } from '#lib/testing/database'
import { submitJudgment } from '../assignments/submit-judgment.ts'
import { correctJudgment } from '../judgments/correct-judgment.ts'
import { readJudgedItem } from './read-judged-item.ts'
import { readSaid, SAID_A_PAGE } from './read-said.ts'

beforeEach(resetDatabase)

const options: AnnotationOptions = {
  ...defaultAnnotationOptions,
  strength: 'optional',
  comment: 'optional',
  ratings: [{ key: 'helpful', label: 'Helpful', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }],
  labels: [
    { key: 'wrong', label: 'Wrong', scope: 'response' },
    { key: 'unclear', label: 'Unclear prompt', scope: 'item' },
  ],
}
const deps = () => testDatabase()
type World = { campaign: BuiltCampaign; lead: Actor; people: [Actor, Actor] }

/** Three responses an item: the first by finch, the second by heron, the third by nobody that is named. */
async function world(asked: AnnotationOptions = options, items = 4): Promise<World> {
  const campaign = await buildOpenCampaign({ items, overlap: 2, annotators: 2, responsesPerItem: 3, capUnits: 10_000 })
  const { db } = deps()
  const [first, second] = actorsOf(campaign)
  if (!first || !second) throw new Error('two people were asked for')
  await db.campaign.update({ where: { id: campaign.campaignId }, data: { annotationOptions: asked } })
  for (const [index, model] of ['finch', 'heron'].entries())
    await db.candidateResponse.updateMany({ where: { workspaceId: campaign.workspace.id, index }, data: { model } })
  const { actor: lead } = await buildMember('lead', { workspace: campaign.workspace })
  return { campaign, lead, people: [first, second] }
}

type SaidBySlate = {
  strengths?: number[]
  ratings?: (number | null)[]
  labels?: { item: string[]; responses: string[][] }
  /** `1` is the response of slate index 1. */
  comment?: (letterOf: (index: number) => string) => string
  allBad?: boolean
}

/** Ranks in slate order and says the rest, given in slate order, as a browser would: by place on the screen. */
const bodyOf = (displayOrder: readonly number[], said: SaidBySlate) => {
  const place = (index: number) => displayOrder.indexOf(index)
  const byPlace = <T>(bySlate: readonly T[]) => displayOrder.map((index) => bySlate[index] as T)
  return {
    idempotencyKey: deps().newId(),
    startedAt: '2026-06-01T00:00:00Z',
    activeMs: 0,
    tiers: [[place(0)], [place(1)], [place(2)]],
    ...(said.allBad && { allBad: true }),
    ...(said.strengths && { strengths: said.strengths }),
    ...(said.ratings && { ratings: { helpful: byPlace(said.ratings) } }),
    ...(said.labels && { labels: { item: said.labels.item, responses: byPlace(said.labels.responses) } }),
    ...(said.comment && { comment: said.comment((index) => `@${String.fromCharCode(65 + place(index))}`) }),
  }
}

async function judge({ campaignId }: BuiltCampaign, person: Actor, said: SaidBySlate = {}): Promise<JudgmentId> {
  const { assignmentId } = await claimNextOf({ campaignId, annotatorId: person.membershipId })
  const { displayOrder } = await deps().db.assignment.findFirstOrThrow({ where: { id: assignmentId } })
  const body = bodyOf(displayOrder, said)
  return (await submitJudgment(deps(), person, { campaignId, assignmentId, body })).judgmentId
}
async function correct({ campaignId }: BuiltCampaign, person: Actor, judgmentId: JudgmentId, said: SaidBySlate) {
  const { displayOrder } = await deps().db.judgment.findFirstOrThrow({ where: { id: judgmentId } })
  return correctJudgment(deps(), person, { campaignId, judgmentId, body: bodyOf(displayOrder, said) })
}
const asked = ({ campaignId }: BuiltCampaign) => ({ campaignId, annotatorId: null, filter: null, page: 1 })

describe('what was said is counted', () => {
  test('beside the rankings, by scale, model and label', async () => {
    const { campaign, lead, people } = await world()
    const labels = { item: ['unclear'], responses: [['wrong'], [], ['wrong']] }
    await judge(campaign, people[0], { strengths: [3, 1], ratings: [5, 2, null], labels, allBad: true })
    await judge(campaign, people[1], { strengths: [2, 0], ratings: [4, 2, 1], comment: () => 'Close.' })
    const said = await readSaid(deps(), lead, asked(campaign))
    expect(said.counts).toEqual({
      ...{ judgments: 2, responses: 6, allBad: 1, comments: 1 },
      ...{ boundaries: 4, slightly: 1, clearly: 1, much: 1 },
    })
    expect(said.labels.map(({ label, count }) => [label, count])).toEqual([
      ['Wrong', 2],
      ['Unclear prompt', 1],
    ])
    expect(said.ratings).toEqual([
      {
        key: 'helpful',
        all: { counts: [1, 2, 0, 1, 1], n: 5, mean: 14 / 5 },
        models: [
          { model: 'finch', counts: [0, 0, 0, 1, 1], n: 2, mean: 4.5 },
          { model: 'heron', counts: [0, 2, 0, 0, 0], n: 2, mean: 2 },
          { model: null, counts: [1, 0, 0, 0, 0], n: 1, mean: 1 },
        ],
        others: null,
      },
    ])
  })

  test('once for a chain of corrections, as its newest says it', async () => {
    const { campaign, lead, people } = await world()
    const first = await judge(campaign, people[0], { ratings: [1, 1, 1], comment: () => 'First.', allBad: true })
    const { judgmentId } = await correct(campaign, people[0], first, { ratings: [5, 5, 5], comment: () => 'Second.' })
    const said = await readSaid(deps(), lead, asked(campaign))
    expect(said.counts).toMatchObject({ judgments: 1, allBad: 0, comments: 1 })
    expect(said.ratings[0]?.all).toEqual({ counts: [0, 0, 0, 0, 3], n: 3, mean: 5 })
    expect(said.entries).toMatchObject([{ judgmentId, comment: 'Second.', isCorrection: true }])
  })

  test('without what was said of gold', async () => {
    const { campaign, lead, people } = await world()
    await judge(campaign, people[0], { comment: () => 'Of gold.', ratings: [1, 2, 3] })
    const { itemId } = await deps().db.judgment.findFirstOrThrow({ where: { campaignId: campaign.campaignId } })
    await deps().db.item.updateMany({
      where: { id: itemId },
      data: { isGold: true, purpose: 'gold', goldRanks: [1, 2, 3], goldOfId: campaign.itemIds.at(-1) ?? null },
    })
    const said = await readSaid(deps(), lead, asked(campaign))
    expect(said.counts.judgments).toBe(0)
    expect(said.ratings[0]?.all).toEqual({ counts: [0, 0, 0, 0, 0], n: 0, mean: null })
    expect(said.entries).toEqual([])
  })

  test('of one annotator where one is chosen', async () => {
    const { campaign, lead, people } = await world()
    await judge(campaign, people[0], { comment: () => 'Mine.' })
    await judge(campaign, people[1], { allBad: true, comment: () => 'Theirs.' })
    const said = await readSaid(deps(), lead, { ...asked(campaign), annotatorId: people[0].membershipId })
    expect(said.counts).toMatchObject({ judgments: 1, allBad: 0, comments: 1 })
    expect(said.entries.map(({ comment }) => comment)).toEqual(['Mine.'])
    expect(said.judges.map(({ membershipId }) => membershipId).toSorted()).toEqual(
      people.map(({ membershipId }) => membershipId).toSorted(),
    )
  })
})

describe('what was said is listed', () => {
  test('with letters, ranks, ratings and labels as the annotator saw the responses', async () => {
    const { campaign, lead, people } = await world()
    const labels = { item: ['unclear'], responses: [[], ['wrong'], []] }
    const judgmentId = await judge(campaign, people[0], {
      ...{ ratings: [5, 2, null], labels },
      comment: (letterOf) => `${letterOf(0)} beats ${letterOf(1)}.`,
    })
    const { displayOrder } = await deps().db.judgment.findFirstOrThrow({ where: { id: judgmentId } })
    const letter = (index: number) => 'ABC'[displayOrder.indexOf(index)]
    const { entries } = await readSaid(deps(), lead, asked(campaign))
    const cards = [
      { rank: 1, labels: [], ratings: [{ label: 'Helpful', value: 5 }] },
      { rank: 2, labels: ['Wrong'], ratings: [{ label: 'Helpful', value: 2 }] },
      { rank: 3, labels: [], ratings: [] },
    ]
    expect(entries).toMatchObject([
      {
        ...{ judgmentId, allBad: false, isCorrection: false, itemLabels: ['Unclear prompt'] },
        comment: `@${letter(0)} beats @${letter(1)}.`,
        cards: displayOrder.map((index) => cards[index]),
      },
    ])
    const item = await readJudgedItem(deps(), lead, { ...campaign, judgmentId })
    expect(item.cards.map(({ raw }) => raw)).toEqual(displayOrder.map((index) => `Response ${index}`))
  })

  test('by comment, all bad or label; what is not asked falls back on what is', async () => {
    const { campaign, lead, people } = await world()
    const commented = await judge(campaign, people[0], { comment: () => 'So.' })
    const bad = await judge(campaign, people[0], { allBad: true })
    const onResponse = await judge(campaign, people[0], { labels: { item: [], responses: [[], ['wrong'], []] } })
    const onItem = await judge(campaign, people[0], { labels: { item: ['unclear'], responses: [[], [], []] } })
    const listed = async (filter: Parameters<typeof readSaid>[2]['filter']) =>
      (await readSaid(deps(), lead, { ...asked(campaign), filter })).entries.map(({ judgmentId }) => judgmentId)
    expect(await listed(null)).toEqual([commented])
    expect(await listed({ of: 'all-bad' })).toEqual([bad])
    expect(await listed({ of: 'label', key: 'wrong' })).toEqual([onResponse])
    expect(await listed({ of: 'label', key: 'unclear' })).toEqual([onItem])
    expect(await listed({ of: 'label', key: 'unheard' })).toEqual([commented])
  })

  test('newest first, a page at a time', async () => {
    const { campaign, lead, people } = await world(options, SAID_A_PAGE + 1)
    const ids: JudgmentId[] = []
    for (let i = 0; i <= SAID_A_PAGE; i++) ids.unshift(await judge(campaign, people[0], { comment: () => `No. ${i}` }))
    const [one, two] = [
      await readSaid(deps(), lead, asked(campaign)),
      await readSaid(deps(), lead, { ...asked(campaign), page: 2 }),
    ]
    expect([one.hasMore, two.hasMore]).toEqual([true, false])
    expect([...one.entries, ...two.entries].map(({ judgmentId }) => judgmentId)).toEqual(ids)
  })

  test('not at all where the campaign asks for the ranking alone', async () => {
    const { campaign, lead, people } = await world({ ...defaultAnnotationOptions, allowsAllBad: false })
    await judge(campaign, people[0])
    expect(await readSaid(deps(), lead, asked(campaign))).toMatchObject({
      ...{ filter: null, entries: [], ratings: [], labels: [] },
      counts: { judgments: 1 },
    })
  })
})

describe('what was said is read', () => {
  test('by owners, leads and reviewers of the workspace alone', async () => {
    const { campaign, people } = await world()
    const judgmentId = await judge(campaign, people[0], { comment: () => 'So.' })
    const { actor: reviewer } = await buildMember('reviewer', { workspace: campaign.workspace })
    const { actor: stranger } = await buildMember('owner')
    expect((await readSaid(deps(), reviewer, asked(campaign))).entries).toHaveLength(1)
    for (const [actor, code] of [
      [people[0], 'not_allowed'],
      [stranger, 'not_found'],
    ] as const) {
      await expect(readSaid(deps(), actor, asked(campaign))).rejects.toMatchObject({ code })
      await expect(readJudgedItem(deps(), actor, { ...campaign, judgmentId })).rejects.toMatchObject({ code })
    }
    const unknown = { ...campaign, judgmentId: JudgmentId.parse(deps().newId()) }
    await expect(readJudgedItem(deps(), reviewer, unknown)).rejects.toMatchObject({ code: 'not_found' })
  })
})
