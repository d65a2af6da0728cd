'use client'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { KeyCap } from '#components/ui/display/key-cap'
import { useFrameWords } from '#lib/client/frame-words'
import { useKitWords } from '#lib/client/kit-words'
import type { ShellFacts } from '../frame/shell-facts.tsx'
import { type Command, type CommandGroup, useCommands } from './use-commands.tsx'

type CommandPaletteProps = {
  facts: ShellFacts
  open: boolean
  onOpenChange: (open: boolean) => void
  onShortcuts: () => void
}

/** Everything one can go to or do from here, found by typing. */
export function CommandPalette({ facts, open, onOpenChange, onShortcuts }: CommandPaletteProps) {
  const words = useFrameWords().shell.palette
  const kit = useKitWords()
  const [query, setQuery] = useState('')
  const { groups, note } = useCommands({ facts, enabled: open, onShortcuts })
  const change = (next: boolean) => {
    setQuery('')
    onOpenChange(next)
  }
  const run = (command: Command) => {
    change(false)
    command.run()
  }
  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-overlay transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center p-3 sm:pt-[12dvh]">
          <Dialog.Popup
            aria-label={words.title}
            className="flex max-h-[min(80dvh,30rem)] w-full max-w-xl flex-col rounded-md border border-line bg-raised text-ink shadow-float outline-none transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <Autocomplete.Root
              open
              inline
              items={groups}
              value={query}
              onValueChange={setQuery}
              itemToStringValue={(command: Command) => `${command.label} ${command.words ?? ''}`}
              autoHighlight="always"
              keepHighlight
            >
              <div className="flex items-center gap-2.5 border-line border-b px-4">
                <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
                <Autocomplete.Input
                  aria-label={words.title}
                  placeholder={words.placeholder}
                  className="h-12 min-w-0 flex-1 bg-transparent text-[1rem] outline-none"
                />
                <Dialog.Close className="rounded-sm">
                  <span className="sr-only">{kit.close}</span>
                  <KeyCap>Esc</KeyCap>
                </Dialog.Close>
              </div>
              <Autocomplete.Empty>
                <p className="px-2.5 py-6 text-center text-ink-muted empty:hidden">
                  {query ? words.nothing(query) : null}
                </p>
              </Autocomplete.Empty>
              <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5 outline-none empty:hidden">
                {(group: CommandGroup) => (
                  <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-1.5">
                    <Autocomplete.GroupLabel className="px-2.5 py-1.5 text-ink-faint text-xs">
                      {group.value}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(command: Command) => (
                        <Autocomplete.Item
                          key={command.value}
                          value={command}
                          onClick={() => run(command)}
                          className="flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-sm px-2.5 py-1 outline-none data-highlighted:bg-press pointer-coarse:min-h-11"
                        >
                          <span className="flex size-4 items-center justify-center text-ink-muted">{command.icon}</span>
                          <span className="min-w-0 flex-1 truncate">{command.label}</span>
                          {command.note && <span className="text-ink-muted text-sm">{command.note}</span>}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              {note && <p className="px-4 py-2 text-ink-muted text-sm">{note}</p>}
              <div className="flex items-center gap-3 rounded-b-md border-line border-t bg-canvas px-4 py-2 text-ink-muted text-xs pointer-coarse:hidden">
                <span className="flex items-center gap-1">
                  <KeyCap>↑</KeyCap>
                  <KeyCap>↓</KeyCap>
                  {words.move}
                </span>
                <span className="flex items-center gap-1">
                  <KeyCap>Enter</KeyCap>
                  {words.open}
                </span>
              </div>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
