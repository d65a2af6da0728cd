type Three = readonly [number, number, number]
export type Row = { x: Three; y: number }
export type HuberFit = { coefficients: Three; scale: number }

/** Huber's constant: 95% of least squares' efficiency under normal errors. */
const HUBER = 1.345
/** Turns a median absolute deviation into a standard deviation of normal errors. */
const NORMAL_MAD = 1.4826
const MOST_STEPS = 50
const REFINING_STEPS = 4
const CLOSE = 1e-9

/**
 * Huber's M-estimate of y = x·b in three coefficients, by iteratively reweighted least squares from least squares, with the scale of
 * the residuals re-estimated each step. Null where the rows do not tell the three apart.
 */
export function huberFit(rows: readonly Row[]): HuberFit | null {
  const everyRow = Uint32Array.from(rows, (_, i) => i)
  let coefficients = leastSquares(rows, everyRow, () => 1)
  if (!coefficients) return null
  let scale = 0
  for (let step = 0; step < MOST_STEPS; step += 1) {
    scale = residualScale(rows, coefficients)
    const next = reweighted(rows, everyRow, coefficients, scale)
    if (!next) return null
    const before: Three = coefficients
    coefficients = next
    if (next.every((value, i) => Math.abs(value - (before[i] as number)) <= CLOSE * (1 + Math.abs(value)))) break
  }
  return { coefficients, scale }
}

/** A resample's estimate from the whole fit with its scale held: a few steps are enough, and a whole fit each would take seconds. */
export function refineHuberFit(
  rows: readonly Row[],
  picked: Uint32Array,
  { coefficients, scale }: HuberFit,
): Three | null {
  let current: Three | null = coefficients
  for (let step = 0; step < REFINING_STEPS && current; step += 1) current = reweighted(rows, picked, current, scale)
  return current
}

const residual = ({ x, y }: Row, [a, b, c]: Three): number => y - x[0] * a - x[1] * b - x[2] * c

function residualScale(rows: readonly Row[], coefficients: Three): number {
  const sizes = rows.map((row) => Math.abs(residual(row, coefficients))).sort((a, b) => a - b)
  return NORMAL_MAD * (sizes[Math.floor(sizes.length / 2)] ?? 0)
}

const reweighted = (rows: readonly Row[], picked: Uint32Array, coefficients: Three, scale: number): Three | null =>
  leastSquares(rows, picked, (row) => {
    const size = Math.abs(residual(row, coefficients))
    return size <= HUBER * scale ? 1 : (HUBER * scale) / size
  })

/** Weighted normal equations of three unknowns, columns scaled to length 1, by Cramer's rule; null where they are all but dependent. */
function leastSquares(rows: readonly Row[], picked: Uint32Array, weightOf: (row: Row) => number): Three | null {
  let [s00, s01, s02, s11, s12, s22, t0, t1, t2] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (const index of picked) {
    const row = rows[index] as Row
    const weight = weightOf(row)
    const [x0, x1, x2] = row.x
    s00 += weight * x0 * x0
    s01 += weight * x0 * x1
    s02 += weight * x0 * x2
    s11 += weight * x1 * x1
    s12 += weight * x1 * x2
    s22 += weight * x2 * x2
    t0 += weight * x0 * row.y
    t1 += weight * x1 * row.y
    t2 += weight * x2 * row.y
  }
  const [l0, l1, l2] = [Math.sqrt(s00), Math.sqrt(s11), Math.sqrt(s22)]
  if (!(l0 > 0 && l1 > 0 && l2 > 0)) return null
  const [r01, r02, r12] = [s01 / (l0 * l1), s02 / (l0 * l2), s12 / (l1 * l2)]
  const [u0, u1, u2] = [t0 / l0, t1 / l1, t2 / l2]
  const determinant = 1 + 2 * r01 * r02 * r12 - r01 * r01 - r02 * r02 - r12 * r12
  if (determinant < 1e-6) return null
  const a = u0 * (1 - r12 * r12) + u1 * (r02 * r12 - r01) + u2 * (r01 * r12 - r02)
  const b = u0 * (r02 * r12 - r01) + u1 * (1 - r02 * r02) + u2 * (r01 * r02 - r12)
  const c = u0 * (r01 * r12 - r02) + u1 * (r01 * r02 - r12) + u2 * (1 - r01 * r01)
  return [a / determinant / l0, b / determinant / l1, c / determinant / l2]
}
