import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundTable, type TableCell } from './round-table.ts'

const tables = fc
  .uniqueArray(
    fc.record({ row: fc.integer({ min: 0, max: 9 }), column: fc.integer({ min: 0, max: 5 }), count: fc.nat(400) }),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 40 },
  )
  .chain((cells) => {
    const total = cells.reduce((sum, { count }) => sum + count, 0)
    return fc.record({ cells: fc.constant(cells), seats: fc.nat(total) })
  })

test('cells, rows and columns all have their share rounded up or down, and all seats are given', () => {
  fc.assert(
    fc.property(tables, ({ cells, seats }) => {
      const given = roundTable(seats, cells)
      const total = cells.reduce((sum, { count }) => sum + count, 0)
      expect(given.reduce((sum, part) => sum + part, 0)).toBe(seats)
      const isWithinOne = (of: (cell: TableCell) => boolean) => {
        const size = cells.reduce((sum, cell) => sum + (of(cell) ? cell.count : 0), 0)
        const part = cells.reduce((sum, cell, i) => sum + (of(cell) ? (given[i] as number) : 0), 0)
        expect(Math.abs(part * total - seats * size)).toBeLessThan(Math.max(1, total))
        expect(part).toBeLessThanOrEqual(size)
      }
      for (const one of cells) {
        isWithinOne((cell) => cell === one)
        isWithinOne((cell) => cell.row === one.row)
        isWithinOne((cell) => cell.column === one.column)
      }
    }),
    { seed: 21, numRuns: 2000 },
  )
})

test('many small rows cost their column nothing, as they would if rows alone were rounded', () => {
  const small = Array.from({ length: 50 }, (_, row) => ({ row, column: 0, count: 4 }))
  const larger = Array.from({ length: 30 }, (_, row) => ({ row: 50 + row, column: 1, count: 6 }))
  const given = roundTable(38, [...small, ...larger])
  expect(given.slice(0, 50).reduce((sum, part) => sum + part, 0)).toBe(20)
})
