'use client'
import { type FormEvent, useState } from 'react'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextArea } from '#components/ui/forms/text-area'
import { describeFailure } from '#lib/client/failure'
import { createInvites } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import { type CreatedInvites, inviteDays, MAX_INVITES_AT_ONCE } from '#lib/contracts/invites'
import { grantableRoles, type Role } from '#lib/core/access/can'
import { splitAddresses } from '#lib/core/people/split-addresses'

type InviteFormProps = {
  id: string
  slug: string
  ownRole: Role
  text: string
  onText: (text: string) => void
  onCount: (count: number) => void
  onPending: (pending: boolean) => void
  onMade: (created: CreatedInvites) => void
}

const DEFAULT_DAYS = 7
const dayOptions = inviteDays.map((days) => ({ value: String(days), label: strings.people.invites.dayNames[days] }))

export function InviteForm({ id, slug, ownRole, text, onText, onCount, onPending, onMade }: InviteFormProps) {
  const [role, setRole] = useState<Role>('annotator')
  const [days, setDays] = useState(String(DEFAULT_DAYS))
  const [problem, setProblem] = useState<string>()
  const [error, setError] = useState<unknown>(null)
  const words = strings.people
  const { addresses } = splitAddresses(text)

  const type = (next: string) => {
    onText(next)
    onCount(splitAddresses(next).addresses.length)
    setProblem(undefined)
  }
  const findProblem = (): string | undefined => {
    const { addresses: emails, unreadable } = splitAddresses(text)
    if (unreadable.length > 0) return words.invites.unreadable(unreadable)
    if (emails.length === 0) return words.invites.none
    if (emails.length > MAX_INVITES_AT_ONCE) return words.invites.tooMany(MAX_INVITES_AT_ONCE)
    return undefined
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const found = findProblem()
    setProblem(found)
    if (found) {
      form.querySelector('textarea')?.focus()
      return
    }
    onPending(true)
    setError(null)
    try {
      const chosen = inviteDays.find((option) => String(option) === days) ?? DEFAULT_DAYS
      onMade(await createInvites(slug, { emails: addresses, role, days: chosen }))
    } catch (thrown) {
      setError(thrown)
    } finally {
      onPending(false)
    }
  }
  return (
    <form id={id} method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {error !== null && <FailureText failure={describeFailure(error)} />}
      <Field
        label={words.invites.emails}
        help={addresses.length > 0 ? words.invites.emailsCount(addresses.length) : words.invites.emailsHelp}
        error={problem}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={4}
            value={text}
            onChange={(event) => type(event.target.value)}
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.fields.role} help={words.roleHelp[role]}>
          {(control) => (
            <Select
              {...control}
              value={role}
              onValueChange={setRole}
              options={[...grantableRoles(ownRole)].reverse().map((value) => ({
                value,
                label: words.roleNames[value],
                help: words.roleHelp[value],
              }))}
            />
          )}
        </Field>
        <Field label={words.invites.days}>
          {(control) => <Select {...control} value={days} onValueChange={setDays} options={dayOptions} />}
        </Field>
      </div>
    </form>
  )
}
