import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineSplitter } from './line-splitter.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | null) =>
  bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function split(pieces: readonly Uint8Array[], most = 100, start?: { offset: number; lineCount: number }) {
  const splitter = new LineSplitter(most, start)
  const lines = pieces.flatMap((piece) => [...splitter.push(piece)])
  const rest = splitter.finish()
  return [...lines, ...(rest ? [rest] : [])].map(({ bytes, ...line }) => ({ ...line, text: textOf(bytes) }))
}

describe('the line splitter', () => {
  test('cuts at \\n and \\r\\n, counts blank lines, keeps a last line without an ending', () => {
    expect(split([bytesOf('a\r\n\nb\rc\nd')])).toEqual([
      { number: 1, endOffset: 3, text: 'a' },
      { number: 2, endOffset: 4, text: '' },
      { number: 3, endOffset: 8, text: 'b\rc' },
      { number: 4, endOffset: 9, text: 'd' },
    ])
  })

  test('drops a byte order mark before the first line and nowhere else', () => {
    expect(split([bytesOf('\ufeffa\n\ufeffb')]).map(({ text }) => text)).toEqual(['a', '\ufeffb'])
    expect(split([bytesOf('\ufeffa\n')], 100, { offset: 9, lineCount: 4 })).toEqual([
      { number: 5, endOffset: 14, text: '\ufeffa' },
    ])
  })

  test('tells a line past the limit by its number alone, and reads on', () => {
    const lines = split([bytesOf(`${'x'.repeat(10)}\n${'y'.repeat(11)}\nz\n`)], 10)
    expect(lines).toEqual([
      { number: 1, endOffset: 11, text: 'x'.repeat(10) },
      { number: 2, endOffset: 23, text: null },
      { number: 3, endOffset: 25, text: 'z' },
    ])
  })

  test('the ending of a line does not count against its limit', () => {
    expect(split([bytesOf(`${'x'.repeat(10)}\r\n`)], 10)[0]?.text).toBe('x'.repeat(10))
  })

  test('gives the same lines wherever the stream is cut', () => {
    const file = fc.array(fc.constantFrom(10, 13, 97, 98, 0xef, 0xbb, 0xbf, 0xc3, 0xa9), { maxLength: 60 })
    fc.assert(
      fc.property(file, fc.array(fc.nat(60), { maxLength: 8 }), (numbers, cuts) => {
        const bytes = Uint8Array.from(numbers)
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length]
        const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
        expect(split(pieces, 12)).toEqual(split([bytes], 12))
      }),
    )
  })

  test('goes on from any line’s end as if it had read the lines before', () => {
    const bytes = bytesOf('one\ntwo\r\n\nfour')
    const whole = split([bytes])
    for (const [i, { number, endOffset }] of whole.entries())
      expect(split([bytes.subarray(endOffset)], 100, { offset: endOffset, lineCount: number })).toEqual(
        whole.slice(i + 1),
      )
  })
})
