export type QuadratureNode = { x: number; weight: number }

/** Nodes and weights of Gauss and Legendre's rule on [-1, 1]: roots of the Legendre polynomial by Newton's method (Numerical Recipes 4.6). */
export function gaussLegendre(count: number): QuadratureNode[] {
  return Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5))
    for (let step = 0; step < 100; step++) {
      const { value, slope } = legendre(count, x)
      const next = x - value / slope
      if (Math.abs(next - x) < 1e-16) break
      x = next
    }
    const { slope } = legendre(count, x)
    return { x, weight: 2 / ((1 - x * x) * slope * slope) }
  })
}

/** The Legendre polynomial of this degree and its slope at x, by their recurrence. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let [before, value] = [0, 1]
  for (let j = 0; j < degree; j++) [before, value] = [value, ((2 * j + 1) * x * value - j * before) / (j + 1)]
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) }
}
