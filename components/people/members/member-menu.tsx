'use client'
import { Ellipsis, KeyRound, UserMinus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { Menu } from '#components/ui/overlays/menu'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { MenuSeparator } from '#components/ui/overlays/menu-separator'
import { useToast } from '#components/ui/overlays/use-toast'
import { makeResetLink, removeMember } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import type { Member, ResetLink } from '#lib/contracts/workspaces'
import { LinkDialog } from '../link-dialog.tsx'

export function MemberMenu({ slug, member }: { slug: string; member: Member }) {
  const router = useRouter()
  const announce = useToast()
  const [link, setLink] = useState<ResetLink | null>(null)
  const [removing, setRemoving] = useState(false)
  const words = strings.people.page
  const { membershipId, name } = member

  const makeLink = async () => {
    try {
      setLink(await makeResetLink(slug, membershipId))
    } catch (error) {
      announce.error(error)
    }
  }
  const remove = async () => {
    await removeMember(slug, membershipId)
    announce.success(words.removed(name))
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
            label={words.actionsFor(name)}
            icon={<Ellipsis aria-hidden className="size-4" />}
          />
        }
      >
        <MenuItem icon={<KeyRound aria-hidden className="size-4" />} onSelect={() => void makeLink()}>
          {words.makeResetLink}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<UserMinus aria-hidden className="size-4" />} tone="danger" onSelect={() => setRemoving(true)}>
          {words.remove}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={words.removeTitle(name)}
        confirmLabel={words.removeSubmit}
        onConfirm={remove}
      >
        {words.removeText(name)}
      </ConfirmDialog>
      {link && (
        <LinkDialog
          title={words.resetTitle(name)}
          text={words.resetText}
          url={link.url}
          onClose={() => setLink(null)}
        />
      )}
    </>
  )
}
