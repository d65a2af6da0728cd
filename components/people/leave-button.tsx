'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { leaveWorkspace } from '#lib/client/people'

export function LeaveButton({ slug, name }: { slug: string; name: string }) {
  const [asking, setAsking] = useState(false)
  const words = useFrameWords().people.account
  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => setAsking(true)} aria-label={words.leaveTitle(name)}>
        {words.leave}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.leaveTitle(name)}
        confirmLabel={words.leave}
        onConfirm={async () => {
          await leaveWorkspace(slug)
          await openFresh('/account')
        }}
      >
        {words.leaveText(name)}
      </ConfirmDialog>
    </>
  )
}
