'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Archive, ArchiveRestore, Ellipsis, FilePlus2, Pencil } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ButtonLink } from '#components/ui/actions/button-link'
import { IconButton } from '#components/ui/actions/icon-button'
import { Menu } from '#components/ui/overlays/menu'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { useToast } from '#components/ui/overlays/use-toast'
import { keys } from '#lib/client/keys'
import { changePool } from '#lib/client/pools-actions'
import { strings } from '#lib/client/strings/index'
import type { PoolDetail } from '#lib/contracts/pools'
import { RenameDialog } from './rename-dialog.tsx'

/** Add a file, rename, archive (with a way back), bring back. */
export function PoolActions({ slug, pool }: { slug: string; pool: PoolDetail }) {
  const words = strings.pools
  const { poolId, name } = pool
  const isArchived = pool.archivedAt !== null
  // One file at a time: while one is under way, another would be refused after its whole upload.
  const isBusy = ['queued', 'running', 'review'].includes(pool.latestImport?.state ?? '')
  const client = useQueryClient()
  const router = useRouter()
  const announce = useToast()
  const [renaming, setRenaming] = useState(false)
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: keys.pools.all(slug) })
    router.refresh()
  }
  const setArchived = async (archived: boolean) => {
    try {
      await changePool(slug, poolId, { archived })
      if (archived) {
        announce.success(words.archivedToast(name), {
          action: { label: strings.common.undo, onSelect: () => void setArchived(false) },
        })
        router.push(`/w/${slug}/pools` as Route)
      } else announce.success(words.restoredToast(name))
      await refresh()
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
      {!isArchived && !isBusy && (
        <ButtonLink href={`/w/${slug}/pools/new?pool=${poolId}`} icon={<FilePlus2 aria-hidden className="size-4" />}>
          {words.addFile}
        </ButtonLink>
      )}
      <RenameDialog
        key={name}
        name={name}
        open={renaming}
        onOpenChange={setRenaming}
        onRename={async (wanted) => {
          await changePool(slug, poolId, { name: wanted })
          announce.success(words.renamed(wanted))
          await refresh()
        }}
      />
    </>
  )
}
