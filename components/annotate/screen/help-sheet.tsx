'use client'
import { KeyCap } from '#components/ui/display/key-cap'
import { Switch } from '#components/ui/forms/switch'
import { Dialog } from '#components/ui/overlays/dialog'
import { useWords } from '#lib/client/annotate/words'
import { setSingleKeys, useSingleKeys } from '#lib/client/single-keys'
import type { AnnotateWords } from '#lib/client/strings/annotate/words'

const linesOf = (words: AnnotateWords['keys']): { does: string; keys: readonly string[] }[] => [
  { does: words.place, keys: ['A', '…', 'I'] },
  { does: words.tie, keys: ['=', 'T'] },
  { does: words.restEqual, keys: ['0'] },
  { does: words.back, keys: ['⌫'] },
  { does: words.submit, keys: ['Enter'] },
  { does: words.pickUp, keys: ['A', '…', 'I'] },
  { does: words.move, keys: ['↑', '↓'] },
  { does: words.merge, keys: ['='] },
  { does: words.drop, keys: ['Esc'] },
  { does: words.digits, keys: ['1', '…', '9'] },
  { does: words.scroll, keys: ['⇧ A', '…', '⇧ I'] },
  { does: words.decline, keys: ['S'] },
  { does: words.guidelines, keys: ['L'] },
  { does: words.raw, keys: ['R'] },
  { does: words.help, keys: ['?'] },
]

/** Every key of the annotation screen, and the switch that turns the single ones off. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const words = useWords().keys
  const singleKeys = useSingleKeys()
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title}>
      <div className="flex flex-col gap-4">
        <dl>
          {linesOf(words).map(({ does, keys }) => (
            <div key={does} className="flex min-h-8 items-center justify-between gap-4 border-line border-b py-1">
              <dt>{does}</dt>
              <dd className="flex shrink-0 items-center gap-1">
                {keys.map((key) => (key === '…' ? <span key={key}>…</span> : <KeyCap key={key}>{key}</KeyCap>))}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-ink-muted">{words.implied}</p>
        <p className="text-ink-muted">{words.numpad}</p>
        <Switch
          label={words.singleKeys}
          help={words.singleKeysHelp}
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
      </div>
    </Dialog>
  )
}
