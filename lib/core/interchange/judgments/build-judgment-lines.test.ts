import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotationOptions } from '../../ranking/beside/annotation-options.ts'
import { besideRanking } from '../../ranking/beside/beside-ranking.ts'
import { defaultAnnotationOptions } from '../../ranking/beside/default-options.ts'
import { judgedRanks } from '../../ranking/judged-ranks.ts'
import { ranksOfTiers } from '../../ranking/ranking.ts'
import { jsonLine } from '../canonical-json.ts'
import { defaultExportPolicy } from '../export-policy.ts'
import { buildRecord } from '../exports/build-record.ts'
import { ExportItem } from '../exports/export-item.ts'
import type { ExportRequest } from '../exports/export-request.ts'
import { askedQuestions } from './asked-questions.ts'
import { buildJudgmentLines } from './build-judgment-lines.ts'
import { JudgmentLine } from './judgment-line.ts'
import { addSaid, nothingSaid } from './said-counts.ts'
import { strengthWords } from './strength-words.ts'

const uuid = (kind: number, i: number) => `0189${kind}000-0000-7000-8000-${String(i).padStart(12, '0')}`
const scale = { label: 'Scale', min: 0, max: 10, minLabel: 'none', maxLabel: '', isRequired: false }
const options: AnnotationOptions = {
  ...defaultAnnotationOptions,
  strength: 'optional',
  ratings: ['tone', 'helpful', 'safe', 'b2'].map((key) => ({ key, ...scale })),
  labels: [
    { key: 'refuses', label: 'Refuses', scope: 'response' },
    { key: 'wrong', label: 'Wrong', scope: 'response' },
    { key: 'unclear', label: 'Unclear prompt', scope: 'item' },
  ],
  comment: 'optional',
}
const canonical: ExportRequest = { target: 'canonical' }
const context = {
  campaignId: 'campaign',
  exportId: 'f'.repeat(64),
  sha256Hex: (text: string) => createHash('sha256').update(text).digest('hex'),
  pseudonymOf: (annotatorId: string) => `annotator-${annotatorId}`,
  splitOf: () => 'test' as const,
}

type Judgment = ExportItem['judgments'][number]
const judgment = (patch: Partial<Judgment> = {}): Judgment => ({
  ...{ judgmentId: uuid(1, 1), annotatorId: uuid(2, 1), ranks: [2, 1, 1], displayOrder: [2, 0, 1], lastImplied: true },
  ...{ guidelineVersion: 3, planNumber: 2, activeMs: 4000, startedAtMs: 0, submittedAtMs: 9000, supersedesId: null },
  ...{ firstRatings: null, strengths: [], allBad: false, ratings: null, labels: null, comment: null },
  ...{ unseenIndexes: null, firstKeyMs: null, changeCount: null, ...patch },
})
/** Responses with ids of their own where `externalIds` names them. */
const itemOf = (judgments: Judgment[], externalIds: (string | null)[] = ['x', 'y', 'z'], isGold = false): ExportItem =>
  ExportItem.parse({
    ...{ itemId: uuid(3, 1), planNumber: 1, clusterId: 'c', isGold, judgments },
    prompt: {
      ...{ promptId: uuid(4, 1), externalId: 'p-1', source: null, lang: null, metaJson: null },
      messages: [{ role: 'user', content: 'Hi' }],
    },
    slate: externalIds.map((externalId, i) => ({
      ...{ responseId: uuid(5, i), externalId, content: `text ${i}`, model: null, paramsJson: null },
    })),
  })
const written = (item: ExportItem, request: ExportRequest = canonical) =>
  buildJudgmentLines(item, context, request).map((line) => JudgmentLine.parse(JSON.parse(jsonLine(line))))

/** The columns a line was made of: what a reader of the file alone can tell. */
function columnsOf(line: JudgmentLine, responseIds: readonly string[]) {
  const ids = line.responses.map(({ id }) => id)
  const scales = new Set(line.responses.flatMap(({ ratings }) => ratings.map((one) => one.scale)))
  const ratings = [...scales].map((key) => [
    key,
    line.responses.map((response) => response.ratings.find((one) => one.scale === key)?.rating ?? null),
  ])
  const isLabelled = line.item_labels.length > 0 || line.responses.some(({ labels }) => labels.length > 0)
  const isSeenKnown = line.responses.every(({ seen }) => seen !== null)
  const stored = (text: string, id: string) => text.replaceAll(`@[${id}]`, `@[${responseIds[ids.indexOf(id)]}]`)
  return {
    ranks: ranksOfTiers(line.tiers, ids),
    strengths: line.strengths.some((strength) => strength !== null)
      ? line.strengths.map((strength) => (strength === null ? 0 : strengthWords.indexOf(strength) + 1))
      : [],
    allBad: line.all_bad,
    ratings: ratings.length === 0 ? null : Object.fromEntries(ratings),
    labels: isLabelled ? { item: line.item_labels, responses: line.responses.map(({ labels }) => labels) } : null,
    comment: line.comment === null ? null : line.mentions.reduce(stored, line.comment),
    unseenIndexes: isSeenKnown ? line.responses.flatMap(({ seen }, i) => (seen ? [] : [i])) : null,
    displayOrder: line.display_order,
    firstKeyMs: line.first_key_ms,
    changeCount: line.change_count,
  }
}

/** An answer as the screen gives it, with the slate it is of; some responses hold the same text. */
const answers = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    displayOrder: fc.shuffledSubarray(
      Array.from({ length: count }, (_, i) => i),
      { minLength: count, maxLength: count },
    ),
    tierOf: fc.array(fc.nat(count - 1), { minLength: count, maxLength: count }),
    textOf: fc.array(fc.nat(count * 3), { minLength: count, maxLength: count }),
    strengths: fc.array(fc.nat(3), { minLength: count, maxLength: count }),
    ratings: fc.dictionary(
      fc.constantFrom('tone', 'helpful', 'safe', 'b2'),
      fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { minLength: count, maxLength: count }),
    ),
    itemLabels: fc.subarray(['unclear']),
    labels: fc.array(fc.subarray(['refuses', 'wrong']), { minLength: count, maxLength: count }),
    comment: fc
      .array(fc.oneof(fc.constantFrom('@A', '@B ', ' @C,', ' @I ', '@[nobody]'), fc.string({ unit: 'grapheme' })))
      .map((parts) => parts.join('')),
    allBad: fc.boolean(),
    unseen: fc.option(fc.subarray(Array.from({ length: count }, (_, i) => i))),
    firstKeyMs: fc.option(fc.nat(90_000)),
    changeCount: fc.option(fc.nat(50)),
    isImported: fc.boolean(),
  }),
)

describe('a line of judgments.jsonl', () => {
  test('holds the whole answer: the columns it was made of come back from the file', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { count, displayOrder, tierOf, strengths, ratings, itemLabels, labels, isImported } = given
        const tiers = Array.from({ length: count }, (_, tier) =>
          tierOf.flatMap((of, place) => (of === tier ? [place] : [])),
        ).filter((tier) => tier.length > 0)
        const responseIds = Array.from({ length: count }, (_, i) => uuid(5, i))
        const judged = judgedRanks(tiers, displayOrder, given.textOf.map(String))
        if (!judged) throw new Error('every card is placed')
        const outcome = besideRanking(
          {
            ...{
              tiers,
              ratings,
              comment: given.comment,
              allBad: given.allBad,
              labels: { item: itemLabels, responses: labels },
            },
            ...{ firstKeyMs: given.firstKeyMs ?? undefined, changeCount: given.changeCount ?? undefined },
            strengths: strengths.slice(0, tiers.length - 1),
          },
          options,
          { displayOrder, responseIds, ranks: judged.ranks },
        )
        if (!('beside' in outcome)) throw new Error(JSON.stringify(outcome.problems))
        const columns = { ...outcome.beside, displayOrder, ranks: judged.ranks, unseenIndexes: given.unseen }
        const externalIds = responseIds.map((_, i) => (isImported ? `answer ${i}]` : null))
        const [line] = written(itemOf([judgment(columns)], externalIds))
        if (!line) throw new Error('it stands')
        expect(columnsOf(line, responseIds)).toEqual(columns)
      }),
      { numRuns: 500 },
    )
  })

  test('names prompt, responses, annotator and judgment as the canonical record does', () => {
    for (const externalIds of [
      ['x', 'y', 'z'],
      ['x', 'x', 'z'],
      [null, 'y', 'z'],
    ]) {
      const item = itemOf([judgment()], externalIds)
      const record = buildRecord(item, context)
      const [line] = written(item)
      expect(line?.responses.map(({ id }) => id)).toEqual(record.responses.map(({ id }) => id))
      expect(line).toMatchObject({
        ...{ record_id: record.record_id, prompt_id: record.prompt.id, split: record.split },
        ...{ campaign_id: record.campaign_id, export_id: record.export_id },
        ...{ judgment_id: record.annotations[0]?.id, annotator: record.annotations[0]?.annotator },
      })
    }
  })

  test('is read with the words a reader looks for', () => {
    const said: Partial<Judgment> = {
      ...{ strengths: [0], allBad: true, unseenIndexes: [0], firstKeyMs: 700, changeCount: 2 },
      ratings: { tone: [1, null, 3], helpful: [null, 5, null] },
      labels: { item: ['unclear'], responses: [[], ['wrong'], []] },
      comment: `@[${uuid(5, 2)}] over @[${uuid(5, 0)}] and @[${uuid(5, 2)}], not @[${uuid(6, 0)}]`,
    }
    const [line] = written(itemOf([judgment(said)]))
    expect(line).toEqual({
      ...{ schema: 'preference-judgment/1', campaign_id: 'campaign', export_id: 'f'.repeat(64) },
      ...{ record_id: uuid(3, 1), prompt_id: 'p-1', split: 'test', is_gold: false },
      ...{ judgment_id: uuid(1, 1), supersedes: [], annotator: `annotator-${uuid(2, 1)}` },
      ...{ tiers: [['y', 'z'], ['x']], strengths: [null], all_bad: true },
      responses: [
        { id: 'x', rank: 2, seen: false, ratings: [{ scale: 'tone', rating: 1 }], labels: [] },
        { id: 'y', rank: 1, seen: true, ratings: [{ scale: 'helpful', rating: 5 }], labels: ['wrong'] },
        { id: 'z', rank: 1, seen: true, ratings: [{ scale: 'tone', rating: 3 }], labels: [] },
      ],
      item_labels: ['unclear'],
      comment: `@[z] over @[x] and @[z], not @[${uuid(6, 0)}]`,
      mentions: ['z', 'x'],
      ...{ display_order: [2, 0, 1], last_implied: true, guideline_version: 3, plan_version: 2 },
      ...{ active_ms: 4000, total_active_ms: 4000, first_key_ms: 700, change_count: 2 },
      ...{ started_at: '1970-01-01T00:00:00.000Z', submitted_at: '1970-01-01T00:00:09.000Z' },
    })
  })

  test('is not read where its tiers, strengths, order or mentions contradict its responses', () => {
    const [line] = written(itemOf([judgment()]))
    const faults = (patch: object) =>
      JudgmentLine.safeParse({ ...line, ...patch }).error?.issues.map(({ path }) => path[0]) ?? []
    expect(faults({})).toEqual([])
    expect(faults({ tiers: [['x'], ['y', 'z']] })).toEqual(['tiers'])
    expect(faults({ tiers: [['y', 'z', 'x']], strengths: [] })).toEqual(['tiers'])
    expect(faults({ strengths: [] })).toEqual(['strengths'])
    expect(faults({ display_order: [0, 1, 1] })).toEqual(['display_order'])
    expect(faults({ mentions: ['w'] })).toEqual(['mentions'])
    expect(faults({ responses: line?.responses.map((one) => ({ ...one, id: 'y' })) })).toContain('responses')
  })
})

describe('the lines of an item', () => {
  const chain = [
    judgment({ judgmentId: uuid(1, 1), activeMs: 100 }),
    judgment({ judgmentId: uuid(1, 2), annotatorId: uuid(2, 2), activeMs: 7 }),
    judgment({ judgmentId: uuid(1, 3), supersedesId: uuid(1, 1), activeMs: 20 }),
    judgment({ judgmentId: uuid(1, 4), supersedesId: uuid(1, 3), activeMs: 3, comment: 'now' }),
  ]

  test('are the judgments that stand, each with those it corrects and the time of all of them', () => {
    expect(written(itemOf(chain))).toMatchObject([
      { judgment_id: uuid(1, 2), supersedes: [], active_ms: 7, total_active_ms: 7, comment: null },
      { judgment_id: uuid(1, 4), supersedes: [uuid(1, 1), uuid(1, 3)], active_ms: 3, total_active_ms: 123 },
    ])
    // A snapshot that was taken before the last correction.
    expect(written(itemOf(chain.slice(0, 3))).map((line) => line.judgment_id)).toEqual([uuid(1, 2), uuid(1, 3)])
  })

  test('of gold items are there where the export takes gold', () => {
    const gold = itemOf(chain, ['x', 'y', 'z'], true)
    const taking = (includeGold: boolean): ExportRequest => ({
      target: 'trl-preference',
      policy: { ...defaultExportPolicy, includeGold },
    })
    expect(written(gold, taking(false))).toEqual([])
    expect(written(gold, taking(true)).map((line) => line.is_gold)).toEqual([true, true])
    expect(written(gold, canonical)).toHaveLength(2)
    expect(written(itemOf(chain), taking(false))).toHaveLength(2)
  })
})

test('said counts are of lines, however often a line says it', () => {
  const said = { strengths: [2], allBad: true, comment: 'so', ratings: { tone: [1, 2, 3], safe: [1, null, null] } }
  const lines = [
    ...written(itemOf([judgment({ ...said, labels: { item: ['unclear'], responses: [['wrong'], [], []] } })])),
    ...written(itemOf([judgment({ labels: { item: [], responses: [[], ['wrong'], ['wrong']] } }), judgment()])),
  ]
  expect(addSaid(nothingSaid, lines)).toEqual({ all_bad: 1, strengths: 1, ratings: 1, labels: 2, comments: 1 })
})

test('a manifest says what was asked in every word but the content warning', () => {
  const asked = askedQuestions({ ...options, contentWarning: 'Violence' })
  expect(asked.ratings[0]).toEqual({
    key: 'tone',
    label: 'Scale',
    min: 0,
    max: 10,
    min_label: 'none',
    max_label: '',
    required: false,
  })
  expect(asked).toMatchObject({ strength: 'optional', labels: options.labels, comment: 'optional', all_bad: true })
  expect(JSON.stringify(asked)).not.toContain('Violence')
})
