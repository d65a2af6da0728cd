'use client'
import { CircleAlert } from 'lucide-react'
import { TextInput } from '#components/ui/forms/text-input'
import { TableCell } from '#components/ui/tables/table-cell'
import { TableRow } from '#components/ui/tables/table-row'
import type { ProfileErrors, ProfileText } from '#lib/client/allocation/profile-text'
import { strings } from '#lib/client/strings/index'
import type { AllocationFacts, RosterProfile } from '#lib/contracts/allocation'
import type { Allotted } from '#lib/core/planning/allocation/allocate'
import { PartBar } from './part-bar.tsx'
import { WordsChoice } from './words-choice.tsx'

export type PersonFieldsProps = {
  person: RosterProfile
  text: ProfileText
  errors: ProfileErrors
  part: Allotted | undefined
  facts: Pick<AllocationFacts, 'languages' | 'sources'>
  /** Columns of words that nobody could choose from are left out. */
  columns: { languages: boolean; skills: boolean }
  hasTimes: boolean
  isChanged: boolean
  canEdit: boolean
  onChange: (change: Partial<ProfileText>) => void
}

/** One person: who, what they have, and what they get. */
export function PersonFields(props: PersonFieldsProps) {
  const { person, text, errors, part, facts, columns, hasTimes, isChanged, canEdit, onChange } = props
  const words = strings.allocation.people
  const { name, email, membershipId } = person
  const number = (field: 'hours' | 'cap', label: string, none: string) => {
    const error = errors[field]
    const noteId = `${membershipId}-${field}-note`
    if (!canEdit) return text[field] === '' ? <span className="text-ink-muted">{none}</span> : text[field]
    return (
      <>
        <TextInput
          aria-label={words.fieldOf(label, name)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? noteId : undefined}
          data-column={field}
          inputMode="decimal"
          autoComplete="off"
          placeholder={none}
          value={text[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
          className="figures w-28 text-right"
        />
        {error && (
          <p id={noteId} className="mt-1 flex w-40 gap-1.5 whitespace-normal text-danger-text text-xs">
            <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
            {error}
          </p>
        )}
      </>
    )
  }
  return (
    <TableRow selected={isChanged}>
      <TableCell rowHeader className="w-full max-w-0 min-w-36">
        <span dir="auto" className="block truncate">
          {name}
        </span>
        <span className="block truncate font-normal text-ink-muted text-xs">{email}</span>
      </TableCell>
      <TableCell numeric>
        <FieldName>{words.hours}</FieldName>
        {number('hours', words.hours, words.notSaid)}
      </TableCell>
      {columns.languages && (
        <TableCell>
          <FieldName>{words.languages}</FieldName>
          <WordsChoice
            label={words.fieldOf(words.languages, name)}
            any={words.anyLanguage}
            value={text.languages}
            onChange={(languages) => onChange({ languages })}
            pool={facts.languages}
            disabled={!canEdit}
          />
        </TableCell>
      )}
      {columns.skills && (
        <TableCell>
          <FieldName>{words.skills}</FieldName>
          <WordsChoice
            label={words.fieldOf(words.skills, name)}
            any={words.anySource}
            value={text.skills}
            onChange={(skills) => onChange({ skills })}
            pool={facts.sources}
            disabled={!canEdit}
          />
        </TableCell>
      )}
      <TableCell numeric>
        <FieldName>{words.cap}</FieldName>
        {number('cap', words.cap, words.noCap)}
      </TableCell>
      <TableCell>
        <FieldName>{words.part}</FieldName>
        {part && <PartBar name={name} part={part} heldJudgments={person.heldJudgments} hasTimes={hasTimes} />}
      </TableCell>
    </TableRow>
  )
}

/** Where a phone shows no head of the column. The fields carry their names themselves. */
function FieldName({ children }: { children: string }) {
  return (
    <span aria-hidden className="mb-1 block font-sans text-ink-muted text-xs md:hidden">
      {children}
    </span>
  )
}
