import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'

/** What one item asks of an annotator, in the order they meet it. */
export function AskedPreview({ options }: { options: AnnotationOptions }) {
  const words = strings.annotationOptions.preview
  const { strength, ratings, labels, comment, allowsAllBad, contentWarning } = options
  const countOf = (scope: 'response' | 'item') => labels.filter((label) => label.scope === scope).length
  const lines = [
    words.rank,
    allowsAllBad && words.allBad,
    strength !== 'off' && words.strength[strength],
    ...ratings
      .filter(({ label }) => label !== '')
      .map(({ label, min, max, isRequired }) => words.rating(label, min, max, isRequired)),
    ...(['response', 'item'] as const).map((scope) => countOf(scope) > 0 && words.labels(countOf(scope), scope)),
    comment !== 'off' && words.comment[comment],
    words.submit,
  ].filter((line) => line !== false)
  return (
    <Card title={words.title}>
      {contentWarning !== null && (
        <p dir="auto" className="mb-4 whitespace-pre-line rounded-md border border-line bg-sunken px-3 py-2 text-sm">
          {contentWarning}
        </p>
      )}
      <p>{words.text}</p>
      <ul className="mt-1 list-disc pl-5 text-ink-muted" aria-live="polite">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
