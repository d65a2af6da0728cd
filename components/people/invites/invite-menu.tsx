'use client'
import { Ban, Ellipsis, RotateCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { Menu } from '#components/ui/overlays/menu'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { MenuSeparator } from '#components/ui/overlays/menu-separator'
import { useToast } from '#components/ui/overlays/use-toast'
import { createInvites, renewInvite, revokeInvite } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import type { Invite, RenewedInvite } from '#lib/contracts/invites'

type InviteMenuProps = {
  slug: string
  invite: Invite
  mayRenew: boolean
  onMade: (invite: RenewedInvite) => void
}

const RENEWED_DAYS = 7

export function InviteMenu({ slug, invite, mayRenew, onMade }: InviteMenuProps) {
  const router = useRouter()
  const announce = useToast()
  const [revoking, setRevoking] = useState(false)
  const words = strings.people.invites
  const { inviteId, email, role } = invite

  const renew = async () => {
    try {
      onMade(await renewInvite(slug, inviteId, RENEWED_DAYS))
    } catch (error) {
      announce.error(error)
    }
    router.refresh()
  }
  const inviteAgain = async () => {
    try {
      const { made, expiresAt } = await createInvites(slug, { emails: [email], role, days: RENEWED_DAYS })
      if (made[0]) onMade({ ...made[0], expiresAt })
    } catch (error) {
      announce.error(error)
    }
    router.refresh()
  }
  const revoke = async () => {
    await revokeInvite(slug, inviteId)
    const again = { label: words.inviteAgain, onSelect: () => void inviteAgain() }
    announce.success(words.revoked(email), mayRenew ? { action: again } : {})
    router.refresh()
  }
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="sm"
            tooltip={false}
            label={strings.people.page.actionsFor(email)}
            icon={<Ellipsis aria-hidden className="size-4" />}
          />
        }
      >
        <MenuItem icon={<RotateCw aria-hidden className="size-4" />} disabled={!mayRenew} onSelect={() => void renew()}>
          {words.renew}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Ban aria-hidden className="size-4" />} tone="danger" onSelect={() => setRevoking(true)}>
          {words.revoke}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={revoking}
        onOpenChange={setRevoking}
        title={words.revokeTitle(email)}
        confirmLabel={words.revokeSubmit}
        onConfirm={revoke}
      >
        {words.revokeText}
      </ConfirmDialog>
    </>
  )
}
