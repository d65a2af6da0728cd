import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson, contentHash, jsonLine } from './canonical-json.ts'
import { CanonicalRecord, type CanonicalRecordInput } from './canonical-record.ts'

const shared = path.resolve(process.env.RANKPLAN_SHARED ?? '../shared')
const hasGolden = existsSync(path.join(shared, 'formats/canonical.jsonl'))
if (!hasGolden) console.warn(`skipped: ${shared}/formats/canonical.jsonl is not here (set RANKPLAN_SHARED)`)

const sha256Hex = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const lines = hasGolden
  ? readFileSync(path.join(shared, 'formats/canonical.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  : []

const least: CanonicalRecordInput = {
  schema: 'preference-ranking/1',
  record_id: 'r',
  prompt: { id: 'p', messages: [{ role: 'user', content: 'Hi' }], content_hash: contentHash('Hi', sha256Hex) },
  responses: ['x', 'y', 'z'].map((content, index) => ({
    id: `r${index}`,
    index,
    content,
    content_hash: contentHash(content, sha256Hex),
  })),
  annotations: [{ id: 'a', annotator: 'u', status: 'submitted', ranks: [1, 1, 3] }],
}
type Edit = (record: CanonicalRecordInput) => unknown
const edited = (edit: Edit) => {
  const copy = structuredClone(least)
  edit(copy)
  return CanonicalRecord.safeParse(copy)
}

describe.skipIf(!hasGolden)('golden canonical records', () => {
  const vectors = hasGolden ? JSON.parse(readFileSync(path.join(shared, 'vectors/formats.json'), 'utf8')) : {}

  test('every one is read', () => {
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(CanonicalRecord.safeParse(JSON.parse(line)).error?.issues ?? []).toEqual([])
  })

  test('each line has the golden record hash', () => {
    for (const line of lines) {
      const record = JSON.parse(line)
      expect(contentHash(record, sha256Hex)).toBe(vectors.record_hash[record.record_id])
    }
  })

  test('the content hashes of prompts and responses are those of their canonical forms', () => {
    for (const line of lines) {
      const { prompt, responses } = CanonicalRecord.parse(JSON.parse(line))
      expect(contentHash(prompt.messages, sha256Hex)).toBe(prompt.content_hash)
      for (const response of responses) expect(contentHash(response.content, sha256Hex)).toBe(response.content_hash)
    }
  })

  test('a competition-coded ranks array is read dense', () => {
    const record = CanonicalRecord.parse(JSON.parse(lines[0] ?? ''))
    expect(record.annotations[0]?.ranks).toEqual([2, 3, 1, 2])
  })

  test('a record written and read again is the same record and the same line', () => {
    for (const line of lines) {
      const record = CanonicalRecord.parse(JSON.parse(line))
      const again = CanonicalRecord.parse(JSON.parse(jsonLine(record)))
      expect(again).toEqual(record)
      expect(jsonLine(again)).toBe(jsonLine(record))
    }
  })
})

describe('the canonical record', () => {
  test('needs the required fields only, and holds every field afterwards', () => {
    expect(CanonicalRecord.parse(least)).toMatchObject({
      campaign_id: null,
      export_id: null,
      plan_version: null,
      split: null,
      cluster_id: null,
      prompt: { source: null, lang: null, meta_json: null },
      responses: [{ model: null, params_json: null }, {}, {}],
      annotations: [
        {
          ranks: [1, 1, 2],
          ratings: null,
          display_order: [],
          guideline_version: null,
          plan_version: null,
          last_implied: null,
          strengths: null,
          active_ms: null,
          started_at: null,
          submitted_at: null,
          skip_reason: null,
          is_gold: false,
          revision: 1,
          superseded_by: null,
        },
      ],
    })
  })

  const annotation =
    (patch: object): Edit =>
    (record) =>
      Object.assign(record.annotations[0] ?? {}, patch)
  test.each<[string, Edit]>([
    ['an unknown field', (record) => Object.assign(record, { verdict: 1 })],
    ['another schema', (record) => Object.assign(record, { schema: 'preference-ranking/2' })],
    ['no response', (record) => Object.assign(record, { responses: [] })],
    ['responses out of order', (record) => record.responses.reverse()],
    ['two responses of one id', (record) => Object.assign(record.responses[1] ?? {}, { id: 'r0' })],
    ['too few ranks', annotation({ ranks: [1, 2] })],
    ['a rank of zero', annotation({ ranks: [0, 1, 2] })],
    ['submitted without ranks', annotation({ ranks: null })],
    ['a display order that shows a card twice', annotation({ display_order: [0, 0, 1] })],
    ['too many ratings', annotation({ ratings: [1, 2, 3, 4] })],
    ['a hash that is none', (record) => Object.assign(record.prompt, { content_hash: 'sha256:1' })],
    ['half a surrogate pair', (record) => Object.assign(record.responses[0] ?? {}, { content: '\ud800' })],
    ['a NUL', (record) => Object.assign(record.responses[0] ?? {}, { content: 'a\0' })],
  ])('refuses %s', (_, edit) => {
    expect(edited(() => undefined).success).toBe(true)
    expect(edited(edit).success).toBe(false)
  })

  test('a skipped annotation needs no ranks, and null in ranks means not ranked', () => {
    expect(edited(annotation({ status: 'skipped', ranks: null })).success).toBe(true)
    expect(edited(annotation({ ranks: [null, 4, 2] })).data?.annotations[0]?.ranks).toEqual([null, 2, 1])
  })
})

describe('canonical JSON', () => {
  test('equal values have one form', () => {
    expect(canonicalJson({ b: 1.0, a: [null, 'é'] })).toBe('{"a":[null,"é"],"b":1}')
  })

  test('a line never holds the separators at which some readers break lines, and says the same', () => {
    const value = { text: 'a\u2028b\u2029c' }
    expect(jsonLine(value)).toBe('{"text":"a\\u2028b\\u2029c"}')
    expect(JSON.parse(jsonLine(value))).toEqual(value)
  })

  test('half a surrogate pair and a value without a JSON form are refused', () => {
    expect(() => canonicalJson('\udc00')).toThrow()
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
  })

  test('a string is hashed with its quotes', () => {
    expect(contentHash('It is blue.', sha256Hex)).toBe(
      'sha256:80129852902fdca6965bff268fba782bb9a21ae9de2b0f6a8b8bf5429685f878',
    )
  })
})
