'use client'
import { Ellipsis } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { LanguageChoice } from '#components/shell/words/language-choice'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'
import { capsOf } from '#lib/client/annotate/input/key-caps'
import { useWords } from '#lib/client/annotate/words'
import { useOwnKeys } from '#lib/client/own-preferences'
import type { KeyIntent } from '#lib/core/ranking/keys/key-to-action'

type MoreActionsProps = {
  intents: readonly Exclude<KeyIntent, 'submit'>[]
  onIntent: (intent: KeyIntent) => void
  /** What stands here where the bar has no room for it. */
  children: ReactNode
}

const entry =
  'min-h-8 w-full items-center justify-between gap-4 rounded-sm px-2 py-1 text-left hover:bg-press pointer-coarse:min-h-11'

/** What is done seldom, behind one button: each with its key. The browser's own popover: it closes on Escape and outside. */
export function MoreActions({ intents, onIntent, children }: MoreActionsProps) {
  const words = useWords()
  const keys = useOwnKeys()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const names = { ...words.item, guidelines: words.screen.guidelines }
  return (
    <>
      <Button
        popoverTarget={id}
        onMouseDown={(event) => event.preventDefault()}
        icon={<Ellipsis aria-hidden className="size-4" />}
      >
        <span className="phone:sr-only">{words.item.more}</span>
      </Button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="fixed inset-auto right-3 bottom-[calc(var(--bar-height,0px)+0.5rem)] max-h-[calc(100dvh-1rem-var(--bar-height,0px))] min-w-56 overflow-y-auto overscroll-contain rounded-md border border-line bg-raised p-1 text-ink shadow-float"
      >
        {children}
        {intents.map((intent) => (
          <button
            key={intent}
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              list.current?.hidePopover()
              onIntent(intent)
            }}
            className={`flex ${entry}`}
          >
            {names[intent]}
            {capsOf(keys, intent)
              .slice(0, 1)
              .map((cap) => (
                <span key={cap} aria-hidden>
                  <KeyCap>{cap}</KeyCap>
                </span>
              ))}
          </button>
        ))}
        <LanguageChoice
          label={words.screen.language}
          language={words.language}
          className="mt-1 border-line border-t p-1"
        />
      </div>
    </>
  )
}

/** What the bar shows by itself but on a phone. */
export function MoreOnPhone({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button
      type="button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
        onPress()
      }}
      className={`hidden phone:flex ${entry}`}
    >
      {children}
    </button>
  )
}
