import type { Text } from '#lib/contracts/assignments'
import './judged-text.css'

/** A text under judgment: laid out on the server, or as it was written. */
export function JudgedText({ text, raw }: { text: Text; raw: boolean }) {
  if (raw) {
    return (
      <pre className="judged-raw" dir="auto">
        {text.raw}
      </pre>
    )
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the server against an allow-list (render-text).
  return <div className="judged-text" dangerouslySetInnerHTML={{ __html: text.html }} />
}
