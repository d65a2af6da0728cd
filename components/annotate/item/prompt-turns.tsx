import clsx from 'clsx'
import { useWords } from '#lib/client/annotate/words'
import type { ItemTexts } from '#lib/contracts/assignments'
import { JudgedText } from './judged-text.tsx'

type PromptTurnsProps = {
  messages: ItemTexts['messages']
  raw: boolean
  id?: string | undefined
  /** On wide screens in two columns. */
  inColumns?: boolean | undefined
}

/** The conversation, turn by turn; who speaks is said where there is more than one turn. */
export function PromptTurns({ messages, raw, id, inColumns = false }: PromptTurnsProps) {
  const words = useWords()
  const isConversation = messages.length > 1
  return (
    <ol
      id={id}
      className={clsx(
        'flex flex-col gap-4 px-4 py-3',
        inColumns && 'lg:block lg:columns-2 lg:gap-8 min-[110rem]:columns-1',
      )}
    >
      {messages.map((message, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a conversation never changes its order.
          key={place}
          className={clsx(
            isConversation && 'border-line border-s-2 ps-3',
            inColumns && 'lg:not-last:mb-4',
            inColumns && isConversation && 'lg:break-inside-avoid',
          )}
        >
          {isConversation && (
            <p className="mb-1 break-after-avoid text-ink-muted text-sm">{words.item.roles[message.role]}</p>
          )}
          <JudgedText text={message} raw={raw} />
        </li>
      ))}
    </ol>
  )
}
