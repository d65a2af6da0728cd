import { strings } from '#lib/client/strings/index'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import { DiversityCurve } from './diversity-curve.tsx'

/** d as a figure and as a curve over the number of prompts, with everything both depend on. */
export function DiversityFigures({ measured }: { measured: MeasuredDiversity }) {
  const words = strings.planner.diversity
  const { prompts, bigrams, distinctBigrams, diversity, peak } = measured
  if (diversity === null || !peak) return <p className="text-ink-muted">{words.undefinedText}</p>
  return (
    <div className="grid gap-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <h2 className="font-semibold">{words.title}</h2>
        <p className="mt-2 flex items-baseline gap-2">
          <span className="figures text-xl">{words.value(diversity)}</span>
          <span className="text-ink-muted text-sm">{words.overAll(prompts)}</span>
        </p>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
          <dt className="text-ink-muted">{words.highest}</dt>
          <dd className="figures text-right">{words.valueAtShort(peak.diversity ?? 0, peak.prompts)}</dd>
          <dt className="text-ink-muted">{words.bigrams}</dt>
          <dd className="figures text-right">{bigrams.toLocaleString('en')}</dd>
          <dt className="text-ink-muted">{words.distinct}</dt>
          <dd className="figures text-right">{distinctBigrams.toLocaleString('en')}</dd>
        </dl>
        <p className="mt-3 text-ink-muted text-sm">{words.formula}</p>
        <p className="mt-2 text-ink-muted text-sm">{words.settings(measured.settings.maxTokens, measured.seed)}</p>
        <p className="mt-2 text-ink-muted text-sm">{words.comparable}</p>
      </div>
      <DiversityCurve measured={measured} />
    </div>
  )
}
