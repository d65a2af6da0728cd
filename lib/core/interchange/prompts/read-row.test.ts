import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineSplitter } from '../bytes/line-splitter.ts'
import { readRow } from './read-row.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const read = (line: string | Uint8Array, format: 'jsonl' | 'text' = 'jsonl') =>
  readRow(7, typeof line === 'string' ? encode(line) : line, format)
const rowOf = (line: string, format: 'jsonl' | 'text' = 'jsonl') => {
  const reading = read(line, format)
  if (!('row' in reading)) throw new Error(JSON.stringify(reading))
  return reading.row
}

describe('an accepted row', () => {
  test('keeps a text prompt byte for byte', () => {
    const prompt = '\n\nHuman: a\u0301 \u2028 \t x\n\nAssistant:'
    expect(rowOf(JSON.stringify({ prompt })).prompt).toBe(prompt)
  })

  test('takes every field it knows, null as absent, and names the ones it leaves out', () => {
    const row = rowOf(
      JSON.stringify({
        id: 12,
        prompt: 'Hi',
        source: 's',
        lang: null,
        meta: { b: 1, a: [true] },
        score: 1,
        responses: ['x', { text: 'y', model: 'm', id: 'r', params: { t: 0.5 }, rank: 2 }],
      }),
    )
    expect(row).toEqual({
      line: 7,
      prompt: 'Hi',
      externalId: '12',
      source: 's',
      lang: null,
      metaJson: '{"a":[true],"b":1}',
      responses: [
        { content: 'x', model: null, externalId: null, paramsJson: null },
        { content: 'y', model: 'm', externalId: 'r', paramsJson: '{"t":0.5}' },
      ],
      leftOut: ['score', 'responses.rank'],
    })
  })

  test('takes a conversation as "prompt" or as "messages"', () => {
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Hello' },
      { role: 'tool', content: '42' },
    ]
    expect(rowOf(JSON.stringify({ messages })).prompt).toEqual(messages)
    expect(rowOf(JSON.stringify({ prompt: messages })).prompt).toEqual(messages)
  })

  test('of a text file is the whole line, JSON or not', () => {
    expect(rowOf('{"prompt": "not read"} ', 'text').prompt).toBe('{"prompt": "not read"} ')
  })

  test('blank lines are neither accepted nor rejected', () => {
    for (const line of ['', '  \t', '\ufeff']) expect(read(line)).toEqual({ blank: true })
  })
})

describe('a rejected row names its column and its reason', () => {
  test.each<[string, string | Uint8Array, string, number | null, RegExp]>([
    ['not UTF-8', Uint8Array.of(...encode('{"é":"'), 0xff), 'not_utf8', 7, /0xff/],
    ['a NUL byte', '{"prompt":"a\0"}', 'nul', 13, /NUL/],
    ['an escaped NUL', '{"prompt":"é\\u0000"}', 'nul', 13, /NUL/],
    ['a lone surrogate', '{"prompt":"é\\ud800"}', 'lone_surrogate', 13, /surrogate/],
    ['a lone surrogate in a field that is left out', '{"prompt":"a","x":"\\udfff"}', 'lone_surrogate', 20, /surrogate/],
    ['100,000 levels', '{"prompt":'.repeat(100_000), 'too_deep', 641, /64 deep/],
    ['not JSON', '{"prompt": oops}', 'not_json', 12, /a value should stand here/],
    ['a list', '[1]', 'not_a_row', 1, /must be a JSON object/],
    ['a number', '3', 'not_a_row', 1, /must be a JSON object/],
    ['no prompt', '{"text":"a"}', 'wrong_shape', 1, /no "prompt"/],
    ['two prompts', '{"prompt":"a","messages":[]}', 'wrong_shape', 26, /both/],
    ['an empty prompt', '{"prompt":" \\n "}', 'wrong_shape', 11, /prompt is empty/],
    ['a number for a prompt', '{"prompt":3}', 'wrong_shape', 11, /a text or a list of messages/],
    ['no messages', '{"messages":[]}', 'wrong_shape', 13, /no message/],
    [
      'an unknown role',
      '{"messages":[{"role":"bot","content":"a"}]}',
      'wrong_shape',
      22,
      /messages\[1\]\.role must be "system"/,
    ],
    [
      'empty content',
      '{"messages":[{"role":"user","content":""}]}',
      'wrong_shape',
      39,
      /messages\[1\]\.content is empty/,
    ],
    [
      'a field inside a message',
      '{"messages":[{"role":"user","content":"a","tool_calls":[]}]}',
      'wrong_shape',
      56,
      /tool_calls/,
    ],
    [
      'an answer at the end',
      '{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}',
      'wrong_shape',
      52,
      /ends with/,
    ],
    [
      'no user',
      '{"messages":[{"role":"system","content":"a"},{"role":"tool","content":"b"}]}',
      'wrong_shape',
      13,
      /no message of a user/,
    ],
    ['a fraction for an id', '{"prompt":"a","id":1.5}', 'wrong_shape', 20, /whole number/],
    ['an id past 2^53', '{"prompt":"a","id":12345678901234567890}', 'wrong_shape', 20, /write a larger one as a text/],
    ['an empty id', '{"prompt":"a","id":""}', 'wrong_shape', 20, /id is empty/],
    ['meta that is a list', '{"prompt":"a","meta":[1]}', 'wrong_shape', 22, /meta must be an object/],
    ['responses that are a text', '{"prompt":"a","responses":"b"}', 'wrong_shape', 27, /responses must be a list/],
    [
      'an empty response',
      '{"prompt":"a","responses":["b"," "]}',
      'wrong_shape',
      32,
      /responses\[2\]\.content is empty/,
    ],
    [
      'a response without content',
      '{"prompt":"a","responses":[{"model":"m"}]}',
      'wrong_shape',
      28,
      /responses\[1\] has no "content"/,
    ],
    [
      'a response with two contents',
      '{"prompt":"a","responses":[{"text":"m","content":"n"}]}',
      'wrong_shape',
      28,
      /both/,
    ],
    [
      'too many responses',
      JSON.stringify({ prompt: 'a', responses: Array(257).fill('b') }),
      'wrong_shape',
      27,
      /more than 256/,
    ],
  ])('%s', (_name, line, code, column, reason) => {
    expect(read(line)).toEqual({ rejection: { line: 7, column, code, reason: expect.stringMatching(reason) } })
  })
})

describe('any bytes at all', () => {
  test('are read without throwing, and every line is accepted, rejected or blank', () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.json().map(encode),
      fc
        .record(
          { prompt: fc.anything(), id: fc.anything(), responses: fc.anything(), meta: fc.anything() },
          { requiredKeys: [] },
        )
        .map((row) => {
          try {
            return encode(JSON.stringify(row) ?? '')
          } catch {
            return encode('{}')
          }
        }),
      fc.string({ unit: 'binary' }).map((prompt) => encode(JSON.stringify({ prompt }))),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('jsonl' as const, 'text' as const),
        (lines, format) => {
          const file = Buffer.concat(lines.flatMap((bytes) => [bytes, Uint8Array.of(10)]))
          const splitter = new LineSplitter(1_000)
          const read = [...splitter.push(file)]
          const outcomes = read.map(({ number, bytes }) =>
            bytes ? Object.keys(readRow(number, bytes, format))[0] : 'rejection',
          )
          expect(outcomes.filter((outcome) => ['row', 'rejection', 'blank'].includes(outcome ?? ''))).toHaveLength(
            read.length,
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  test('what is accepted can be kept: no NUL and no half pair in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'binary' }), (prompt, meta) => {
        const reading = read(JSON.stringify({ prompt, meta: { meta }, responses: [prompt] }))
        if ('row' in reading) expect(JSON.stringify(reading.row)).not.toMatch(/\\u0000|\\ud[89a-f]/)
      }),
    )
  })
})
