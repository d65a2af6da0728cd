'use client'
import { useState } from 'react'
import { KeysEditor } from '#components/annotate/settings/keys-editor'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'
import { Switch } from '#components/ui/forms/switch'
import { Dialog } from '#components/ui/overlays/dialog'
import { capsOf } from '#lib/client/annotate/input/key-caps'
import { useLateWords } from '#lib/client/annotate/late-words'
import { changePreferences, useOwnKeys } from '#lib/client/own-preferences'
import { useSingleKeys } from '#lib/client/single-keys'
import type { AnnotateWords } from '#lib/client/strings/annotate/words'
import { type KeyOverrides, keyCommands } from '#lib/core/ranking/keys/key-bindings'

/** Letters and digits stay what they are; the rest is the person's own. */
function linesOf(words: AnnotateWords['keys'], keys: KeyOverrides): { does: string; keys: readonly string[] }[] {
  return [
    { does: words.place, keys: ['A', '…', 'I'] },
    { does: words.pickUp, keys: ['A', '…', 'I'] },
    { does: words.digits, keys: ['1', '…', '9'] },
    { does: words.scroll, keys: ['⇧ A', '…', '⇧ I'] },
    ...keyCommands.map((command) => ({ does: words[command], keys: capsOf(keys, command) })),
  ]
}

/** Every key of the annotation screen, the switch that turns the single ones off, and the way to other keys. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const words = useLateWords().keys
  const singleKeys = useSingleKeys()
  const keys = useOwnKeys()
  const [isEditing, setEditing] = useState(false)
  const [isUnsent, setUnsent] = useState(false)
  const change = async (changes: Parameters<typeof changePreferences>[0]) =>
    setUnsent(!(await changePreferences(changes)))
  return (
    <Dialog
      open
      size="md"
      onOpenChange={(open) => !open && onClose()}
      title={isEditing ? words.changeTitle : words.title}
      description={isEditing ? words.changeText : undefined}
    >
      <div className="flex flex-col gap-4">
        {isEditing ? (
          <KeysEditor onChange={(next) => void change({ keys: next })} />
        ) : (
          <>
            <dl>
              {linesOf(words, keys).map((line) => (
                <div
                  key={line.does}
                  className="flex min-h-8 items-center justify-between gap-4 border-line border-b py-1"
                >
                  <dt>{line.does}</dt>
                  <dd className="flex shrink-0 items-center gap-1">
                    {line.keys.length === 0 && <span className="text-ink-muted text-sm">{words.noKey}</span>}
                    {line.keys.map((key) =>
                      key === '…' ? <span key={key}>…</span> : <KeyCap key={key}>{key}</KeyCap>,
                    )}
                  </dd>
                </div>
              ))}
            </dl>
            <p className="text-ink-muted">{words.implied}</p>
            <p className="text-ink-muted">{words.numpad}</p>
            <Button className="self-start" onClick={() => setEditing(true)}>
              {words.change}
            </Button>
          </>
        )}
        <Switch
          label={words.singleKeys}
          help={words.singleKeysHelp}
          checked={singleKeys}
          onChange={(event) => void change({ singleKeys: event.target.checked })}
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
