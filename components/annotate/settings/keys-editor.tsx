'use client'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'
import { capsOf, keyCap } from '#lib/client/annotate/input/key-caps'
import { useLateWords } from '#lib/client/annotate/late-words'
import { useOwnKeys } from '#lib/client/own-preferences'
import type { AnnotateWords } from '#lib/client/strings/annotate/words'
import {
  type KeyCommand,
  type KeyFault,
  type KeyOverrides,
  keyCommands,
  keyFault,
  normalizedKey,
} from '#lib/core/ranking/keys/key-bindings'

/** Each command with its keys: a press on it, then the new key. What would do two things is refused and said. */
export function KeysEditor({ onChange }: { onChange: (keys: KeyOverrides) => void }) {
  const words = useLateWords().keys
  const keys = useOwnKeys()
  const [asked, setAsked] = useState<KeyCommand | null>(null)
  const [told, setTold] = useState<{ text: string; isFault: boolean } | null>(null)

  const take = (command: KeyCommand, event: KeyboardEvent) => {
    const { key } = event
    if (event.nativeEvent.isComposing || event.repeat || ['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(key))
      return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'Escape' && command !== 'drop') return setAsked(null)
    const next = { ...keys, [command]: [normalizedKey(key)] }
    const fault = keyFault(next)
    if (fault !== null) return setTold({ text: faultText(words, fault, command), isFault: true })
    setAsked(null)
    setTold({ text: words.now(words[command], keyCap(normalizedKey(key))), isFault: false })
    onChange(next)
  }
  const reset = (command: KeyCommand) => {
    const { [command]: _, ...others } = keys
    const fault = keyFault(others)
    if (fault !== null) return setTold({ text: faultText(words, fault, command), isFault: true })
    setTold({ text: words.now(words[command], capsOf(others, command).join(', ')), isFault: false })
    onChange(others)
  }
  return (
    <div>
      <p
        role="status"
        className={told?.isFault ? 'min-h-5 text-sm text-warning-text' : 'min-h-5 text-ink-muted text-sm'}
      >
        {told?.text}
      </p>
      <ul>
        {keyCommands.map((command) => (
          <li
            key={command}
            className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-1"
          >
            <span>{words[command]}</span>
            <span className="ml-auto flex items-center gap-1.5">
              {keys[command] !== undefined && (
                <Button
                  size="sm"
                  variant="ghost"
                  aria-label={words.reset(words[command])}
                  onClick={() => reset(command)}
                >
                  {words.resetOne}
                </Button>
              )}
              <Button
                size="sm"
                aria-label={`${words.setKey(words[command])} (${capsOf(keys, command).join(', ') || words.noKey})`}
                aria-pressed={asked === command}
                onClick={() => setAsked(asked === command ? null : command)}
                onBlur={() => setAsked((now) => (now === command ? null : now))}
                onKeyDown={(event) => asked === command && take(command, event)}
              >
                {asked === command ? words.press : capsOf(keys, command).map((cap) => <KeyCap key={cap}>{cap}</KeyCap>)}
                {asked !== command && capsOf(keys, command).length === 0 && words.noKey}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Button
        className="mt-3"
        disabled={Object.keys(keys).length === 0}
        onClick={() => {
          setTold(null)
          onChange({})
        }}
      >
        {words.resetAll}
      </Button>
    </div>
  )
}

function faultText(words: AnnotateWords['keys'], fault: KeyFault, command: KeyCommand): string {
  const key = keyCap(fault.key)
  if (!('by' in fault)) return fault.fault === 'reserved' ? words.faultReserved(key) : words.faultUnusable(key)
  return words.faultTaken(key, words[fault.command === command ? fault.by : fault.command])
}
