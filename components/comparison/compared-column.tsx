'use client'
import { Settings2, X } from 'lucide-react'
import { useState } from 'react'
import { SettingsBar } from '#components/diversity/settings-bar'
import { IconButton } from '#components/ui/actions/icon-button'
import { TextLink } from '#components/ui/actions/text-link'
import { toneClasses } from '#components/ui/charts/tones'
import { Dialog } from '#components/ui/overlays/dialog'
import { strings } from '#lib/client/strings/index'
import { comparedSettings } from '#lib/client/studio/compared'
import { toneOf } from '#lib/client/studio/draw-compared'
import { countSettings, queryOf, settingsChange } from '#lib/client/studio/studio-address'
import type { DiversitySettings } from '#lib/core/diversity/settings'

type ComparedColumnProps = {
  slug: string
  pool: { poolId: string; name: string; version: { number: number; promptCount: number } }
  settings: DiversitySettings
  column: number
  onSettings: (settings: DiversitySettings) => void
  onRemove: () => void
}

/** One of the compared pools: its colour, its name, what it is counted on, and the way out. */
export function ComparedColumn({ slug, pool, settings, column, onSettings, onRemove }: ComparedColumnProps) {
  const words = strings.studio.compare
  const [open, setOpen] = useState(false)
  const { poolId, name, version } = pool
  const address = queryOf(settingsChange(comparedSettings(settings)))
  return (
    <li className="min-w-0 rounded-md border border-line bg-surface px-3 py-2.5">
      <div className="flex items-center justify-between gap-2">
        <p className="flex min-w-0 items-center gap-2 font-medium">
          <svg aria-hidden className={`size-3 shrink-0 ${toneClasses[toneOf(column)].fill}`}>
            <circle cx="50%" cy="50%" r="50%" />
          </svg>
          <TextLink quiet href={`/w/${slug}/pools/${poolId}/diversity${address}`} className="truncate" dir="auto">
            {name}
          </TextLink>
        </p>
        <div className="-mr-1 flex shrink-0">
          <IconButton
            size="sm"
            label={words.settingsOf(name)}
            icon={<Settings2 aria-hidden className="size-3.5" />}
            onClick={() => setOpen(true)}
          />
          <IconButton
            size="sm"
            label={words.remove(name)}
            icon={<X aria-hidden className="size-3.5" />}
            onClick={onRemove}
          />
        </div>
      </div>
      <p className="text-ink-muted text-sm">{words.versionOf(version.number, version.promptCount)}</p>
      <p className="text-ink-muted text-sm">{strings.studio.settings.short(settings)}</p>
      <Dialog open={open} onOpenChange={setOpen} size="lg" title={words.settingsOf(name)}>
        <SettingsBar
          withSeed={false}
          settings={comparedSettings(settings)}
          onApply={(next) => {
            setOpen(false)
            onSettings(countSettings(next))
          }}
        />
      </Dialog>
    </li>
  )
}
