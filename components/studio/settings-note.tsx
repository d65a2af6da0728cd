'use client'
import { TextLink } from '#components/ui/actions/text-link'
import { strings } from '#lib/client/strings/index'
import { tabHref } from '#lib/client/studio/pool-tabs'
import { isPaper } from '#lib/client/studio/studio-address'
import { useAddress } from '#lib/client/use-address'
import type { DiversitySettings } from '#lib/core/diversity/settings'

type SettingsNoteProps = { slug: string; poolId: string; settings: DiversitySettings }

/** What the figures of this page are counted on, and where that is chosen. */
export function SettingsNote({ slug, poolId, settings }: SettingsNoteProps) {
  const words = strings.studio.settings
  const { params } = useAddress()
  return (
    <p className="text-ink-muted text-sm">
      {words.title}: {words.short(settings)}. {!isPaper(settings) && `${words.isOther} `}
      <TextLink href={tabHref(slug, poolId, 'diversity', params)}>{words.elsewhere}</TextLink>
    </p>
  )
}
