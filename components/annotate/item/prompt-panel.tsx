'use client'
import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, type RefObject, useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { hasRightToLeft } from '#lib/client/annotate/reading/right-to-left'
import { useWords } from '#lib/client/annotate/words'
import type { ItemTexts } from '#lib/contracts/assignments'
import { JudgedText } from './judged-text.tsx'

type PromptPanelProps = {
  messages: ItemTexts['messages']
  raw: boolean
  heading: RefObject<HTMLHeadingElement | null>
  tools: ReactNode
}

/** The whole conversation: in view while the responses are read, folded to its beginning on demand. */
export function PromptPanel({ messages, raw, heading, tools }: PromptPanelProps) {
  const words = useWords()
  const [isOpen, setOpen] = useState(true)
  const id = useId()
  const inColumns = fitsInColumns(messages)
  return (
    <section aria-labelledby={`${id}-title`} className="z-10 bg-canvas lg:sticky lg:top-12 lg:-my-2 lg:py-2">
      <div
        className={clsx(
          'overflow-y-auto rounded-md border border-line-strong/60 bg-surface',
          isOpen
            ? 'lg:max-h-[36dvh] min-[110rem]:max-h-[calc(100dvh-8.5rem)]'
            : 'max-h-22 overflow-hidden min-[110rem]:max-h-22',
        )}
      >
        <div className="sticky top-0 z-10 flex items-center justify-between gap-3 border-line border-b bg-surface px-4 py-1">
          <h2
            ref={heading}
            id={`${id}-title`}
            tabIndex={-1}
            className="rounded-sm font-semibold outline-none focus-visible:outline-2"
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
        <ol
          id={`${id}-text`}
          className={clsx(
            'px-4 py-3',
            'flex flex-col gap-4',
            inColumns && 'lg:block lg:columns-2 lg:gap-8 min-[110rem]:columns-1',
          )}
        >
          {messages.map((message, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a conversation never changes its order.
              key={place}
              className={clsx(
                messages.length > 1 && 'border-line border-s-2 ps-3',
                inColumns && 'lg:not-last:mb-4',
                inColumns && messages.length > 1 && 'lg:break-inside-avoid',
              )}
            >
              {messages.length > 1 && (
                <p className="mb-1 break-after-avoid text-ink-muted text-sm">{words.item.roles[message.role]}</p>
              )}
              <JudgedText text={message} raw={raw} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

const CHARACTERS_A_LINE = 64
const LINES_OF_COLUMNS = { fewest: 5, most: 20 }
/** What a message of a conversation takes beside its text: who speaks, and the gap below. */
const LINES_AROUND_MESSAGE = 1.5

/** Long enough to gain by two columns side by side, short enough not to be scrolled in one after the other. */
function fitsInColumns(messages: ItemTexts['messages']): boolean {
  if (messages.some(({ raw }) => hasRightToLeft(raw))) return false
  const lines = messages
    .flatMap(({ raw }) => raw.split('\n'))
    .map((line) => Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)))
  const around = messages.length > 1 ? messages.length * LINES_AROUND_MESSAGE : 0
  const count = lines.reduce((sum, one) => sum + one, around)
  return count >= LINES_OF_COLUMNS.fewest && count <= LINES_OF_COLUMNS.most
}
