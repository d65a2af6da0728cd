'use client'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'
import type { FiguresAt } from '#lib/client/studio/draw-random-curve'

type FiguresAtCardProps = {
  figures: FiguresAt
  seed: string
  most: number
  typed: string
  isWrong: boolean
  onType: (text: string) => void
}

/** All that was counted at one number of prompts, typed here or pointed at in the chart beside it. */
export function FiguresAtCard({ figures, seed, most, typed, isWrong, onType }: FiguresAtCardProps) {
  const words = strings.studio.diversity.at
  const { count } = strings.common
  const show = (value: number | null) => (value === null ? strings.studio.undefinedFigure : strings.studio.d(value))
  const { prompts, isExact, least, mean, most: highest, diversity, bigrams, distinctBigrams, diverse } = figures
  const lines = [
    { name: words.mean, value: show(mean) },
    { name: words.band, value: least === null ? show(null) : `${show(least)} – ${show(highest)}` },
    { name: words.seed(seed), value: show(diversity) },
    { name: words.bigrams, value: count(bigrams) },
    { name: words.distinct, value: count(distinctBigrams) },
    ...(diverse
      ? [
          {
            name: words.diverse,
            value: `${show(diverse.diversity)}${diverse.prompts === prompts ? '' : ` ${words.diverseAt(diverse.prompts)}`}`,
          },
        ]
      : []),
  ]
  return (
    <section aria-label={words.title} className="flex flex-col gap-3">
      <Field label={words.label} help={words.help(most)} error={isWrong ? words.error(most) : undefined}>
        {(control) => (
          <TextInput
            {...control}
            name="at"
            inputMode="numeric"
            autoComplete="off"
            placeholder={String(most)}
            value={typed}
            onChange={(event) => onType(event.target.value)}
            className="figures"
          />
        )}
      </Field>
      <div>
        <p className="min-h-9 font-medium text-sm">{isExact ? words.exact(prompts) : words.nearest(prompts)}</p>
        <dl className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 text-sm">
          {lines.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="min-w-0 break-words text-ink-muted">{name}</dt>
              <dd className="figures text-right">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
