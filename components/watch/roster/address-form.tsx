'use client'
import { type FormEvent, useState } from 'react'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { inviteToRoster } from '#lib/client/campaigns/running'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import { MAX_INVITES_AT_ONCE } from '#lib/contracts/invites'
import type { RosterInvites } from '#lib/contracts/running'
import { InviteToRoster } from '#lib/contracts/running'
import { splitAddresses } from '#lib/core/people/split-addresses'

type AddressFormProps = {
  id: string
  slug: string
  campaignId: string
  text: string
  onText: (text: string) => void
  onCount: (count: number) => void
  onPending: (pending: boolean) => void
  onInvited: (invited: RosterInvites) => void
}

const DAYS = 7

export function AddressForm(props: AddressFormProps) {
  const { id, slug, campaignId, text, onText, onCount, onPending, onInvited } = props
  const [problem, setProblem] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const words = strings.people.invites

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { addresses, unreadable } = splitAddresses(text)
    const tooMany = addresses.length > MAX_INVITES_AT_ONCE ? words.tooMany(MAX_INVITES_AT_ONCE) : undefined
    const found = unreadable.length > 0 ? words.unreadable(unreadable) : addresses.length === 0 ? words.none : tooMany
    setProblem(found)
    if (found) {
      form.querySelector('textarea')?.focus()
      return
    }
    onPending(true)
    setFailure(null)
    try {
      onInvited(await inviteToRoster(slug, campaignId, InviteToRoster.parse({ emails: addresses, days: DAYS })))
    } catch (error) {
      setFailure(error)
    } finally {
      onPending(false)
    }
  }
  return (
    <form id={id} method="post" noValidate onSubmit={submit} className="flex flex-col gap-3">
      {failure !== null && <FailureText failure={describeFailure(failure)} />}
      <Field label={words.emails} help={strings.watch.add.emailsHelp} error={problem}>
        {(control) => (
          <TextArea
            {...control}
            rows={4}
            value={text}
            autoCapitalize="off"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              onText(event.target.value)
              onCount(splitAddresses(event.target.value).addresses.length)
              setProblem(undefined)
            }}
          />
        )}
      </Field>
    </form>
  )
}
