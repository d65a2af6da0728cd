'use client'
import { UserPlus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { Table } from '#components/ui/tables/table'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import type { People } from '#lib/client/allocation/use-people'
import { strings } from '#lib/client/strings/index'
import type { AllocationFacts } from '#lib/contracts/allocation'
import type { Allotted } from '#lib/core/planning/allocation/allocate'
import { PersonFields } from './person-fields.tsx'

type PeopleCardProps = {
  facts: AllocationFacts
  people: People
  /** By id; none while no plan is locked. */
  parts: ReadonlyMap<string, Allotted>
  canEdit: boolean
  saving: boolean
  onSave: () => void
  onAdd: () => void
}

/** On a phone each person is a block of labelled fields in place of a row. */
const stackedOnPhones =
  'max-md:[&_thead]:sr-only max-md:[&_tr]:grid max-md:[&_tr]:h-auto max-md:[&_tr]:grid-cols-2 max-md:[&_tr]:py-2 max-md:[&_td]:py-1.5 max-md:[&_td]:text-left max-md:[&_th]:col-span-2 max-md:[&_th]:max-w-none'

/** The column's next or last field takes the focus. */
function goAlongColumn(event: KeyboardEvent<HTMLElement>) {
  const field = event.target
  if (!(field instanceof HTMLInputElement) || !field.dataset.column) return
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.nativeEvent.isComposing) return
  const column = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`input[data-column=${field.dataset.column}]`),
  ]
  event.preventDefault()
  const next = column[column.indexOf(field) + step]
  next?.focus()
  next?.select()
}

/** Everybody on the roster with what they have, to change in place, and what each of them gets. */
export function PeopleCard({ facts, people, parts, canEdit, saving, onSave, onAdd }: PeopleCardProps) {
  const words = strings.allocation.people
  const columns = {
    languages: facts.languages.length > 0 || facts.people.some(({ languages }) => languages.length > 0),
    skills: facts.sources.length > 0 || facts.people.some(({ skills }) => skills.length > 0),
  }
  const hasTimes = facts.plan?.hasTimes ?? false
  const { changed } = people
  return (
    <Card
      padded={false}
      title={words.title(facts.people.length)}
      action={
        canEdit && (
          <div className="flex flex-wrap gap-2">
            {changed.length > 0 && (
              <Button size="sm" variant="ghost" onClick={people.discard} disabled={saving}>
                {words.discard}
              </Button>
            )}
            <Button size="sm" onClick={onAdd} icon={<UserPlus aria-hidden className="size-3.5" />}>
              {words.add}
            </Button>
            <Button
              size="sm"
              variant="primary"
              onClick={onSave}
              loading={saving}
              disabled={changed.length === 0 || people.hasErrors}
            >
              {words.save(changed.length)}
            </Button>
          </div>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside */}
      <div onKeyDown={goAlongColumn} className={stackedOnPhones}>
        <Table label={words.title(facts.people.length)} minWidth="none">
          <TableHead>
            <TableHeaderCell className="w-full">{words.name}</TableHeaderCell>
            <TableHeaderCell numeric>{words.hours}</TableHeaderCell>
            {columns.languages && <TableHeaderCell>{words.languages}</TableHeaderCell>}
            {columns.skills && <TableHeaderCell>{words.skills}</TableHeaderCell>}
            <TableHeaderCell numeric>{words.cap}</TableHeaderCell>
            <TableHeaderCell>{words.part}</TableHeaderCell>
          </TableHead>
          <tbody>
            {facts.people.map((person) => (
              <PersonFields
                key={person.membershipId}
                person={person}
                text={people.textOf(person)}
                errors={people.errorsOf(person)}
                part={parts.get(person.membershipId)}
                facts={facts}
                columns={columns}
                hasTimes={hasTimes}
                isChanged={changed.includes(person.membershipId)}
                canEdit={canEdit}
                onChange={(change) => people.change(person, change)}
              />
            ))}
          </tbody>
        </Table>
      </div>
      {canEdit && (
        <p aria-live="polite" className="border-line border-t px-4 py-2 text-ink-muted text-sm">
          {people.hasErrors ? words.mend : changed.length > 0 ? words.unsaved : words.keys}
        </p>
      )}
    </Card>
  )
}
