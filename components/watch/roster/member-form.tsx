'use client'
import { Search } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { addToRoster } from '#lib/client/campaigns/running'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import { AddToRoster, type RosterMember } from '#lib/contracts/running'

type MemberFormProps = {
  id: string
  slug: string
  campaignId: string
  /** Undefined while they load. */
  candidates: readonly RosterMember[] | undefined
  chosen: readonly string[]
  onChosen: (chosen: readonly string[]) => void
  onPending: (pending: boolean) => void
  onAdded: () => void
}

/** With more members than this, a field finds them. */
const FIND_FROM = 8

export function MemberForm(props: MemberFormProps) {
  const { id, slug, campaignId, candidates, chosen, onChosen, onPending, onAdded } = props
  const [search, setSearch] = useState('')
  const [failure, setFailure] = useState<unknown>(null)
  const announce = useToast()
  const words = strings.watch.add
  const wanted = search.trim().toLowerCase()
  const shown = candidates?.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(wanted))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    onPending(true)
    setFailure(null)
    try {
      const { added } = await addToRoster(slug, campaignId, AddToRoster.parse({ membershipIds: chosen }))
      announce.success(words.added(added))
      onAdded()
    } catch (error) {
      setFailure(error)
    } finally {
      onPending(false)
    }
  }
  return (
    <form id={id} onSubmit={submit} className="flex flex-col gap-3">
      {failure !== null && <FailureText failure={describeFailure(failure)} />}
      {candidates && candidates.length >= FIND_FROM && (
        <Field label={words.findLabel} hideLabel>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              value={search}
              placeholder={words.findPlaceholder}
              icon={<Search aria-hidden className="size-4" />}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
      )}
      {!shown && <Skeleton className="h-32 w-full" />}
      {shown?.length === 0 && <p className="text-ink-muted">{wanted === '' ? words.noMembers : words.noMatch}</p>}
      {shown && shown.length > 0 && (
        <fieldset className="flex max-h-72 flex-col gap-2.5 overflow-y-auto">
          <legend className="sr-only">{words.members}</legend>
          {shown.map(({ membershipId, name, email, role }) => (
            <Checkbox
              key={membershipId}
              label={name}
              help={`${email}, ${strings.people.roleNames[role].toLowerCase()}`}
              checked={chosen.includes(membershipId)}
              onChange={(event) =>
                onChosen(
                  event.target.checked ? [...chosen, membershipId] : chosen.filter((one) => one !== membershipId),
                )
              }
            />
          ))}
        </fieldset>
      )}
    </form>
  )
}
