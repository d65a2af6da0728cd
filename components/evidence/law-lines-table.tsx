import { DataTable } from '#components/ui/tables/data-table'
import { figureWithError, shortFigure } from '#lib/client/evidence/figures'
import { strings } from '#lib/client/strings/index'
import { type Abscissa, fitPerformanceLaw, POINTS, pooledError } from '#lib/core/planning/law/paper-law'
import { type Algorithm, measuredK } from '#lib/core/planning/law/paper-results'

/** Coefficients of the refitted lines with their standard errors, in points, and what they leave. */
export function LawLinesTable({ algorithm, over }: { algorithm: Algorithm; over: Abscissa }) {
  const words = strings.evidence.figure.coefficients
  const law = fitPerformanceLaw(algorithm, over)
  const inPoints = (value: number, variance: number) => figureWithError(POINTS * value, POINTS * Math.sqrt(variance))
  return (
    <div>
      <h3 className="mb-2 font-medium">{words.title}</h3>
      <DataTable
        label={words.title}
        minWidth="md"
        columns={[
          { head: words.line, className: 'whitespace-nowrap' },
          { head: over === 'diversity' ? words.slope : words.slopeLog, numeric: true },
          { head: words.intercept, numeric: true },
          { head: words.mse, numeric: true },
        ]}
        rows={[
          ...measuredK.map((k) => {
            const line = law.lines[k]
            return {
              key: k,
              cells: [
                strings.evidence.k(k),
                inPoints(line.slope, line.slopeVariance),
                inPoints(line.intercept, line.interceptVariance),
                shortFigure(line.mse),
              ],
            }
          }),
          { key: 'pooled', cells: [words.pooled, '', '', shortFigure(pooledError(law))] },
        ]}
      />
      <p className="mt-2 text-ink-muted text-sm">{words.note}</p>
    </div>
  )
}
