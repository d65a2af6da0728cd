import { strings } from '#lib/client/strings/index'

/** Three lines that can be imported as they stand: a text, a conversation, a prompt with its responses. */
const LINES = [
  '{"prompt": "Explain overfitting to a nurse.", "source": "support", "lang": "en"}',
  '{"messages": [{"role": "user", "content": "Plan a week in Porto."}]}',
  '{"prompt": "Why is the sky blue?", "responses": ["Because …", "Light …"]}',
]

export function FileExample() {
  return (
    <figure className="mt-5 min-w-0">
      <figcaption className="mb-1.5 text-ink-muted text-sm">{strings.shell.homePage.exampleCaption}</figcaption>
      <pre className="whitespace-pre-wrap break-words rounded-md border border-line bg-sunken px-3 py-2.5 font-mono text-sm">
        {LINES.join('\n')}
      </pre>
    </figure>
  )
}
