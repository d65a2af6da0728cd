import { describe, expect, test } from 'vitest'
import { fileKind, isGzip } from './file-kind.ts'

const kind = (text: string | Uint8Array, name: string, isWhole = true) => {
  const found = fileKind(typeof text === 'string' ? new TextEncoder().encode(text) : text, name, isWhole)
  return typeof found === 'string' ? found : found.code
}

describe('what a file is', () => {
  test.each<[string, string, string, string]>([
    ['JSON lines, whatever the name', '{"prompt":"a"}\n{"prompt":"b"}\n', 'data', 'jsonl'],
    ['JSON lines named as text', '{"prompt":"a"}\n', 'a.txt.gz', 'jsonl'],
    ['text that begins with a brace', '{name}, write a poem\n', 'a.txt', 'text'],
    ['text that begins with a bracket', '[INST] write a poem\n', 'a.txt', 'text'],
    ['text without a telling name', 'Write a poem\n', 'prompts', 'text'],
    ['broken lines with a telling name', 'oops\n{"prompt":"b"}\n', 'a.jsonl', 'jsonl'],
    ['a bad first line', '{"prompt": oops}\n{"prompt":"b"}\n', 'a', 'jsonl'],
    ['a first line that ends early', '{"prompt": "a"\n{"prompt":"b"}\n', 'a', 'jsonl'],
    ['one array', '[{"prompt":"a"},{"prompt":"b"}]', 'a.jsonl', 'not_lines'],
    ['an array over many lines', '[\n{"prompt":"a"},\n{"prompt":"b"}\n]', 'a.json', 'not_lines'],
    ['a stray array before good rows', '[1]\n{"prompt":"b"}\n', 'a.jsonl', 'jsonl'],
    ['a pretty-printed object', '{\n  "prompt": "a"\n}\n', 'a.json', 'not_lines'],
    ['a blank start', '\n\n{"prompt":"a"}\n', 'a', 'jsonl'],
    ['a table', 'id,prompt\n1,hello\n', 'a.csv', 'other_format'],
    ['a zip', 'PK\u0003\u0004', 'a.jsonl', 'other_format'],
    ['Parquet', 'PAR1....', 'a', 'other_format'],
    ['nothing', '', 'a.jsonl', 'jsonl'],
  ])('%s', (_name, text, name, expected) => {
    expect(kind(text, name)).toBe(expected)
  })

  test('a row longer than the head is still a row', () => {
    expect(kind(`{"prompt":"${'a'.repeat(1000)}`, 'a', false)).toBe('jsonl')
  })

  test('UTF-16 and UTF-32 are told by their mark, UTF-16 by its zeros too', () => {
    expect(kind(Buffer.from('\ufeff{"prompt":"a"}', 'utf16le'), 'a.jsonl')).toBe('other_encoding')
    expect(kind(Buffer.from('{"prompt":"a"}\n{"prompt":"b"}', 'utf16le'), 'a.jsonl')).toBe('other_encoding')
    expect(kind(Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), 'a.jsonl')).toBe('other_encoding')
    expect(kind('{"prompt":"a\0b"}\n', 'a.jsonl')).toBe('jsonl')
  })

  test('gzip is told by its first two bytes', () => {
    expect(isGzip(Uint8Array.of(0x1f, 0x8b, 8))).toBe(true)
    expect(isGzip(new TextEncoder().encode('{"a"'))).toBe(false)
  })
})
