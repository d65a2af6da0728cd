'use client'
import { withLabel } from '#lib/client/annotate/draft/said-beside'
import { useWords } from '#lib/client/annotate/words'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { BesideDraft } from '#lib/core/ranking/beside/beside-draft'
import { CommentField } from './comment-field.tsx'
import { LabelChips } from './label-chips.tsx'

type ItemQuestionsProps = {
  cardCount: number
  options: AnnotationOptions
  beside: BesideDraft
  setBeside: (change: (beside: BesideDraft) => BesideDraft) => void
}

/** What is asked of the item as a whole: its labels and a comment. Nothing where nothing is asked. */
export function ItemQuestions({ cardCount, options, beside, setBeside }: ItemQuestionsProps) {
  const words = useWords().beside
  const labels = options.labels.filter(({ scope }) => scope === 'item')
  if (labels.length === 0 && options.comment === 'off') return null
  return (
    <section aria-label={words.title} className="col-span-full rounded-md border border-line bg-surface px-4 py-3">
      {labels.length > 0 && (
        <>
          <p aria-hidden className="font-medium">
            {words.labelsOfItem}
          </p>
          <LabelChips
            name={words.labelsOfItem}
            options={labels}
            on={beside.labels.item}
            onToggle={(key) => setBeside((before) => withLabel(before, { key, card: null, cardCount }))}
          />
        </>
      )}
      {options.comment !== 'off' && (
        <CommentField
          cardCount={cardCount}
          value={beside.comment}
          isRequired={options.comment === 'required'}
          onChange={(comment) => setBeside((before) => ({ ...before, comment }))}
        />
      )}
    </section>
  )
}
