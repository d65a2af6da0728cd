import clsx from 'clsx'
import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { strings } from '#lib/client/strings/index'
import {
  annotationBudgets,
  distinctSettings,
  measuredK,
  type TableOneSetting,
  tableOne,
  tableOnePrompts,
} from '#lib/core/planning/law/paper-results'

const settings = Object.keys(tableOne) as TableOneSetting[]
const cell = 'px-3 py-1.5 print:px-1.5'

/** Table 1 of the paper, whole, with the cells of one budget that spend the same annotations marked. */
export function TableOneCard() {
  const words = strings.evidence.tableOne
  const isMarked = (k: number, prompts: number) => annotationBudgets.some((budget) => budget === k * prompts)
  return (
    <Card title={words.title} padded={false}>
      <p className="p-4 text-ink-muted text-sm">
        {words.note}{' '}
        <span className="whitespace-nowrap">
          <span
            aria-hidden
            className="mr-1 inline-block size-3 translate-y-0.5 rounded-sm bg-accent-soft ring-1 ring-accent-line"
          />
          {words.legend}.
        </span>
      </p>
      <div className="border-line border-t">
        <Table label={words.title} minWidth="md">
          <thead className="border-line border-b bg-canvas text-ink-muted">
            <tr>
              <th scope="col" rowSpan={2} className={`${cell} text-left font-medium`}>
                {words.setting}
              </th>
              <th scope="col" rowSpan={2} className={`${cell} text-right font-medium`}>
                {words.responses}
              </th>
              {annotationBudgets.map((budget) => (
                <th
                  key={budget}
                  scope="colgroup"
                  colSpan={tableOnePrompts.length / annotationBudgets.length}
                  className={`${cell} border-line border-l text-center font-medium`}
                >
                  {words.budget(budget)}
                </th>
              ))}
            </tr>
            <tr>
              {tableOnePrompts.map((prompts) => (
                <th key={prompts} scope="col" className={`${cell} whitespace-nowrap text-right font-medium`}>
                  {prompts.toLocaleString('en')}
                  <span className="sr-only"> {words.prompts}</span>
                </th>
              ))}
            </tr>
          </thead>
          {settings.map((setting) => (
            <tbody key={setting} className="border-line not-last:border-b">
              {measuredK.map((k, row) => (
                <tr key={k}>
                  {row === 0 && (
                    <th
                      scope="rowgroup"
                      rowSpan={measuredK.length}
                      className={`${cell} text-left align-top font-medium`}
                    >
                      {setting}
                      {!distinctSettings.some((one) => one === setting) && (
                        <span className="block font-normal text-ink-muted text-xs">{words.averaged}</span>
                      )}
                    </th>
                  )}
                  <th scope="row" className={`${cell} figures text-right font-normal`}>
                    {k}
                  </th>
                  {tableOnePrompts.map((prompts, column) => (
                    <td
                      key={prompts}
                      className={clsx(
                        cell,
                        'figures text-right',
                        isMarked(k, prompts) && 'bg-accent-soft font-semibold ring-1 ring-accent-line ring-inset',
                      )}
                    >
                      {tableOne[setting][k - 2]?.[column]?.toFixed(2)}
                      {isMarked(k, prompts) && <span className="sr-only"> ({words.marked})</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </Table>
      </div>
    </Card>
  )
}
