'use client'
import { useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Tabs } from '#components/ui/display/tabs'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'
import type { RosterChoices, RosterInvites } from '#lib/contracts/running'
import { AddressForm } from './address-form.tsx'
import { InviteResult } from './invite-result.tsx'
import { MemberForm } from './member-form.tsx'

type AddPeopleDialogProps = {
  slug: string
  campaignId: string
  choices: RosterChoices | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The roster has changed. */
  onChanged: () => void
}

/** Puts members of the workspace on the roster, or brings people onto it by their addresses. */
export function AddPeopleDialog({ slug, campaignId, choices, open, onOpenChange, onChanged }: AddPeopleDialogProps) {
  const words = strings.watch.add
  const formId = useId()
  const [how, setHow] = useState<'members' | 'address'>('members')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const [count, setCount] = useState(0)
  const [pending, setPending] = useState(false)
  const [result, setResult] = useState<RosterInvites | null>(null)
  const close = (next: boolean) => {
    if (!next) setResult(null)
    onOpenChange(next)
  }
  if (result) return <InviteResult open={open} onOpenChange={close} result={result} />
  const shared = { id: formId, slug, campaignId, onPending: setPending }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={words.title}
      size="md"
      footer={
        <>
          <Button onClick={() => close(false)}>{strings.common.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            loading={pending}
            disabled={how === 'members' && chosen.length === 0}
          >
            {how === 'members' ? words.chosen(chosen.length) : strings.people.invites.submit(count)}
          </Button>
        </>
      }
    >
      <Tabs
        label={words.how}
        value={how}
        onValueChange={setHow}
        tabs={[
          {
            value: 'members',
            label: words.byMembers,
            content: how === 'members' && (
              <MemberForm
                {...shared}
                candidates={choices?.candidates}
                chosen={chosen}
                onChosen={setChosen}
                onAdded={() => {
                  setChosen([])
                  onChanged()
                  close(false)
                }}
              />
            ),
          },
          {
            value: 'address',
            label: words.byAddress,
            content: how === 'address' && (
              <AddressForm
                {...shared}
                text={text}
                onText={setText}
                onCount={setCount}
                onInvited={(invited) => {
                  setText('')
                  setCount(0)
                  onChanged()
                  setResult(invited)
                }}
              />
            ),
          },
        ]}
      />
    </Dialog>
  )
}
