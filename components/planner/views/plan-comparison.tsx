'use client'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { IconButton } from '#components/ui/actions/icon-button'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { Table } from '#components/ui/tables/table'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { TableRow } from '#components/ui/tables/table-row'
import { compareTwo } from '#lib/client/planner/table/compare-two'
import type { ComparedChoice } from '#lib/client/planner/table/compared-choices'
import { strings } from '#lib/client/strings/index'

type PlanComparisonProps = {
  choices: readonly ComparedChoice[]
  /** The names of the two, "2,4"; what is no choice falls back to the first and the last. */
  compared: string
  onCompare: (compared: string) => void
}

/** Two plans side by side: every figure of both, their difference, and a mark where they differ. */
export function PlanComparison({ choices, compared, onCompare }: PlanComparisonProps) {
  const words = strings.planner.compare
  const [one, other] = compared.split(',')
  const first = choices.find(({ value }) => value === one) ?? choices[0]
  const second = choices.find(({ value }) => value === other) ?? choices.at(-1)
  if (!first || !second) return null
  const rows = compareTwo(first.side, second.side)
  const options = choices.map(({ value, label }) => ({ value, label }))
  const choose = (label: string, chosen: ComparedChoice, take: (value: string) => string) => (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={chosen.value} onValueChange={(value) => onCompare(take(value))} options={options} />
      )}
    </Field>
  )
  return (
    <Card
      title={words.title}
      padded={false}
      action={
        <IconButton
          label={words.close}
          size="sm"
          icon={<X aria-hidden className="size-4" />}
          onClick={() => onCompare('')}
        />
      }
    >
      <div className="grid gap-3 p-4 sm:max-w-md sm:grid-cols-2">
        {choose(words.first, first, (value) => `${value},${second.value}`)}
        {choose(words.second, second, (value) => `${first.value},${value}`)}
      </div>
      <p role="status" className="px-4 pb-3 text-ink-muted text-sm">
        {words.count(rows.filter(({ differs }) => differs).length, rows.length)}
      </p>
      <Table label={words.title} minWidth="none">
        <TableHead>
          <TableHeaderCell>{words.what}</TableHeaderCell>
          <TableHeaderCell numeric>{first.label}</TableHeaderCell>
          <TableHeaderCell numeric>{second.label}</TableHeaderCell>
          <TableHeaderCell numeric className="max-sm:hidden">
            {words.difference}
          </TableHeaderCell>
        </TableHead>
        <tbody>
          {rows.map(({ key, first: a, second: b, difference, differs }) => (
            <TableRow key={key} muted={!differs}>
              <TableCell rowHeader className="max-sm:px-3">
                <span className="flex items-baseline gap-2">
                  <span
                    aria-hidden
                    className={clsx(
                      'size-1.5 shrink-0 self-center rounded-full',
                      differs ? 'bg-accent' : 'bg-transparent',
                    )}
                  />
                  {words.rows[key]}
                  <span className="sr-only">{differs ? words.differs : words.same}</span>
                </span>
              </TableCell>
              <TableCell numeric className="max-sm:whitespace-normal max-sm:px-2">
                {a}
              </TableCell>
              <TableCell numeric className={clsx('max-sm:whitespace-normal max-sm:px-2', differs && 'font-medium')}>
                {b}
                {difference && <span className="block text-ink-muted text-xs sm:hidden">{difference}</span>}
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {difference ?? ''}
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
