'use client'
import { withLabel, withRating } from '#lib/client/annotate/draft/said-beside'
import { letterOf } from '#lib/client/annotate/input/letters'
import { useWords } from '#lib/client/annotate/words'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'
import type { BesideDraft } from '#lib/core/ranking/beside/beside-draft'
import { LabelChips } from './label-chips.tsx'
import { RatingScale } from './rating-scale.tsx'

type CardQuestionsProps = {
  place: number
  cardCount: number
  options: AnnotationOptions
  beside: BesideDraft
  setBeside: (change: (beside: BesideDraft) => BesideDraft) => void
}

/** What is asked of one response beside its rank: ratings and labels. */
export function CardQuestions({ place, cardCount, options, beside, setBeside }: CardQuestionsProps) {
  const words = useWords().beside
  const letter = letterOf(place)
  return (
    <>
      {options.ratings.map((scale) => (
        <RatingScale
          key={scale.key}
          scale={scale}
          letter={letter}
          place={place}
          value={beside.ratings[scale.key]?.[place] ?? null}
          onChange={(value) =>
            setBeside((before) => withRating(before, { scale: scale.key, card: place, value, cardCount }))
          }
        />
      ))}
      <LabelChips
        name={words.labelsOf(letter)}
        options={options.labels.filter(({ scope }) => scope === 'response')}
        on={beside.labels.responses[place] ?? []}
        onToggle={(key) => setBeside((before) => withLabel(before, { key, card: place, cardCount }))}
      />
    </>
  )
}

export const asksOfCards = ({ ratings, labels }: AnnotationOptions): boolean =>
  ratings.length > 0 || labels.some(({ scope }) => scope === 'response')
