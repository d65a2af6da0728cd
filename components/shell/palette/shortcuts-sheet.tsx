'use client'
import { Fragment, useState } from 'react'
import { KeyCap } from '#components/ui/display/key-cap'
import { Switch } from '#components/ui/forms/switch'
import { Dialog } from '#components/ui/overlays/dialog'
import { useFrameWords } from '#lib/client/frame-words'
import { useModifierKey } from '#lib/client/modifier-key'
import { navigationFor } from '#lib/client/navigation'
import { changePreferences } from '#lib/client/own-preferences'
import { useSingleKeys } from '#lib/client/single-keys'
import type { Role } from '#lib/core/access/can'

type ShortcutsSheetProps = { slug: string; role: Role; open: boolean; onOpenChange: (open: boolean) => void }
type Line = { does: string; keys: readonly string[] }

/** Every key that does something, and the switch that turns the single ones off. */
export function ShortcutsSheet({ slug, role, open, onOpenChange }: ShortcutsSheetProps) {
  const singleKeys = useSingleKeys()
  const [isUnsent, setUnsent] = useState(false)
  const modifier = useModifierKey()
  const { shell } = useFrameWords()
  const words = shell.shortcuts
  const groups: { title: string; lines: Line[] }[] = [
    {
      title: words.everywhere,
      lines: [
        { does: words.openPalette, keys: [modifier, 'K'] },
        { does: words.openSheet, keys: ['?'] },
        ...navigationFor(role, slug, shell).map(({ label, letter }) => ({
          does: words.goTo(label),
          keys: ['G', words.keyThen, letter.toUpperCase()],
        })),
        { does: words.notifications, keys: ['F6'] },
        { does: words.close, keys: ['Esc'] },
      ],
    },
    {
      title: words.inTables,
      lines: [
        { does: words.move, keys: ['↑', '↓'] },
        { does: words.page, keys: ['Page ↑', 'Page ↓'] },
        { does: words.ends, keys: ['Home', 'End'] },
        { does: words.openRow, keys: ['Enter'] },
      ],
    },
  ]
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.title}>
      <div className="flex flex-col gap-5">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 font-medium text-ink-muted text-sm">{group.title}</h3>
            <dl>
              {group.lines.map((line) => (
                <div
                  key={line.does}
                  className="flex min-h-8 items-center justify-between gap-4 border-line border-b py-1"
                >
                  <dt>{line.does}</dt>
                  <dd className="flex items-center gap-1">
                    {line.keys.map((key) =>
                      key === words.keyThen ? (
                        <span key={key} className="text-ink-muted text-xs">
                          {key}
                        </span>
                      ) : (
                        <Fragment key={key}>
                          <KeyCap>{key}</KeyCap>
                        </Fragment>
                      ),
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Switch
          label={words.singleKeys}
          help={words.singleKeysHelp}
          checked={singleKeys}
          onChange={(event) =>
            void changePreferences({ singleKeys: event.target.checked }).then((isKept) => setUnsent(!isKept))
          }
        />
        {isUnsent && (
          <p role="status" className="text-sm text-warning-text">
            {words.notKept}
          </p>
        )}
      </div>
    </Dialog>
  )
}
