'use client'
import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react'
import { latePart } from '#components/annotate/late-part'
import { Button } from '#components/ui/actions/button'
import type { PromptShape } from '#lib/client/annotate/reading/prompt-shape'
import { useToldHeight } from '#lib/client/annotate/reading/use-told-height'
import { useWords } from '#lib/client/annotate/words'
import type { ItemTexts } from '#lib/contracts/assignments'
import { PromptTurns } from './prompt-turns.tsx'

const PromptPeek = latePart(() => import('./prompt-peek.tsx').then((module) => module.PromptPeek))

type PromptPanelProps = {
  messages: ItemTexts['messages']
  raw: boolean
  shape: PromptShape
  heading: RefObject<HTMLHeadingElement | null>
  tools: ReactNode
  /** What goes with the prompt and stays in view with it. */
  beneath: ReactNode
}

/** The whole conversation: in view while the responses are read, folded to its beginning on demand. */
export function PromptPanel({ messages, raw, shape, heading, tools, beneath }: PromptPanelProps) {
  const words = useWords()
  const [isOpen, setOpen] = useState(true)
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useToldHeight(section, '--prompt-height')
  return (
    <>
      <section
        ref={section}
        data-prompt={shape}
        aria-labelledby={`${id}-title`}
        className="z-10 min-w-0 bg-canvas lg:sticky lg:top-12 lg:-my-2 lg:py-2"
      >
        <div
          className={clsx(
            'overflow-y-auto rounded-md border border-line-strong/60 bg-surface',
            isOpen
              ? 'lg:max-h-[36dvh] min-[110rem]:max-h-[calc(100dvh-5rem-var(--bar-height,0px))]'
              : 'max-h-22 overflow-hidden min-[110rem]:max-h-22',
            isOpen &&
              shape === 'long' &&
              'min-[80rem]:not-in-data-panes:not-group-data-aside/screen:max-h-[calc(100dvh-5rem-var(--bar-height,0px))]',
          )}
        >
          <div className="sticky top-0 z-10 flex items-center justify-between gap-3 border-line border-b bg-surface px-4 py-1">
            <h2
              ref={heading}
              id={`${id}-title`}
              tabIndex={-1}
              className="min-w-0 truncate rounded-sm font-semibold outline-none focus-visible:outline-2"
            >
              {messages.length === 1 ? words.item.prompt : words.item.promptOf(messages.length)}
            </h2>
            <span className="ms-auto flex items-center gap-1">{tools}</span>
            <Button
              size="sm"
              variant="ghost"
              aria-expanded={isOpen}
              aria-controls={`${id}-text`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => setOpen(!isOpen)}
              icon={<ChevronDown aria-hidden className={clsx('size-4 transition-transform', isOpen && 'rotate-180')} />}
            >
              {isOpen ? words.item.collapse : words.item.expand}
            </Button>
          </div>
          <PromptTurns id={`${id}-text`} messages={messages} raw={raw} inColumns={shape === 'columns'} />
        </div>
        {beneath}
      </section>
      <PromptPeek prompt={section} messages={messages} raw={raw} />
    </>
  )
}
