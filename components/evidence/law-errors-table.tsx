import { DataTable } from '#components/ui/tables/data-table'
import { shortFigure } from '#lib/client/evidence/figures'
import { strings } from '#lib/client/strings/index'
import { fitPerformanceLaw, pooledError } from '#lib/core/planning/law/paper-law'
import type { Algorithm } from '#lib/core/planning/law/paper-results'

const algorithms = ['PRO', 'SFT'] as const satisfies readonly Algorithm[]

/** Whether d or the mere number of prompts draws the straighter lines: told with both errors. */
export function LawErrorsTable() {
  const words = strings.evidence.figure.errors
  const errors = (algorithm: Algorithm) => ({
    byDiversity: pooledError(fitPerformanceLaw(algorithm)),
    byPrompts: pooledError(fitPerformanceLaw(algorithm, 'log-prompts')),
  })
  const verdict = (algorithm: Algorithm) => {
    const { byDiversity, byPrompts } = errors(algorithm)
    return byPrompts < byDiversity ? words.better : words.worse
  }
  return (
    <div>
      <h3 className="mb-1 font-medium">{words.title}</h3>
      <p className="mb-2 text-ink-muted text-sm">{words.text(verdict('SFT'), verdict('PRO'))}</p>
      <DataTable
        label={words.title}
        columns={[
          { head: words.algorithm },
          { head: words.byDiversity, numeric: true },
          { head: words.byPrompts, numeric: true },
        ]}
        rows={algorithms.map((algorithm) => {
          const { byDiversity, byPrompts } = errors(algorithm)
          return { key: algorithm, cells: [algorithm, shortFigure(byDiversity), shortFigure(byPrompts)] }
        })}
      />
    </div>
  )
}
