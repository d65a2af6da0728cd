import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnOfByte, columnOfUnit, firstInvalidUtf8 } from './utf8.ts'

const accepts = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

describe('the place where bytes stop being UTF-8', () => {
  test.each<[string, number[], number | null]>([
    ['plain', [0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], null],
    ['Latin-1 é', [0x61, 0xe9, 0x62], 1],
    ['a cut character', [0x61, 0xe2, 0x82], 1],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['half a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1],
    ['past U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
  ])('%s', (_name, bytes, at) => {
    expect(firstInvalidUtf8(Uint8Array.from(bytes))).toBe(at)
  })

  test('is found exactly where the platform’s own decoder refuses, and everything before it decodes', () => {
    const risky = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xed, 0xa0, 0xf0, 0x9f, 0x98, 0x80, 0xf4, 0x8f),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.array(risky, { maxLength: 12 }), (some, more) => {
        const bytes = Uint8Array.from([...some, ...more])
        const at = firstInvalidUtf8(bytes)
        expect(at === null).toBe(accepts(bytes))
        if (at !== null) expect(accepts(bytes.subarray(0, at))).toBe(true)
      }),
    )
  })

  test('columns count characters, not bytes or halves of pairs', () => {
    expect(columnOfByte(new TextEncoder().encode('aé😀b'), 7)).toBe(4)
    expect(columnOfUnit('aé😀b', 4)).toBe(4)
  })
})
