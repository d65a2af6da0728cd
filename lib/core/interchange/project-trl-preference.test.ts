import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CanonicalRecord, type CanonicalRecordInput } from './canonical-record.ts'
import { allPairsPolicy, defaultExportPolicy, ExportPolicy } from './export-policy.ts'
import { addDrops, noDrops, pairDropReasons } from './pairs/drop-reasons.ts'
import { projectTrlPreference, TrlPreferenceRow } from './project-trl-preference.ts'

const shared = path.resolve(process.env.RANKPLAN_SHARED ?? '../shared')
const hasGolden = existsSync(path.join(shared, 'formats/canonical.jsonl'))
if (!hasGolden) console.warn(`skipped: ${shared}/formats/canonical.jsonl is not here (set RANKPLAN_SHARED)`)
const readLines = (file: string): unknown[] =>
  readFileSync(path.join(shared, 'formats', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

type AnnotationInput = CanonicalRecordInput['annotations'][number]
const hash = `sha256:${'0'.repeat(64)}`
const ranked = (...ranks: number[][]): AnnotationInput[] =>
  ranks.map((own, i) => ({ id: `a${i}`, annotator: `u${i}`, status: 'submitted', ranks: own }))
function record(annotations: AnnotationInput[], contents: string[]): CanonicalRecord {
  return CanonicalRecord.parse({
    schema: 'preference-ranking/1',
    record_id: 'r',
    prompt: { id: 'p', messages: [{ role: 'user', content: 'Hi' }], content_hash: hash },
    responses: contents.map((content, index) => ({ id: `r${index}`, index, content, content_hash: hash })),
    annotations,
  })
}
const letters = (count: number) => [...'abcdefghi'].slice(0, count)
const pairsOf = (of: CanonicalRecord, policy: Partial<ExportPolicy>) =>
  projectTrlPreference(of, { ...defaultExportPolicy, ...policy }).rows.map(
    ({ row }) => `${row.chosen[0].content}>${row.rejected[0].content}`,
  )
const dropsOf = (of: CanonicalRecord, policy: Partial<ExportPolicy> = {}) =>
  Object.fromEntries(
    Object.entries(projectTrlPreference(of, { ...defaultExportPolicy, ...policy }).dropped).filter(([, n]) => n > 0),
  )

describe.skipIf(!hasGolden)('golden TRL preference rows', () => {
  test('the majority of all pairs of the canonical records are the golden rows, in order', () => {
    const results = readLines('canonical.jsonl').map((line) =>
      projectTrlPreference(CanonicalRecord.parse(line), allPairsPolicy),
    )
    const rows = results.flatMap((result) => result.rows.map(({ row }) => row))
    expect(rows).toEqual(readLines('trl_preference_conversational.jsonl'))
    for (const row of rows) expect(TrlPreferenceRow.safeParse(row).success).toBe(true)
    const dropped = results.reduce((sum, result) => addDrops(sum, result.dropped), noDrops())
    expect(dropped).toEqual({ ...noDrops(), single_response: 1, tied: 1, conflict: 1 })
  })

  test('a row names its record, responses, annotations, votes and weight', () => {
    const first = CanonicalRecord.parse(readLines('canonical.jsonl')[0])
    expect(projectTrlPreference(first, allPairsPolicy).rows[1]?.provenance).toEqual({
      record_id: 'p1',
      group_id: 'p1',
      weight: 0.2,
      split: 'train',
      chosen_response_id: 'p1-r0',
      rejected_response_id: 'p1-r3',
      annotation_ids: ['a1', 'a2'],
      p: 0.75,
      votes: { for: 1, against: 0, ties: 1 },
    })
  })
})

describe('the policy', () => {
  const four = record(ranked([1, 2, 3, 4]), letters(4))

  test('is majority, best against the rest, at most four pairs, without gold, unless said otherwise', () => {
    expect(defaultExportPolicy).toEqual({
      aggregate: 'majority',
      pairs: 'best_vs_rest',
      tie: 'half',
      minVotes: 1,
      minProbability: 0.5,
      maxPairsPerPrompt: 4,
      includeGold: false,
    })
    expect(ExportPolicy.safeParse({ minProbability: 0.4 }).success).toBe(false)
    expect(ExportPolicy.safeParse({ maxPairs: 4 }).success).toBe(false)
  })

  test.each<[ExportPolicy['pairs'], string[]]>([
    ['all', ['a>b', 'a>c', 'a>d', 'b>c']],
    ['adjacent', ['a>b', 'b>c', 'c>d']],
    ['best_worst', ['a>d']],
    ['best_vs_rest', ['a>b', 'a>c', 'a>d']],
  ])('pairs %s', (pairs, expected) => {
    expect(pairsOf(four, { pairs, maxPairsPerPrompt: null })).toEqual(expect.arrayContaining(expected))
    expect(pairsOf(four, { pairs, maxPairsPerPrompt: null })).toHaveLength(pairs === 'all' ? 6 : expected.length)
  })

  test('over the limit, the pairs furthest apart stay, and the rest is counted', () => {
    const six = record(ranked([1, 2, 3, 4, 5, 6]), letters(6))
    expect(pairsOf(six, {})).toEqual(['a>c', 'a>d', 'a>e', 'a>f'])
    expect(dropsOf(six)).toEqual({ not_selected: 10, over_pair_limit: 1 })
  })

  test('over the limit, more agreement goes before more distance', () => {
    const split = record(ranked([1, 2, 3], [1, 2, 3], [1, 2, 3], [2, 3, 1]), letters(3))
    expect(pairsOf(split, { pairs: 'all', maxPairsPerPrompt: 1 })).toEqual(['a>b'])
  })

  test('several best: each goes against the rest, none against another', () => {
    expect(pairsOf(record(ranked([1, 1, 2]), letters(3)), {})).toEqual(['a>c', 'b>c'])
  })

  test('a cycle has no best, so it gives nothing but all its pairs', () => {
    const cycle = record(ranked([1, 2, 3], [3, 1, 2], [2, 3, 1]), letters(3))
    expect(pairsOf(cycle, {})).toEqual([])
    expect(pairsOf(cycle, { pairs: 'all' })).toEqual(['a>b', 'c>a', 'b>c'])
  })

  test('each annotator by themselves keeps both sides of a conflict, annotation by annotation', () => {
    const conflict = record(ranked([1, 2], [2, 1]), letters(2))
    expect(pairsOf(conflict, {})).toEqual([])
    expect(dropsOf(conflict)).toEqual({ conflict: 1 })
    expect(pairsOf(conflict, { aggregate: 'per_annotator' })).toEqual(['a>b', 'b>a'])
  })

  test('the Borda consensus never writes a pair its own votes contradict', () => {
    // b stands above a three times to two, but a's mean place is 1.6 and b's 2.2.
    const torn = record(ranked([2, 1, 3, 4], [2, 1, 3, 4], [2, 1, 3, 4], [1, 4, 2, 3], [1, 4, 2, 3]), letters(4))
    expect(pairsOf(torn, { pairs: 'all', maxPairsPerPrompt: null })).toContain('b>a')
    const borda = pairsOf(torn, { aggregate: 'borda', pairs: 'all', maxPairsPerPrompt: null })
    expect(borda).not.toContain('b>a')
    expect(borda).not.toContain('a>b')
    expect(dropsOf(torn, { aggregate: 'borda', pairs: 'all', maxPairsPerPrompt: null })).toEqual({
      against_consensus: 1,
    })
  })

  test('dropped ties leave p to the strict votes; votes and p below the policy are counted', () => {
    const tie = record(ranked([1, 1], [1, 1], [2, 1]), letters(2))
    const p = (policy: Partial<ExportPolicy>) =>
      projectTrlPreference(tie, { ...defaultExportPolicy, ...policy }).rows[0]?.provenance.p
    expect(p({})).toBeCloseTo(2 / 3, 12)
    expect(p({ tie: 'drop' })).toBe(1)
    expect(dropsOf(tie, { tie: 'drop', minVotes: 2 })).toEqual({ too_few_votes: 1 })
    expect(dropsOf(tie, { minProbability: 0.7 })).toEqual({ below_min_probability: 1 })
    expect(dropsOf(record(ranked([1, 1]), letters(2)), { tie: 'drop' })).toEqual({ tied: 1 })
  })
})

describe('what is left out', () => {
  test('a single response, and a record nobody submitted', () => {
    expect(dropsOf(record(ranked([1]), ['a']))).toEqual({ single_response: 1 })
    const skipped = record([{ id: 'a', annotator: 'u', status: 'skipped', ranks: null }], letters(2))
    expect(dropsOf(skipped)).toEqual({ no_submitted_annotations: 1 })
  })

  test('gold judgments, unless the policy takes them', () => {
    const gold = record([{ id: 'a', annotator: 'u', status: 'submitted', ranks: [1, 2], is_gold: true }], letters(2))
    expect(dropsOf(gold)).toEqual({ gold: 1 })
    expect(pairsOf(gold, { includeGold: true })).toEqual(['a>b'])
  })

  test('superseded judgments and those of an annotator who spoke again', () => {
    const corrected = record(
      [
        { id: 'old', annotator: 'u', status: 'submitted', ranks: [1, 2], superseded_by: 'new' },
        { id: 'new', annotator: 'u', status: 'submitted', ranks: [2, 1], revision: 2 },
        { id: 'void', annotator: 'v', status: 'invalidated', ranks: [1, 2] },
        { id: 'late', annotator: 'w', status: 'submitted', ranks: [2, 1], submitted_at: '2025-01-02T00:00:00.000Z' },
        { id: 'early', annotator: 'w', status: 'submitted', ranks: [1, 2], submitted_at: '2025-01-01T00:00:00.000Z' },
      ],
      letters(2),
    )
    const { rows } = projectTrlPreference(corrected, defaultExportPolicy)
    expect(rows.map(({ provenance }) => provenance.annotation_ids)).toEqual([['new', 'late']])
    expect(pairsOf(corrected, {})).toEqual(['b>a'])
  })

  test('a superseded judgment, wherever its successor stands and whatever its revision says', () => {
    const listedFirst = record(
      [
        { id: 'new', annotator: 'u', status: 'submitted', ranks: [2, 1] },
        { id: 'old', annotator: 'u', status: 'submitted', ranks: [1, 2], superseded_by: 'new' },
      ],
      letters(2),
    )
    expect(pairsOf(listedFirst, {})).toEqual(['b>a'])
  })

  test('a judgment whose correction was invalidated does not come back', () => {
    const undone = record(
      [
        { id: 'old', annotator: 'u', status: 'submitted', ranks: [1, 2], superseded_by: 'new' },
        { id: 'new', annotator: 'u', status: 'invalidated', ranks: [2, 1], revision: 2 },
      ],
      letters(2),
    )
    expect(dropsOf(undone)).toEqual({ no_submitted_annotations: 1 })
  })

  test('identical responses: the first stands for all, so no text is written against itself', () => {
    const twins = record(ranked([1, 2, 3]), ['Yes.', ' yes. ', 'No.'])
    expect(pairsOf(twins, { pairs: 'all' })).toEqual(['Yes.>No.'])
    expect(dropsOf(twins, { pairs: 'all' })).toEqual({ identical_responses: 2 })
    const contradictory = record(ranked([1, 3, 2]), ['Yes.', 'Yes.', 'No.'])
    expect(pairsOf(contradictory, { pairs: 'all' })).toEqual([])
    expect(dropsOf(contradictory, { pairs: 'all' })).toEqual({ identical_responses: 2, tied: 1 })
  })
})

describe('any record under any policy', () => {
  const policies = fc.record({
    aggregate: fc.constantFrom('per_annotator' as const, 'majority' as const, 'borda' as const),
    pairs: fc.constantFrom('all' as const, 'adjacent' as const, 'best_worst' as const, 'best_vs_rest' as const),
    tie: fc.constantFrom('drop' as const, 'half' as const, 'keep' as const),
    minVotes: fc.integer({ min: 1, max: 3 }),
    minProbability: fc.constantFrom(0.5, 0.7, 1),
    maxPairsPerPrompt: fc.option(fc.integer({ min: 1, max: 6 })),
    includeGold: fc.boolean(),
  })
  const records = fc.integer({ min: 2, max: 6 }).chain((k) =>
    fc
      .tuple(
        fc.array(fc.array(fc.integer({ min: 1, max: k }), { minLength: k, maxLength: k }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(fc.constantFrom(...letters(6)), { minLength: k, maxLength: k }),
      )
      .map(([ranks, contents]) => record(ranked(...ranks), contents)),
  )

  test('loses no pair uncounted, weighs one a group, keeps to its limits', () => {
    fc.assert(
      fc.property(records, policies, (of, policy) => {
        const { rows, dropped } = projectTrlPreference(of, policy)
        const lost = pairDropReasons.reduce((sum, reason) => sum + dropped[reason], 0)
        const k = of.responses.length
        const each = policy.aggregate === 'per_annotator' ? of.annotations.length : 1
        expect(rows.length + lost).toBe(each * ((k * (k - 1)) / 2))
        expect(rows.length).toBeLessThanOrEqual(policy.maxPairsPerPrompt ?? Number.POSITIVE_INFINITY)
        if (rows.length > 0) {
          expect(rows.reduce((sum, { provenance }) => sum + provenance.weight, 0)).toBeCloseTo(1, 9)
        }
        for (const { row, provenance } of rows) {
          expect(row.chosen[0].content).not.toBe(row.rejected[0].content)
          expect(provenance.p).toBeGreaterThan(0.5)
          expect(provenance.p).toBeGreaterThanOrEqual(policy.minProbability)
        }
      }),
    )
  })

  test('gives the same rows every time and leaves its arguments alone', () => {
    fc.assert(
      fc.property(records, policies, (of, policy) => {
        const before = structuredClone(of)
        expect(projectTrlPreference(of, policy)).toEqual(projectTrlPreference(structuredClone(of), policy))
        expect(of).toEqual(before)
      }),
    )
  })
})
