'use client'
import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { strings } from '#lib/client/strings/index'
import type { ItemTexts } from '#lib/contracts/assignments'
import { JudgedText } from './judged-text.tsx'

type PromptPanelProps = { messages: ItemTexts['messages']; raw: boolean; heading: RefObject<HTMLHeadingElement | null> }

/** The whole conversation: in view while the responses are read, folded to its beginning on demand. */
export function PromptPanel({ messages, raw, heading }: PromptPanelProps) {
  const words = strings.annotate
  const [isOpen, setOpen] = useState(true)
  const id = useId()
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={clsx(
        'z-10 rounded-md border border-line bg-surface lg:sticky lg:top-14 lg:overflow-y-auto lg:shadow-float',
        'min-[1760px]:max-h-[calc(100dvh-9.5rem)] min-[1760px]:shadow-none',
        isOpen ? 'lg:max-h-[36dvh]' : 'max-h-24 overflow-hidden',
      )}
    >
      <div className="sticky top-0 z-10 flex items-center justify-between gap-3 border-line border-b bg-surface px-4 py-1.5">
        <h2
          ref={heading}
          id={`${id}-title`}
          tabIndex={-1}
          className="rounded-sm font-semibold text-base outline-none focus-visible:outline-2"
        >
          {messages.length === 1 ? words.prompt : words.promptOf(messages.length)}
        </h2>
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={isOpen}
          aria-controls={`${id}-text`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpen(!isOpen)}
          icon={<ChevronDown aria-hidden className={clsx('size-4 transition-transform', isOpen && 'rotate-180')} />}
        >
          {isOpen ? words.collapse : words.expand}
        </Button>
      </div>
      <ol id={`${id}-text`} className="flex flex-col gap-4 px-4 py-3">
        {messages.map((message, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conversation never changes its order.
          <li key={place} className={clsx(messages.length > 1 && 'border-line border-s-2 ps-3')}>
            {messages.length > 1 && <p className="mb-1 text-ink-muted text-sm">{words.roles[message.role]}</p>}
            <JudgedText text={message} raw={raw} />
          </li>
        ))}
      </ol>
    </section>
  )
}
