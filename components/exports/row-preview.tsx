import { strings } from '#lib/client/strings/index'
import type { FirstRows } from '#lib/contracts/exports'
import type { ExportTarget } from '#lib/core/interchange/exports/export-request'
import { TrlPreferenceRow } from '#lib/core/interchange/project-trl-preference'

type RowPreviewProps = { row: FirstRows['rows'][number]; target: ExportTarget }

/** One row: a preference pair as its three texts, anything else as the line it is. */
export function RowPreview({ row, target }: RowPreviewProps) {
  const pair = target === 'trl-preference' && !row.isCut ? TrlPreferenceRow.safeParse(JSON.parse(row.text)) : null
  if (!pair?.success) return <RawLine row={row} />
  const words = strings.export
  const { prompt, chosen, rejected } = pair.data
  const texts = [
    { label: words.prompt, note: words.lastTurn(prompt.length), text: prompt.at(-1)?.content ?? '' },
    { label: words.chosen, note: null, text: chosen[0].content },
    { label: words.rejected, note: null, text: rejected[0].content },
  ]
  return (
    <dl className="grid gap-4 md:grid-cols-3">
      {texts.map(({ label, note, text }) => (
        <div key={label} className="min-w-0">
          <dt className="mb-1 text-ink-muted text-sm">
            {label}
            {note && <span className="ml-1.5 text-ink-faint">{note}</span>}
          </dt>
          <dd dir="auto" className="line-clamp-6 whitespace-pre-line break-words">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function RawLine({ row }: Pick<RowPreviewProps, 'row'>) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="figures max-h-60 overflow-auto whitespace-pre-wrap break-all text-sm">
        {row.isCut ? row.text : JSON.stringify(JSON.parse(row.text), null, 2)}
      </pre>
      {row.isCut && <p className="mt-1 text-ink-muted text-sm">… {strings.export.cut}</p>}
    </>
  )
}
