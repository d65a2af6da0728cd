import { Download } from 'lucide-react'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'

/** What a file of prompts looks like, with one to try. */
export function FormatHelp() {
  const words = strings.pools.imports
  return (
    <Card
      title={words.formatTitle}
      action={
        <a
          href="/sample-prompts.jsonl"
          download
          className="inline-flex items-center gap-1.5 rounded-sm text-accent-text text-sm underline decoration-accent-line underline-offset-2"
        >
          <Download aria-hidden className="size-3.5" />
          {words.sampleFile}
        </a>
      }
    >
      <p className="text-ink-muted">{words.formatText}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-3 overflow-x-auto whitespace-pre-wrap break-words rounded-md border border-line bg-sunken p-3 font-mono text-sm"
      >
        {words.sampleLine}
      </pre>
      <dl className="mt-3 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[auto_1fr]">
        {words.formatFields.map(({ field, text }) => (
          <div key={field} className="contents">
            <dt className="font-mono">{field}</dt>
            <dd className="text-ink-muted max-sm:mb-1.5">{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
