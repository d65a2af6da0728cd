'use client'
import { Button } from '#components/ui/actions/button'
import { CopyButton } from '#components/ui/actions/copy-button'
import { Banner } from '#components/ui/display/banner'
import { Dialog } from '#components/ui/overlays/dialog'
import { linksAsCsv } from '#lib/client/links-as-csv'
import { strings } from '#lib/client/strings/index'
import type { CreatedInvites } from '#lib/contracts/invites'
import { LinkRow } from '../link-row.tsx'

type MadeLinksDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; created: CreatedInvites }

/** The links of this visit, to copy one by one or all together. */
export function MadeLinksDialog({ open, onOpenChange, created }: MadeLinksDialogProps) {
  const { made, alreadyMembers, alreadyInvited } = created
  const words = strings.people.invites
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={made.length > 0 ? words.linksTitle(made.length) : words.noneMade}
      description={made.length > 0 ? words.linksText : undefined}
      size="md"
      footer={
        <>
          {made.length > 1 && <CopyButton text={linksAsCsv(made)} label={words.copyCsv} size="md" />}
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {strings.people.page.done}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {alreadyMembers.length > 0 && <Banner>{words.alreadyMembers(alreadyMembers)}</Banner>}
        {alreadyInvited.length > 0 && <Banner>{words.alreadyInvited(alreadyInvited)}</Banner>}
        {made.map((invite) => (
          <LinkRow key={invite.inviteId} label={invite.email} url={invite.url} />
        ))}
      </div>
    </Dialog>
  )
}
