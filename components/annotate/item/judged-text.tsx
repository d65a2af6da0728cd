import clsx from 'clsx'
import { beginsRightToLeft } from '#lib/client/annotate/reading/right-to-left'
import type { Text } from '#lib/contracts/assignments'
import './judged-text.css'

/** A text under judgment: laid out on the server, or as it was written. */
export function JudgedText({ text, raw }: { text: Text; raw: boolean }) {
  // In a box wider than its lines it keeps to the side it is read from.
  const side = beginsRightToLeft(text.raw) && 'ml-auto'
  if (raw) {
    return (
      <pre className={clsx('judged-raw', side)} dir="auto">
        {text.raw}
      </pre>
    )
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the server against an allow-list (render-text).
  return <div className={clsx('judged-text', side)} dangerouslySetInnerHTML={{ __html: text.html }} />
}
