'use client'
import { LinkRow } from '#components/people/link-row'
import { Button } from '#components/ui/actions/button'
import { CopyButton } from '#components/ui/actions/copy-button'
import { Banner } from '#components/ui/display/banner'
import { Dialog } from '#components/ui/overlays/dialog'
import { linksAsCsv } from '#lib/client/links-as-csv'
import { strings } from '#lib/client/strings/index'
import type { RosterInvites } from '#lib/contracts/running'

type InviteResultProps = { open: boolean; onOpenChange: (open: boolean) => void; result: RosterInvites }

/** What became of the addresses, and the links to send; they are shown once. */
export function InviteResult({ open, onOpenChange, result }: InviteResultProps) {
  const { made, added, attached, elsewhere } = result
  const words = strings.watch.add
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={made.length > 0 ? words.linksTitle(made.length) : words.noLinks}
      description={made.length > 0 ? strings.people.invites.linksText : undefined}
      size="md"
      footer={
        <>
          {made.length > 1 && <CopyButton text={linksAsCsv(made)} label={strings.people.invites.copyCsv} size="md" />}
          <Button variant="primary" onClick={() => onOpenChange(false)}>
            {strings.people.page.done}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {added.length > 0 && <Banner tone="success">{words.addedNow(added)}</Banner>}
        {attached.length > 0 && <Banner>{words.attached(attached)}</Banner>}
        {elsewhere.length > 0 && <Banner tone="warning">{words.elsewhere(elsewhere)}</Banner>}
        {made.map((invite) => (
          <LinkRow key={invite.inviteId} label={invite.email} url={invite.url} />
        ))}
      </div>
    </Dialog>
  )
}
