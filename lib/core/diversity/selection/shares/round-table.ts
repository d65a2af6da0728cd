/** A cell of a sparse table of counts: at most one for each row and column. `count` is a whole number from 0 on. */
export type TableCell = { row: number; column: number; count: number }

type Edge = { row: number; column: number; rest: number }
type Step = { edge: Edge; from: string }

/** The row and the column that take up what keeps a column's or a row's sum from being whole. */
const SLACK = -1

/**
 * Seats of each cell in proportion to its count, such that every cell, every row and every column has its exact share rounded
 * up or down, and all together exactly `seats` (controlled rounding, Cox 1987). Rounding one level inside the other would hold
 * one margin alone. Shape: as `cells`. `seats` is 0 to the sum of the counts.
 */
export function roundTable(seats: number, cells: readonly TableCell[]): number[] {
  const total = cells.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return cells.map(() => 0)
  // In whole numbers: a share is `seats * count` parts of `total` parts each.
  const edges: Edge[] = cells.map(({ row, column, count }) => ({ row, column, rest: (seats * count) % total }))
  const slack = [...slackOf(edges, 'row', total), ...slackOf(edges, 'column', total)]
  const open = new Set([...edges, ...slack].filter(({ rest }) => rest > 0))
  while (open.size > 0) shiftAlong(findCycle(open), total, open)
  return cells.map(({ count }, i) => Math.floor((seats * count) / total) + ((edges[i] as Edge).rest === total ? 1 : 0))
}

function slackOf(edges: readonly Edge[], side: 'row' | 'column', total: number): Edge[] {
  const sums = new Map<number, number>()
  for (const edge of edges) sums.set(edge[side], ((sums.get(edge[side]) ?? 0) + edge.rest) % total)
  const other = side === 'row' ? 'column' : 'row'
  return [...sums].map(([place, sum]) => ({
    row: SLACK,
    column: SLACK,
    [side]: place,
    [other]: SLACK,
    rest: (total - sum) % total,
  }))
}

/**
 * A cycle of broken cells, alternately along rows and columns. There is one while a cell is broken: sums being whole, nobody is
 * the only broken cell of its row or column.
 */
function findCycle(open: ReadonlySet<Edge>): Edge[] {
  const ends = new Map<string, Edge[]>()
  for (const edge of open)
    for (const end of [rowOf(edge), columnOf(edge)]) ends.set(end, [...(ends.get(end) ?? []), edge])
  const path: Step[] = []
  const metAt = new Map<string, number>()
  let at = rowOf([...open][0] as Edge)
  while (!metAt.has(at)) {
    metAt.set(at, path.length)
    const last = path.at(-1)?.edge
    const edge = ends.get(at)?.find((one) => one !== last) as Edge
    path.push({ edge, from: at })
    at = at === rowOf(edge) ? columnOf(edge) : rowOf(edge)
  }
  return path.slice(metAt.get(at)).map(({ edge }) => edge)
}

const rowOf = ({ row }: Edge) => `row ${row}`
const columnOf = ({ column }: Edge) => `column ${column}`

/** Gives to every second cell of the cycle what it takes from the others, until one is whole; the fuller ones are given to. */
function shiftAlong(cycle: readonly Edge[], total: number, open: Set<Edge>): void {
  const even = cycle.filter((_, i) => i % 2 === 0)
  const odd = cycle.filter((_, i) => i % 2 === 1)
  const fullnessOf = (edges: readonly Edge[]) => edges.reduce((sum, { rest }) => sum + rest, 0)
  const [given, taken] = fullnessOf(even) >= fullnessOf(odd) ? [even, odd] : [odd, even]
  const amount = Math.min(...given.map(({ rest }) => total - rest), ...taken.map(({ rest }) => rest))
  for (const edge of given) edge.rest += amount
  for (const edge of taken) edge.rest -= amount
  for (const edge of cycle) if (edge.rest === 0 || edge.rest === total) open.delete(edge)
}
