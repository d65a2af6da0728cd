'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { archivePilot, openPilot } from '#lib/client/pilots/calls'
import { strings } from '#lib/client/strings/index'
import type { PilotDetail } from '#lib/contracts/pilots'

/** What a lead does with a whole pilot: open its arms, archive it, bring it back. */
export function PilotActions({ slug, pilot }: { slug: string; pilot: PilotDetail }) {
  const words = strings.pilots.one
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const router = useRouter()
  const announce = useToast()
  const { pilotId, name, archivedAt, arms } = pilot
  const drafts = arms.filter(({ state }) => state === 'draft').length
  const openLabel = drafts === arms.length ? words.openArms : words.openRest
  const archive = async (archived: boolean) => {
    setPending(true)
    try {
      await archivePilot(slug, pilotId, archived)
      announce.success(archived ? words.archived(name) : words.restored(name), {
        action: { label: strings.common.undo, onSelect: () => void archive(!archived) },
      })
      router.refresh()
    } catch (error) {
      announce.error(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Button variant="ghost" loading={pending} onClick={() => void archive(archivedAt === null)}>
        {archivedAt === null ? words.archive : words.restore}
      </Button>
      {drafts > 0 && archivedAt === null && (
        <Button variant="primary" onClick={() => setOpen(true)}>
          {openLabel}
        </Button>
      )}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={words.openTitle}
        confirmLabel={openLabel}
        tone="primary"
        onConfirm={async () => {
          const opened = await openPilot(slug, pilotId)
          announce.success(
            words.opened(opened.arms.map(({ arm, items, leftOut }) => words.openedArm(arm, items, leftOut))),
          )
          router.refresh()
        }}
      >
        <ul className="flex list-disc flex-col gap-1.5 pl-5">
          {words.openText.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}
