import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine, lineWriter } from './canonical-json.ts'

const value = fc.jsonValue({ maxDepth: 2 })
const shared = fc.array(value, { minLength: 1, maxLength: 3 })
/** Rows whose members are picked from the same few values, and which hold some of their own. */
const rows = shared.chain((values) =>
  fc.array(
    fc
      .record({ a: fc.nat(values.length - 1), own: value, key: fc.string({ unit: 'binary' }) })
      .map(({ a, own, key }) => ({ zebra: values[a], [key]: values[0], own, 'é\u2028': [values[a]] })),
    { maxLength: 6 },
  ),
)
const isWellFormed = (row: unknown) => (JSON.stringify(row) as string & { isWellFormed(): boolean }).isWellFormed()

test('rows written together are, to the byte, the rows written one by one', () => {
  fc.assert(
    fc.property(rows, (made) => {
      fc.pre(made.every(isWellFormed))
      const write = lineWriter()
      expect(made.map(write)).toEqual(made.map(jsonLine))
    }),
    { numRuns: 50 },
  )
})

test('U+2028 and U+2029 are escaped wherever they stand, keys included', () => {
  const row = { 'a\u2028': 'b\u2029', c: ['\u2028'] }
  expect(lineWriter()(row)).toBe('{"a\\u2028":"b\\u2029","c":["\\u2028"]}')
  expect(JSON.parse(lineWriter()(row))).toEqual(row)
})
