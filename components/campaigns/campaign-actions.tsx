'use client'
import { Archive, ArchiveRestore, CalendarPlus, Copy, Ellipsis, LayoutTemplate } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { IconButton } from '#components/ui/actions/icon-button'
import { Menu } from '#components/ui/overlays/menu'
import { MenuItem } from '#components/ui/overlays/menu-item'
import { useToast } from '#components/ui/overlays/use-toast'
import { archiveCampaign } from '#lib/client/campaigns/life-calls'
import { strings } from '#lib/client/strings/index'
import type { Campaign } from '#lib/contracts/campaigns'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { SaveTemplateDialog } from './save-template-dialog.tsx'
import { NextWaveDialog } from './waves/next-wave-dialog.tsx'

type CampaignActionsProps = {
  slug: string
  campaign: Pick<Campaign, 'campaignId' | 'name' | 'archivedAt' | 'pool'>
  /** In a list archiving leaves the reader where they are; on the campaign's own pages it goes back to the list. */
  inList?: boolean
}

type Opened = 'duplicate' | 'wave' | 'template' | null

/** The menu of what can be made of a campaign, and the way into the archive and back. For leads. */
export function CampaignActions({ slug, campaign, inList = false }: CampaignActionsProps) {
  const words = strings.campaigns
  const { campaignId, name } = campaign
  const isArchived = campaign.archivedAt !== null
  const router = useRouter()
  const announce = useToast()
  const [opened, setOpened] = useState<Opened>(null)
  const dialog = { slug, campaign, open: true, onOpenChange: () => setOpened(null) }
  const setArchived = async (archived: boolean) => {
    try {
      await archiveCampaign(slug, campaignId, archived)
      if (archived) {
        announce.success(words.archivedToast(name), {
          action: { label: strings.common.undo, onSelect: () => void setArchived(false) },
        })
        if (!inList) router.push(`/w/${slug}/campaigns` as Route)
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
        trigger={
          <IconButton
            size="sm"
            label={words.actions(name)}
            tooltip={false}
            icon={<Ellipsis aria-hidden className="size-4" />}
          />
        }
      >
        <MenuItem icon={<Copy aria-hidden className="size-4" />} onSelect={() => setOpened('duplicate')}>
          {words.duplicate.action}
        </MenuItem>
        {!isArchived && (
          <MenuItem icon={<CalendarPlus aria-hidden className="size-4" />} onSelect={() => setOpened('wave')}>
            {strings.waves.next.action}
          </MenuItem>
        )}
        <MenuItem icon={<LayoutTemplate aria-hidden className="size-4" />} onSelect={() => setOpened('template')}>
          {strings.templates.save.action}
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
      {opened === 'duplicate' && <DuplicateDialog {...dialog} />}
      {opened === 'wave' && <NextWaveDialog {...dialog} />}
      {opened === 'template' && <SaveTemplateDialog {...dialog} />}
    </>
  )
}
