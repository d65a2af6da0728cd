'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'
import type { CreatedInvites } from '#lib/contracts/invites'
import type { Role } from '#lib/core/access/can'
import { InviteForm } from './invite-form.tsx'

type InviteDialogProps = {
  slug: string
  ownRole: Role
  open: boolean
  onOpenChange: (open: boolean) => void
  onMade: (created: CreatedInvites) => void
}

/** The typed addresses outlive a closed dialog, so that a slip of the Escape key costs nothing. */
export function InviteDialog({ slug, ownRole, open, onOpenChange, onMade }: InviteDialogProps) {
  const router = useRouter()
  const formId = useId()
  const [text, setText] = useState('')
  const [count, setCount] = useState(0)
  const [pending, setPending] = useState(false)
  const words = strings.people.invites
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.dialogTitle}
      description={words.dialogText}
      size="md"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{strings.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" loading={pending}>
            {words.submit(count)}
          </Button>
        </>
      }
    >
      <InviteForm
        id={formId}
        slug={slug}
        ownRole={ownRole}
        text={text}
        onText={setText}
        onCount={setCount}
        onPending={setPending}
        onMade={(created) => {
          setText('')
          setCount(0)
          router.refresh()
          onMade(created)
        }}
      />
    </Dialog>
  )
}
