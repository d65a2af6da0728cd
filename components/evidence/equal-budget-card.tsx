import { Card } from '#components/ui/display/card'
import { DataTable } from '#components/ui/tables/data-table'
import { signedFigure } from '#lib/client/evidence/figures'
import { strings } from '#lib/client/strings/index'
import { equalBudgets, measuredK } from '#lib/core/planning/law/paper-results'

/** The finding: what the same annotations bought at each K, in every distinct setting and budget of Table 1. */
export function EqualBudgetCard() {
  const words = strings.evidence.comparisons
  const compared = equalBudgets()
  const gains = compared.map(({ reward }) => reward[4] - reward[2])
  const better = gains.filter((gain) => gain > 0).length
  return (
    <Card title={words.title} padded={false}>
      <div className="p-4">
        <p className="font-medium">
          {words.finding(
            better,
            compared.length,
            signedFigure(Math.min(...gains), 1),
            signedFigure(Math.max(...gains), 1),
          )}
        </p>
        <p className="mt-1 text-ink-muted text-sm">{words.note}</p>
      </div>
      <div className="border-line border-t">
        <DataTable
          bare
          minWidth="md"
          label={words.title}
          columns={[
            { head: words.setting, className: 'whitespace-nowrap' },
            { head: words.annotations, numeric: true },
            ...measuredK.map((k) => ({ head: strings.evidence.k(k), numeric: true })),
            { head: words.threeOverTwo, numeric: true },
            { head: words.fourOverTwo, numeric: true },
          ]}
          rows={compared.map(({ setting, annotations, reward }) => ({
            key: `${setting} ${annotations}`,
            cells: [
              setting,
              annotations.toLocaleString('en'),
              ...measuredK.map((k) => reward[k].toFixed(2)),
              signedFigure(reward[3] - reward[2], 2),
              <strong key="gain">{signedFigure(reward[4] - reward[2], 2)}</strong>,
            ],
          }))}
        />
      </div>
    </Card>
  )
}
