import { nearestIndex, spreadApart } from './scale.ts'
import type { CurveXY } from './series.ts'

/** Where a line's label stands: at a place of the line, above it or below it. */
export type LinePlace = { x: number; y: number; isBelow: boolean }

/** Of the height of the plot: the least distance between two labels, and how near another line crowds one. */
const GAP = 0.085
const CROWDED = 0.2
/** Of the width: ends nearer than this stand at the same place. */
const SAME_X = 0.05
/** Labels keep out of the steep beginning. */
const FIRST_X = 0.3

/**
 * Places for the labels of lines in a square of 1 by 1: at their ends, apart from each other, and where another line runs just
 * above, below the line. Two lines that meet at their ends are labelled where they are furthest apart. Null for an empty line.
 */
export function placeLabels(lines: readonly (readonly CurveXY[])[]): (LinePlace | null)[] {
  const ends = lines.map((line) => line.at(-1) ?? null)
  const heights = spreadApart(
    ends.map((end) => end?.y ?? 0),
    GAP,
  )
  return ends.map((end, index) => {
    if (!end) return null
    const meeting = ends.findIndex(
      (other, at) => at !== index && other && Math.abs(other.x - end.x) < SAME_X && Math.abs(other.y - end.y) < GAP,
    )
    if (meeting >= 0) return furthestFrom(lines[index] ?? [], lines[meeting] ?? [], index < meeting)
    const crowd = lines.some((other, at) => {
      const beside = at !== index && (other.at(-1)?.x ?? -1) > end.x - SAME_X && other[nearestIndex(other, end.x)]
      return beside && beside.y > end.y && beside.y - end.y < CROWDED
    })
    return { x: end.x, y: heights[index] ?? end.y, isBelow: crowd }
  })
}

function furthestFrom(line: readonly CurveXY[], other: readonly CurveXY[], winsTies: boolean): LinePlace | null {
  let best: LinePlace | null = null
  let most = -1
  for (const point of line) {
    const beside = other[nearestIndex(other, point.x)]
    const apart = beside ? Math.abs(point.y - beside.y) : 0
    if (point.x < FIRST_X || apart <= most) continue
    most = apart
    best = { ...point, isBelow: beside ? point.y < beside.y || (point.y === beside.y && !winsTies) : false }
  }
  return best
}
