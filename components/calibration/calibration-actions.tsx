'use client'
import { Archive, ArchiveRestore, Ellipsis, Pencil } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { Menu } from '#components/ui/overlays/menu'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { useToast } from '#components/ui/overlays/use-toast'
import { changeCalibration } from '#lib/client/calibrations/calls'
import { evidencePath } from '#lib/client/evidence/paths'
import { strings } from '#lib/client/strings/index'
import type { Calibration } from '#lib/contracts/calibrations'
import { RenameCalibration } from './rename-calibration.tsx'

/** Rename, archive (with a way back), bring back. */
export function CalibrationActions({ slug, calibration }: { slug: string; calibration: Calibration }) {
  const words = strings.calibration
  const router = useRouter()
  const announce = useToast()
  const [renaming, setRenaming] = useState(false)
  const { calibrationId, name } = calibration
  const isArchived = calibration.archivedAt !== null
  const setArchived = async (archived: boolean) => {
    try {
      await changeCalibration(slug, calibrationId, { archived })
      if (archived) {
        announce.success(words.archivedToast(name), {
          action: { label: strings.common.undo, onSelect: () => void setArchived(false) },
        })
        router.push(evidencePath(slug, 'calibrations') as Route)
      } else announce.success(words.restoredToast(name))
      router.refresh()
    } catch (error) {
      announce.error(error)
    }
  }
  return (
    <>
      <Menu
        align="end"
        trigger={<IconButton label={words.actions(name)} icon={<Ellipsis aria-hidden className="size-4" />} />}
      >
        <MenuItem icon={<Pencil aria-hidden className="size-4" />} onSelect={() => setRenaming(true)}>
          {words.rename}
        </MenuItem>
        <MenuItem
          icon={
            isArchived ? <ArchiveRestore aria-hidden className="size-4" /> : <Archive aria-hidden className="size-4" />
          }
          onSelect={() => void setArchived(!isArchived)}
        >
          {isArchived ? words.restore : words.archive}
        </MenuItem>
      </Menu>
      <RenameCalibration slug={slug} calibration={calibration} open={renaming} onOpenChange={setRenaming} />
    </>
  )
}
