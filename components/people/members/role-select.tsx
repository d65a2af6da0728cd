'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Select } from '#components/ui/forms/select'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { changeRole } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import type { Member } from '#lib/contracts/workspaces'
import { grantableRoles, type Role } from '#lib/core/access/can'

type RoleSelectProps = { slug: string; member: Member; isSelf: boolean }

/** Changes a role at once and offers to undo it; what the owner could not undo alone is asked first. Key it by the role. */
export function RoleSelect({ slug, member, isSelf }: RoleSelectProps) {
  const router = useRouter()
  const announce = useToast()
  const [shown, setShown] = useState<Role | null>(null)
  const [asked, setAsked] = useState<Role | null>(null)
  const words = strings.people
  const { name, role: storedRole, membershipId } = member

  const change = async (role: Role) => {
    await changeRole(slug, membershipId, { role })
    router.refresh()
  }
  const changeWithUndo = async (role: Role) => {
    setShown(role)
    try {
      await change(role)
      announce.success(words.page.roleChanged(name, role), {
        action: {
          label: strings.common.undo,
          onSelect: () => {
            setShown(storedRole)
            change(storedRole).catch(announce.error)
          },
        },
      })
    } catch (error) {
      setShown(null)
      announce.error(error)
    }
  }
  const choose = (role: Role) => {
    if (role === storedRole) return
    if (isSelf || role === 'owner') setAsked(role)
    else void changeWithUndo(role)
  }
  return (
    <>
      <Select
        size="sm"
        className="w-28 sm:w-36"
        aria-label={words.page.roleOf(name)}
        value={shown ?? storedRole}
        onValueChange={choose}
        options={grantableRoles('owner').map((role) => ({
          value: role,
          label: words.roleNames[role],
          help: words.roleHelp[role],
        }))}
      />
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsked(null)}
          tone={isSelf ? 'danger' : 'primary'}
          title={isSelf ? words.page.demoteSelfTitle : words.page.makeOwnerTitle(name)}
          confirmLabel={isSelf ? words.page.demoteSelfSubmit : words.page.makeOwnerSubmit}
          onConfirm={() => change(asked)}
        >
          {isSelf ? words.page.demoteSelfText(asked) : words.page.makeOwnerText(name)}
        </ConfirmDialog>
      )}
    </>
  )
}
