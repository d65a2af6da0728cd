import clsx from 'clsx'
import { Button } from '#components/ui/actions/button'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { differenceText, powerText } from '#lib/client/pilots/figures'
import { strings } from '#lib/client/strings/index'
import { type PilotAnswer, pointsOf, powerRuns } from '#lib/core/planning/pilot/design-pilot'
import type { PilotQuestion } from '#lib/core/planning/pilot/pilot-question'

type PowerTableProps = { answer: PilotAnswer; question: PilotQuestion; onSize: (prompts: number) => void }

/** Power at each size and number of runs; what reaches the wanted power stands out. */
export function PowerTable({ answer, question, onSize }: PowerTableProps) {
  const words = strings.pilots.designer
  const none = '–'
  return (
    <div className="border-line border-t">
      <p className="px-4 pt-3 pb-2 text-ink-muted text-sm">{words.tableNote}</p>
      <div className="[&_:is(td,th)]:px-1.5 [&_:is(td,th):first-child]:pl-4 [&_:is(td,th):last-child]:pr-4">
        <Table label={words.tableTitle} minWidth="md">
          <TableHead>
            <TableHeaderCell>{words.tablePrompts}</TableHeaderCell>
            <TableHeaderCell numeric>{words.tableShare}</TableHeaderCell>
            <TableHeaderCell numeric>{words.tableDifference}</TableHeaderCell>
            <TableHeaderCell numeric>{words.tableLeast}</TableHeaderCell>
            {powerRuns.map((runs) => (
              <TableHeaderCell key={runs} numeric srLabel={words.tableRuns}>
                {runs}
              </TableHeaderCell>
            ))}
          </TableHead>
          <tbody>
            {answer.table.map(({ prompts, share, expected, leastRuns, powers }) => {
              const points = pointsOf(expected)
              const isChosen = prompts === question.prompts
              return (
                <TableRow key={prompts} selected={isChosen}>
                  <TableCell rowHeader className="whitespace-nowrap">
                    {isChosen ? (
                      <span className="figures px-2.5">
                        {prompts.toLocaleString('en')}
                        <span className="ml-2 font-normal font-sans text-ink-muted text-xs">{words.chosen}</span>
                      </span>
                    ) : (
                      <Button
                        size="sm"
                        variant="ghost"
                        aria-label={words.take(prompts)}
                        className="figures"
                        onClick={() => onSize(prompts)}
                      >
                        {prompts.toLocaleString('en')}
                      </Button>
                    )}
                  </TableCell>
                  <TableCell numeric>{strings.common.percent(share)}</TableCell>
                  <TableCell numeric>{points === null ? none : differenceText(points)}</TableCell>
                  <TableCell numeric>{leastRuns ?? none}</TableCell>
                  {powers.map((power, i) => (
                    <TableCell
                      key={powerRuns[i]}
                      numeric
                      className={clsx(power !== null && power >= question.power ? 'font-medium text-success-text' : '')}
                    >
                      {power === null ? none : powerText(power)}
                    </TableCell>
                  ))}
                </TableRow>
              )
            })}
          </tbody>
        </Table>
      </div>
    </div>
  )
}
