import { DownloadMenu } from '#components/ui/charts/download-menu'
import { CellNote } from '#components/ui/tables/cell-note'
import { DataTable } from '#components/ui/tables/data-table'
import { strings } from '#lib/client/strings/index'
import type { ChoiceFigures, SelectionFigures } from '#lib/core/diversity/selection/selection-figures'

/** The figures of a choice in one column, those of a random choice of the same size and seed in the next. */
export function ChoiceTable({ figures }: { figures: SelectionFigures }) {
  const words = strings.studio.select.table
  const { count, percent } = strings.common
  const { chosen, random, probes, settings } = figures
  const show = (value: number | null, format: (value: number) => string) =>
    value === null ? strings.studio.undefinedFigure : format(value)
  const tokens = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 1 })
  const lines: {
    name: string
    note?: string
    raw: (of: ChoiceFigures) => number | null
    format: (value: number) => string
  }[] = [
    { name: words.prompts, raw: (of) => of.prompts, format: count },
    { name: words.d, raw: (of) => of.diversity, format: strings.studio.d },
    {
      name: words.coverage,
      note: probes > 0 ? words.coverageHelp(probes) : words.noProbes,
      raw: (of) => of.coverage,
      format: percent,
    },
    { name: words.mean, raw: (of) => of.meanTokens, format: tokens },
    { name: words.median, raw: (of) => of.medianTokens, format: tokens },
    { name: words.bigrams, raw: (of) => of.bigrams, format: count },
    { name: words.distinct, raw: (of) => of.distinctBigrams, format: count },
  ]
  const both = settings.method === 'diverse' ? [chosen, random] : [chosen]
  const heads = settings.method === 'diverse' ? [words.chosen, words.random] : [words.chosen]
  return (
    <div>
      <div className="mb-2 flex items-center justify-between gap-3">
        <h3 className="font-medium">{words.title}</h3>
        <DownloadMenu
          fileName={words.file}
          csv={() => [
            ['figure', 'chosen', 'random'],
            ...lines.map(({ name, raw }) => [name, raw(chosen), raw(random)]),
          ]}
        />
      </div>
      <div className="rounded-md border border-line">
        <DataTable
          bare
          label={words.title}
          columns={[
            { head: words.figure, className: 'w-full font-sans' },
            ...heads.map((head) => ({ head, numeric: true })),
          ]}
          rows={lines.map(({ name, note, raw, format }) => ({
            key: name,
            cells: [
              <span key="name">
                {name}
                {note && <CellNote>{note}</CellNote>}
              </span>,
              ...both.map((of) => show(raw(of), format)),
            ],
          }))}
        />
      </div>
    </div>
  )
}
