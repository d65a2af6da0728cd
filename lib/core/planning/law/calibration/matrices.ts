export type Matrix = readonly (readonly number[])[]

/** Inverse by Gauss-Jordan with row pivots; null where a pivot vanishes beside the matrix's largest entry. For a handful of rows. */
export function invert(matrix: Matrix): number[][] | null {
  const size = matrix.length
  const largest = Math.max(...matrix.flat().map(Math.abs))
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let best = column
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i
    }
    const pivotRow = rows[best] as number[]
    rows[best] = rows[column] as number[]
    rows[column] = pivotRow
    const pivot = pivotRow[column] as number
    if (!(Math.abs(pivot) > largest * Number.EPSILON)) return null
    for (let j = 0; j < 2 * size; j++) pivotRow[j] = (pivotRow[j] as number) / pivot
    rows.forEach((row, i) => {
      const factor = row[column] as number
      if (i === column || factor === 0) return
      for (let j = 0; j < 2 * size; j++) row[j] = (row[j] as number) - factor * (pivotRow[j] as number)
    })
  }
  return rows.map((row) => row.slice(size))
}

export function add(one: Matrix, other: Matrix): number[][] {
  return one.map((row, i) => row.map((value, j) => value + (other[i]?.[j] ?? 0)))
}

export function scaleBy(matrix: Matrix, factor: number): number[][] {
  return matrix.map((row) => row.map((value) => value * factor))
}

export function multiply(one: Matrix, other: Matrix): number[][] {
  return one.map((row) =>
    (other[0] ?? []).map((_, j) =>
      dot(
        row,
        other.map((line) => line[j] as number),
      ),
    ),
  )
}

export function transpose(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] as number))
}

export function apply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

export function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * (other[i] as number), 0)
}
