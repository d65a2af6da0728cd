import clsx from 'clsx'
import { strings } from '#lib/client/strings/index'
import type { PromptDetail } from '#lib/contracts/pools'

/** One message: whose it is, and its text as it stands. */
export function MessageBlock({ message }: { message: PromptDetail['messages'][number] }) {
  const isPerson = message.role === 'user'
  return (
    <li
      className={clsx(
        'rounded-md border px-3 py-2',
        isPerson ? 'border-accent-line bg-accent-soft' : 'border-line bg-surface',
      )}
    >
      <p className="text-ink-muted text-xs">{strings.pools.prompts.roles[message.role]}</p>
      <p dir="auto" className="mt-0.5 max-w-prose whitespace-pre-wrap break-words">
        {message.content}
      </p>
    </li>
  )
}
