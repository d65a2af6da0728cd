import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstTooDeep } from './depth.ts'
import { firstForbiddenEscape } from './escapes.ts'
import { locateInJson } from './locate.ts'
import { firstSyntaxFault } from './syntax.ts'

const parses = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the first syntax fault', () => {
  test.each<[string, number, string]>([
    ['{"a":}', 5, 'a value should stand here'],
    ['{"a":1,}', 7, 'a field name in double quotes should stand here'],
    ['{"a" 1}', 5, 'a colon should follow the field name'],
    ['{"a":1 "b":2}', 7, 'a comma or } should stand here'],
    ['[1,2', 4, 'the line ends where a comma or ] should follow'],
    ['{"a":"b}', 5, 'this text has no closing double quote'],
    ['{"a":"\\x"}', 6, 'this backslash does not begin an escape of JSON'],
    ['{"a":"\t"}', 6, 'a control character stands inside a text: write it as an escape such as \\n or \\t'],
    ["{'a':1}", 1, 'a field name in double quotes or } should stand here'],
    ['{} {}', 3, 'nothing more should stand here'],
    ['{"a":01}', 6, 'a comma or } should stand here'],
    ['NaN', 0, 'a value should stand here'],
    ['', 0, 'the line ends where a value should follow'],
  ])('%s', (text, index, message) => {
    expect(firstSyntaxFault(text)).toEqual({ index, message })
  })

  test('is there exactly when JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'e',
      '0',
      ' ',
      'true',
      'null',
      '"k"',
      '\\u00e9',
      '\t',
      'é',
      '😀',
    )
    const nearly = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.json(),
    )
    fc.assert(
      fc.property(nearly, fc.nat(40), fc.boolean(), (text, cut, doCut) => {
        const tried = doCut ? text.slice(0, cut) : text
        expect(firstSyntaxFault(tried) === null).toBe(parses(tried))
      }),
      { numRuns: 2_000 },
    )
  })

  test('is found in 4 MB of brackets and in a 4 MB text without recursion', () => {
    expect(firstSyntaxFault('['.repeat(4_000_000))?.index).toBe(4_000_000)
    expect(firstSyntaxFault(`{"a":"${'é'.repeat(4_000_000)}`)?.index).toBe(5)
  })
})

describe('depth', () => {
  test('counts arrays and objects, never brackets inside texts', () => {
    expect(firstTooDeep('[[[]]]', 3)).toBeNull()
    expect(firstTooDeep('[[[]]]', 2)).toBe(2)
    expect(firstTooDeep('["[[[[\\"[[", {"a[[[": 1}]', 2)).toBeNull()
    expect(firstTooDeep('{"a":'.repeat(100_000), 64)).toBe(64 * 5)
    expect(firstTooDeep('"\\\\"[[', 1)).toBe(5)
  })
})

describe('escapes Postgres cannot hold', () => {
  test.each<[string, ReturnType<typeof firstForbiddenEscape>]>([
    ['{"a":"\\ud83d\\ude00"}', null],
    ['{"a":"\\ud83d"}', { code: 'lone_surrogate', index: 6 }],
    ['{"a":"\\ude00"}', { code: 'lone_surrogate', index: 6 }],
    ['{"a":"\\ud83dx\\ude00"}', { code: 'lone_surrogate', index: 6 }],
    ['{"a":"\\ud83d\\ud83d\\ude00"}', { code: 'lone_surrogate', index: 6 }],
    ['{"a":"\\\\ud83d"}', null],
    ['{"a":"\\\\\\u0000"}', { code: 'nul', index: 8 }],
    ['{"a":"\\u0001"}', null],
  ])('%s', (json, expected) => {
    expect(firstForbiddenEscape(json)).toEqual(expected)
  })

  test('what passes is well-formed text without NUL', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    const risky = fc.oneof(unit, fc.constantFrom('\\ud83d', '\\ude00', '\\\\', '\\n', 'a', '\\u0000'))
    fc.assert(
      fc.property(fc.array(risky, { maxLength: 8 }), (parts) => {
        const text: string = JSON.parse(`"${parts.join('')}"`)
        const holdable = !text.includes('\0') && !/\p{Cs}/u.test(text)
        expect(firstForbiddenEscape(`"${parts.join('')}"`) === null).toBe(holdable)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the place of a value', () => {
  test('is found through objects and arrays, white space and escaped names', () => {
    const json = ' { "a" : [ 1 , {"b\\"c" : "x,]}" , "d" : true } ] , "e": 2 } '
    expect(json.slice(locateInJson(json, ['a', 1, 'd'])).startsWith('true')).toBe(true)
    expect(json.slice(locateInJson(json, ['a', 1, 'b"c'])).startsWith('"x,]}"')).toBe(true)
    expect(json.slice(locateInJson(json, ['e'])).startsWith('2')).toBe(true)
    expect(json.slice(locateInJson(json, ['a', 7])).startsWith('[')).toBe(true)
    expect(json.slice(locateInJson('{"a":1,"a":2}', ['a']))).toBeDefined()
    expect(locateInJson('{"a":1,"a":2}', ['a'])).toBe(11)
  })
})
