export type LineFit = {
  slope: number
  intercept: number
  /** Mean squared residual, over n. */
  mse: number
  /** Residual sum of squares over n - 2. */
  residualVariance: number
  slopeVariance: number
  interceptVariance: number
  slopeInterceptCovariance: number
  degreesOfFreedom: number
}

/** Ordinary least squares of y on x with the usual covariance of its two coefficients. Null below three points or where x does not vary. */
export function fitLine(x: readonly number[], y: readonly number[]): LineFit | null {
  const n = x.length
  if (n < 3 || y.length !== n) return null
  // The mean of equal values need not be that value in doubles: their spread would be rounding, and the slope made of it.
  if (x.every((value) => value === x[0])) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n
  const [meanX, meanY] = [mean(x), mean(y)]
  let sxx = 0
  let sxy = 0
  for (let i = 0; i < n; i++) {
    const dx = (x[i] as number) - meanX
    sxx += dx * dx
    sxy += dx * ((y[i] as number) - meanY)
  }
  const slope = sxy / sxx
  const intercept = meanY - slope * meanX
  const rss = x.reduce((sum, xi, i) => sum + ((y[i] as number) - slope * xi - intercept) ** 2, 0)
  const residualVariance = rss / (n - 2)
  const slopeVariance = residualVariance / sxx
  return {
    slope,
    intercept,
    mse: rss / n,
    residualVariance,
    slopeVariance,
    interceptVariance: residualVariance * (1 / n + meanX ** 2 / sxx),
    slopeInterceptCovariance: -meanX * slopeVariance,
    degreesOfFreedom: n - 2,
  }
}

/** Variance of a new observation at x: of the line there, plus the residual's. */
export function predictionVariance(fit: LineFit, x: number): number {
  return fit.residualVariance + fit.interceptVariance + 2 * x * fit.slopeInterceptCovariance + x * x * fit.slopeVariance
}

export function lineAt(fit: LineFit, x: number): number {
  return fit.slope * x + fit.intercept
}
