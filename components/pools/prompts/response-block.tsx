import { Badge } from '#components/ui/display/badge'
import { strings } from '#lib/client/strings/index'
import type { PromptDetail } from '#lib/contracts/pools'

/** One response: its text, the model it names, and whether an earlier one says the same. */
export function ResponseBlock({ response }: { response: PromptDetail['responses'][number] }) {
  const words = strings.pools.prompts
  return (
    <li className="rounded-md border border-line bg-surface px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted text-xs">
        <span>{words.response(response.index + 1)}</span>
        {response.model && <span className="font-mono">{response.model}</span>}
        <span className="tabular-nums">{words.lengthValue(response.wordCount, response.charCount)}</span>
        {response.sameAs !== null && <Badge tone="warning">{words.sameAs(response.sameAs + 1)}</Badge>}
      </p>
      <p dir="auto" className="mt-0.5 max-w-prose whitespace-pre-wrap break-words">
        {response.content}
      </p>
    </li>
  )
}
