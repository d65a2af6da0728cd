import { DEFAULT_HALF_WIDTH } from '#lib/core/planning/allocation/shared-items'
import { Day } from '#lib/core/planning/cost/schedule'

/** Half-widths that can be wanted, in percentage points. */
export const halfWidthPoints = ['5', '10', '15', '20'] as const
export type HalfWidthPoints = (typeof halfWidthPoints)[number]

const DEFAULT_POINTS = String(DEFAULT_HALF_WIDTH * 100) as HalfWidthPoints

/** What the address asks: the last day of the work (as typed, and as a day that is to come), and the wanted half-width. */
export function readAllocationAddress(
  params: { get: (name: string) => string | null },
  from: string | null,
): { by: string; finishBy: string | null; points: HalfWidthPoints } {
  const by = params.get('by') ?? ''
  const day = Day.safeParse(by)
  const points = halfWidthPoints.find((one) => one === params.get('within')) ?? DEFAULT_POINTS
  return { by, points, finishBy: day.success && from !== null && day.data > from ? day.data : null }
}
