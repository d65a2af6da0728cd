import type { TextChange } from '#lib/contracts/guidelines'

type ChangedTextProps = {
  changes: readonly TextChange[]
  words: { added: string; removed: string; sameLines: (lines: number) => string }
}

/** Lines beside a change that are shown with it. */
const CONTEXT_LINES = 2

/** What changed between two texts, as they were written: words that came underlined, words that went struck through. */
export function ChangedText({ changes, words }: ChangedTextProps) {
  return (
    <div dir="auto" className="whitespace-pre-wrap break-words rounded-md border border-line bg-surface p-3 text-sm">
      {changes.map((change, i) => {
        const key = `${i}`
        if (change.kind === 'changed')
          return change.parts.map(({ kind, text }, part) => {
            const partKey = `${key} ${part}`
            if (kind === 'same') return <span key={partKey}>{text}</span>
            const Mark = kind === 'added' ? 'ins' : 'del'
            return (
              <Mark
                key={partKey}
                className={
                  kind === 'added'
                    ? 'bg-success-soft text-success-text underline'
                    : 'bg-danger-soft text-danger-text line-through'
                }
              >
                <span className="sr-only">[{words[kind]} </span>
                {text}
                <span className="sr-only">]</span>
              </Mark>
            )
          })
        const { before, skipped, after } = around(change.text, { isFirst: i === 0, isLast: i === changes.length - 1 })
        return (
          <span key={key}>
            {before}
            {skipped > 0 && (
              <span className="my-1 block select-none text-ink-muted text-xs">⋯ {words.sameLines(skipped)}</span>
            )}
            {after}
          </span>
        )
      })}
    </div>
  )
}

/** The lines next to the changes before and after, and how many lie between them. */
function around(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }) {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const head = isFirst ? 0 : CONTEXT_LINES
  const tail = isLast ? 0 : CONTEXT_LINES
  if (lines.length <= head + tail + 1) return { before: text, skipped: 0, after: '' }
  return {
    before: lines.slice(0, head).join(''),
    skipped: lines.length - head - tail,
    after: lines.slice(lines.length - tail).join(''),
  }
}
