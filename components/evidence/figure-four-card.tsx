'use client'
import { ChartFigure } from '#components/ui/charts/chart-figure'
import { Card } from '#components/ui/display/card'
import { Select } from '#components/ui/forms/select'
import { DataTable } from '#components/ui/tables/data-table'
import { figureFour } from '#lib/client/evidence/figure-four'
import { shortFigure, signedFigure } from '#lib/client/evidence/figures'
import { scatterSvg } from '#lib/client/evidence/scatter-file'
import { strings } from '#lib/client/strings/index'
import { useAddress } from '#lib/client/use-address'
import type { Abscissa } from '#lib/core/planning/law/paper-law'
import type { Algorithm } from '#lib/core/planning/law/paper-results'
import { LawErrorsTable } from './law-errors-table.tsx'
import { LawLinesTable } from './law-lines-table.tsx'
import { ScatterPlot } from './scatter-plot.tsx'

/** Figure 4 redrawn from its data, over d or over the prompts, with what each line leaves; the address keeps what is shown. */
export function FigureFourCard() {
  const words = strings.evidence.figure
  const { params, change } = useAddress()
  const algorithm: Algorithm = params.get('law') === 'SFT' ? 'SFT' : 'PRO'
  const over: Abscissa = params.get('over') === 'log-prompts' ? 'log-prompts' : 'diversity'
  const { rows, scores, residuals, pooled, largest } = figureFour(algorithm, over)
  const finding = over === 'diversity' ? words.finding : words.findingLog
  const title = finding(algorithm, shortFigure(pooled))
  const residualTitle = words.residualFinding(signedFigure(largest.residual, 2), largest.k)
  const xTitle = words.xTitles[over]
  const heads = words.columns
  const columns = [
    { head: heads.k, numeric: true },
    { head: heads.prompts, numeric: true },
    { head: heads.x, numeric: true },
    { head: heads.points, numeric: true },
    { head: heads.fitted, numeric: true },
    { head: heads.residual, numeric: true },
  ]
  const csv = () => [
    columns.map(({ head }) => head),
    ...rows.map((row) => [row.k, row.prompts, row.diversity, row.points, row.fitted, row.residual]),
  ]
  const picture = (data: typeof scores, drawn: string, yTitle: string) => () =>
    scatterSvg(data, { title: drawn, xTitle, yTitle, note: words.note, label: strings.evidence.k })
  const fileName = `song-2024-figure-4-${algorithm}-${over}`
  return (
    <Card
      title={words.title}
      action={
        <div className="flex flex-wrap gap-2 print:hidden">
          <Select
            aria-label={words.algorithm}
            size="sm"
            className="w-24"
            value={algorithm}
            onValueChange={(value) => change({ law: value === 'PRO' ? null : value })}
            options={(['PRO', 'SFT'] as const).map((value) => ({ value, label: words.algorithms[value] }))}
          />
          <Select
            aria-label={words.over}
            size="sm"
            className="w-44"
            value={over}
            onValueChange={(value) => change({ over: value === 'diversity' ? null : value })}
            options={(['diversity', 'log-prompts'] as const).map((value) => ({ value, label: words.axes[value] }))}
          />
        </div>
      }
    >
      <div className="flex flex-col gap-8">
        <ChartFigure
          title={title}
          note={words.note}
          footnote={words.footnote}
          chart={<ScatterPlot data={scores} title={title} xTitle={xTitle} yTitle={words.yTitle} />}
          table={
            <DataTable
              label={words.title}
              columns={columns}
              rows={rows.map((row) => ({
                key: `${row.k} ${row.prompts}`,
                cells: [
                  row.k,
                  row.prompts.toLocaleString('en'),
                  row.diversity.toFixed(3),
                  row.points.toFixed(2),
                  row.fitted.toFixed(2),
                  signedFigure(row.residual, 2),
                ],
              }))}
            />
          }
          csv={csv}
          svg={picture(scores, title, words.yTitle)}
          fileName={fileName}
        />
        <ChartFigure
          title={residualTitle}
          note={words.residualNote}
          chart={<ScatterPlot data={residuals} title={residualTitle} xTitle={xTitle} yTitle={words.residualY} />}
          csv={csv}
          svg={picture(residuals, residualTitle, words.residualY)}
          fileName={`${fileName}-residuals`}
        />
        <LawLinesTable algorithm={algorithm} over={over} />
        <LawErrorsTable />
      </div>
    </Card>
  )
}
