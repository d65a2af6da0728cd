import { expect, test } from 'vitest'
import { MOST_TAR_FILE_BYTES, tarHeader, tarPadding } from './tar.ts'

const file = (patch: object = {}) =>
  tarHeader({ name: 'folder/data.jsonl', bytes: 1_000_000, mtime: new Date('2026-06-01T12:00:00.999Z'), ...patch })
const field = (header: Uint8Array, from: number, length: number) =>
  new TextDecoder().decode(header.subarray(from, from + length)).replace(/\0.*$/s, '')

test('a header says name, size and time where ustar looks for them, and its checksum holds', () => {
  const header = file()
  expect(header).toHaveLength(512)
  expect(field(header, 0, 100)).toBe('folder/data.jsonl')
  expect(Number.parseInt(field(header, 124, 12), 8)).toBe(1_000_000)
  expect(Number.parseInt(field(header, 136, 12), 8)).toBe(Date.UTC(2026, 5, 1, 12) / 1000)
  expect(field(header, 257, 6)).toBe('ustar')
  const blanked = header.map((byte, i) => (i >= 148 && i < 156 ? 0x20 : byte))
  expect(Number.parseInt(field(header, 148, 8), 8)).toBe(blanked.reduce((sum, byte) => sum + byte, 0))
})

test('a file fills its last block', () => {
  expect([0, 1, 511, 512, 513].map((bytes) => tarPadding(bytes).length)).toEqual([0, 511, 1, 0, 511])
})

test('what the format cannot say is refused', () => {
  expect(Number.parseInt(field(file({ bytes: MOST_TAR_FILE_BYTES }), 124, 12), 8)).toBe(2 ** 33 - 1)
  expect(() => file({ bytes: MOST_TAR_FILE_BYTES + 1 })).toThrow(RangeError)
  expect(() => file({ name: 'é' })).toThrow(RangeError)
  expect(() => file({ name: 'x'.repeat(101) })).toThrow(RangeError)
})
