import { strings } from '#lib/client/strings/index'
import type { figuresWith } from '#lib/client/studio/draw-augmentation'
import type { AugmentationFigures } from '#lib/core/diversity/selection/augmentation-figures'

type BeforeAfterProps = {
  base: AugmentationFigures['base']
  at: NonNullable<ReturnType<typeof figuresWith>>
}

/** d without the additions and with them, and what as many drawn by chance would do. */
export function BeforeAfter({ base, at }: BeforeAfterProps) {
  const words = strings.studio.augment.m
  const { count } = strings.common
  const show = (value: number | null | undefined) =>
    value === null || value === undefined ? strings.studio.undefinedFigure : strings.studio.d(value)
  const { ranked, random, isExact } = at
  const lines = [
    { name: words.before, value: show(base.diversity), note: words.beforeNote(base.prompts) },
    { name: words.after, value: show(ranked.diversity), note: words.afterNote(ranked.prompts) },
    { name: words.random, value: show(random?.diversity), note: null },
    { name: words.distinct, value: count(ranked.distinctBigrams - base.distinctBigrams), note: null },
  ]
  return (
    <div>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 text-sm">
        {lines.map(({ name, value, note }) => (
          <div key={name} className="contents">
            <dt className="min-w-0 text-ink-muted">
              {name}
              {note && <span className="ml-1.5 text-ink-faint text-xs">{note}</span>}
            </dt>
            <dd className="figures text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {!isExact && <p className="mt-2 text-ink-muted text-xs">{words.nearest(ranked.added)}</p>}
    </div>
  )
}
