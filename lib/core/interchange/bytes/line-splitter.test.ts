import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, LineSplitter } from './line-splitter.ts'

const text = (words: string) => new TextEncoder().encode(words)
const MAX = 6
const BOM = [0xef, 0xbb, 0xbf]

/** Few distinct bytes, so that line ends, carriage returns and byte order marks meet often. */
const someBytes = fc
  .array(fc.constantFrom(10, 10, 13, 65, 66, ...BOM), { maxLength: 60 })
  .map((all) => Uint8Array.from(all))

function linesOf(pieces: readonly Uint8Array[], start?: { offset: number; lineCount: number }): Line[] {
  const splitter = new LineSplitter(MAX, start)
  const lines = pieces.flatMap((piece) => [...splitter.push(piece)])
  const last = splitter.finish()
  return last ? [...lines, last] : lines
}

function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return cuts.slice(1).map((end, n) => bytes.slice(cuts[n], end))
}

/** The plain definition: the whole file at once, byte by byte. */
function linesByDefinition(bytes: Uint8Array): Line[] {
  const lines: Line[] = []
  let begin = 0
  for (let at = 0; at <= bytes.length; at++) {
    const isEnd = at === bytes.length
    if (!isEnd && bytes[at] !== 10) continue
    if (isEnd && begin === at) break
    let content = [...bytes.slice(begin, at)]
    if (content.at(-1) === 13) content = content.slice(0, -1)
    const isTooLong = content.length > MAX
    if (begin === 0 && BOM.every((byte, n) => content[n] === byte)) content = content.slice(3)
    begin = at + 1
    const endOffset = Math.min(begin, bytes.length)
    lines.push({ number: lines.length + 1, bytes: isTooLong ? null : Uint8Array.from(content), endOffset })
  }
  return lines
}

describe('a file cut into lines', () => {
  test('has the lines of its plain definition, wherever the stream was cut', () => {
    fc.assert(
      fc.property(someBytes, fc.array(fc.nat(60), { maxLength: 8 }), (bytes, places) => {
        expect(linesOf(cutAt(bytes, places))).toEqual(linesByDefinition(bytes))
      }),
      { numRuns: 2000 },
    )
  })

  test('has the same rest when it is taken up again after any of its lines', () => {
    fc.assert(
      fc.property(someBytes, fc.nat(), (bytes, choice) => {
        const lines = linesOf([bytes])
        fc.pre(lines.length > 0)
        const kept = (choice % lines.length) + 1
        const offset = lines[kept - 1]?.endOffset ?? 0
        expect(linesOf([bytes.slice(offset)], { offset, lineCount: kept })).toEqual(lines.slice(kept))
      }),
      { numRuns: 2000 },
    )
  })

  test('names a line longer than the limit without holding it', () => {
    expect(linesOf([text('1234567\n123456\r\nx')])).toEqual([
      { number: 1, bytes: null, endOffset: 8 },
      { number: 2, bytes: text('123456'), endOffset: 16 },
      { number: 3, bytes: text('x'), endOffset: 17 },
    ])
  })
})
