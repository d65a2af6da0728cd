'use client'
import { Button } from '#components/ui/actions/button'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'
import { LinkRow } from './link-row.tsx'

type LinkDialogProps = { title: string; text: string; url: string; onClose: () => void }

/** A link that is shown once. */
export function LinkDialog({ title, text, url, onClose }: LinkDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      size="md"
      footer={<Button onClick={onClose}>{strings.people.page.done}</Button>}
    >
      <LinkRow label={strings.people.page.resetLabel} url={url} />
    </Dialog>
  )
}
