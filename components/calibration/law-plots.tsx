'use client'
import { ScatterPlot } from '#components/evidence/scatter-plot'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { Card } from '#components/ui/display/card'
import { calibrationFigures, decimalPlaces } from '#lib/client/calibrations/calibration-figures'
import { signedFigure } from '#lib/client/evidence/figures'
import { scatterSvg } from '#lib/client/evidence/scatter-file'
import { strings } from '#lib/client/strings/index'
import type { Calibration } from '#lib/contracts/calibrations'
import type { FittedCalibration } from '#lib/core/planning/law/calibration/fit-calibration'

type LawPlotsProps = { calibration: Calibration; fitted: FittedCalibration }

/** The fitted lines over the runs, and what each line leaves of its runs. The runs stand as a table below. */
export function LawPlots({ calibration, fitted }: LawPlotsProps) {
  const words = strings.calibration.plot
  const { scores, residuals, largest } = calibrationFigures(calibration, fitted)
  const { runs, metric, name } = calibration
  const title =
    runs.length === 0
      ? words.findingNone
      : scores.lines.length === 0
        ? words.findingWithout(runs.length)
        : words.finding(runs.length, scores.lines.length)
  const places = decimalPlaces(runs.map((run) => run.value))
  const left = largest && words.residualFinding(signedFigure(largest.residual, places), largest.k)
  const csv = () => [
    ['prompts', 'k', 'd', 'score', 'residual', 'seed'],
    ...runs.map((run, i) => [
      ...[run.prompts, run.responsesPerPrompt, run.diversity, run.value],
      fitted.residuals[i] ?? null,
      run.seed,
    ]),
  ]
  const picture = (data: typeof scores, drawn: string, yTitle: string) => () =>
    scatterSvg(data, {
      title: drawn,
      xTitle: words.xTitle,
      yTitle,
      note: `${name}: ${metric}.`,
      label: strings.evidence.k,
    })
  if (runs.length === 0 && !fitted.basis) return null
  return (
    <Card>
      <div className="flex flex-col gap-8">
        <ChartFigure
          title={title}
          note={scores.lines.length > 0 ? words.note : undefined}
          chart={<ScatterPlot data={scores} title={title} xTitle={words.xTitle} yTitle={metric} />}
          csv={csv}
          svg={picture(scores, title, metric)}
          fileName={name}
        />
        {left && (
          <ChartFigure
            title={left}
            note={words.residuals}
            chart={<ScatterPlot data={residuals} title={left} xTitle={words.xTitle} yTitle={words.residualY} />}
            csv={csv}
            svg={picture(residuals, left, words.residualY)}
            fileName={`${name} residuals`}
          />
        )}
      </div>
    </Card>
  )
}
