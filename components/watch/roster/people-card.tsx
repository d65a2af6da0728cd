'use client'
import { UserPlus } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { EmptyState } from '#components/ui/display/empty-state'
import { Table } from '#components/ui/tables/table'
import { TableHead } from '#components/ui/tables/table-head'
import { TableHeaderCell } from '#components/ui/tables/table-header-cell'
import { strings } from '#lib/client/strings/index'
import type { AnnotatorProgress } from '#lib/contracts/running'
import { PersonRow } from './person-row.tsx'

type PeopleCardProps = {
  people: readonly AnnotatorProgress[]
  /** Invited onto the roster and not here yet. */
  invited: readonly string[]
  /** Neither is given where the roster cannot be changed. */
  onAdd: (() => void) | null
  onRemove: ((person: AnnotatorProgress) => Promise<void>) | null
}

/** Who works in the campaign and how far each has come. */
export function PeopleCard({ people, invited, onAdd, onRemove }: PeopleCardProps) {
  const words = strings.watch.people
  const add = onAdd && (
    <Button size="sm" onClick={onAdd} icon={<UserPlus aria-hidden className="size-3.5" />}>
      {words.add}
    </Button>
  )
  if (people.length === 0 && invited.length === 0)
    return <EmptyState title={words.emptyTitle} text={onAdd ? words.emptyText : words.emptyReader} action={add} />
  return (
    <Card title={words.title(people.length)} action={add} padded={false}>
      {people.length > 0 && (
        <Table label={words.title(people.length)}>
          <TableHead>
            <TableHeaderCell className="w-full">{words.name}</TableHeaderCell>
            <TableHeaderCell numeric>{words.submitted}</TableHeaderCell>
            <TableHeaderCell numeric>{words.declined}</TableHeaderCell>
            <TableHeaderCell numeric>{words.leases}</TableHeaderCell>
            <TableHeaderCell numeric>{words.median}</TableHeaderCell>
            <TableHeaderCell>{words.seen}</TableHeaderCell>
            {onRemove && <TableHeaderCell srLabel={words.remove} />}
          </TableHead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.membershipId} person={person} onRemove={onRemove} />
            ))}
          </tbody>
        </Table>
      )}
      {invited.length > 0 && (
        <p className="break-words border-line border-t px-4 py-2 text-ink-muted text-sm first:border-t-0">
          {words.invited(invited)}
        </p>
      )}
    </Card>
  )
}
