import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { DataTable } from '#components/ui/tables/data-table'
import { paperSlope } from '#lib/client/calibrations/calibration-figures'
import { figureWithError, shortFigure } from '#lib/client/evidence/figures'
import { strings } from '#lib/client/strings/index'
import type { Calibration } from '#lib/contracts/calibrations'
import { type FittedCalibration, lineIntervals } from '#lib/core/planning/law/calibration/fit-calibration'
import { scoreAt } from '#lib/core/planning/law/law'
import type { LawBasis } from '#lib/core/planning/law/law-used'

type LawCardProps = { calibration: Calibration; fitted: FittedCalibration }

/** The law by its name, how it was fitted, and its lines with the intervals of their coefficients. */
export function LawCard({ calibration, fitted }: LawCardProps) {
  const words = strings.calibration.law
  const { basis, model, offsetScale, refusals } = fitted
  const hasRuns = calibration.runs.length > 0
  const state = refusals.length > 0 ? 'refused' : basis && hasRuns ? 'ready' : 'none'
  const tones = { refused: 'danger', ready: 'success', none: 'neutral' } as const
  return (
    <Card title={words.title} action={<Badge tone={tones[state]}>{words[state]}</Badge>}>
      <div className="flex flex-col gap-3">
        <div>
          {state === 'ready' && <p>{words.named(calibration.name)}</p>}
          {state === 'none' && <p>{model === 'paper-metric' ? words.noRuns : words.withoutLaw}</p>}
          <p className="text-ink-muted text-sm">{words.models[model]}</p>
          {offsetScale && (
            <p className="mt-1 text-sm">
              {words.offsetScale(
                shortFigure(offsetScale.intercept),
                figureWithError(offsetScale.slope, Math.sqrt(offsetScale.slopeVariance)),
                explainedShare(calibration, offsetScale.mse),
              )}
            </p>
          )}
        </div>
        {basis && <Lines basis={basis} fitted={fitted} calibration={calibration} />}
      </div>
    </Card>
  )
}

/** R² of the runs that the offset and the scale were fitted to: those of K = 2, 3 and 4. */
function explainedShare({ runs }: Calibration, mse: number): string {
  const values = runs.filter((run) => run.responsesPerPrompt <= 4).map((run) => run.value)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return variance > 0 ? (1 - mse / variance).toFixed(2) : strings.calibration.noFigure
}

function Lines({ basis, fitted, calibration }: LawCardProps & { basis: LawBasis }) {
  const words = strings.calibration.law
  const ranges = basis.lines.flatMap(({ least, most }) => [least, most])
  const middle = (Math.min(...ranges) + Math.max(...ranges)) / 2
  const unit = fitted.scale === 'points' ? words.points : calibration.metric
  return (
    <>
      <DataTable
        label={words.title}
        minWidth="lg"
        columns={[
          { head: words.columns.line, className: 'whitespace-nowrap' },
          { head: words.columns.origin, className: 'whitespace-nowrap' },
          { head: words.columns.runs, numeric: true },
          { head: words.columns.slope, numeric: true },
          { head: words.columns.paperSlope, numeric: true },
          { head: words.columns.value(middle.toFixed(1)), numeric: true },
          { head: words.columns.scatter, numeric: true },
          { head: words.columns.degrees, numeric: true },
          { head: words.columns.range, numeric: true },
        ]}
        rows={basis.lines.map((line) => {
          const { responsesPerPrompt: k } = line
          const half = lineIntervals(basis, k, middle)
          const paper = paperSlope(fitted, k)
          return {
            key: k,
            cells: [
              strings.evidence.k(k),
              words.origins[line.origin],
              line.runs.toLocaleString('en'),
              figureWithError(line.slope, half?.slope ?? 0),
              paper === null ? strings.calibration.noFigure : shortFigure(paper),
              figureWithError(scoreAt(line, middle), half?.value ?? 0),
              shortFigure(Math.sqrt(line.residualVariance)),
              line.degreesOfFreedom,
              words.range(line.least.toFixed(1), line.most.toFixed(1)),
            ],
          }
        })}
      />
      <p className="text-ink-muted text-sm">
        {words.intervalNote} {words.perUnit(unit)}
      </p>
    </>
  )
}
