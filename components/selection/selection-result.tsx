import { Download } from 'lucide-react'
import { LeftOutCard } from '#components/studio/left-out-card'
import { PromptSamples } from '#components/studio/prompt-samples'
import { buttonClasses } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import { type AnalysisOf, chosenPromptsPath } from '#lib/client/studio/analysis-query'
import type { SelectionFigures } from '#lib/core/diversity/selection/selection-figures'
import { ChoiceTable } from './choice-table.tsx'
import { LengthsMix } from './lengths-mix.tsx'
import { MixCard } from './mix-card.tsx'

type SelectionResultProps = {
  slug: string
  analysis: AnalysisOf<'selection'>
  figures: SelectionFigures
  poolPrompts: number
  onOpen: (promptId: string) => void
}

/** A choice beside a random one of the same size: figures, mixes, what was left out and why, samples, and the prompts as a file. */
export function SelectionResult({ slug, analysis, figures, poolPrompts, onOpen }: SelectionResultProps) {
  const words = strings.studio.select
  const { settings, chosen, random, eligiblePrompts, leftOut, lengths, sources, langs, samples } = figures
  const isDiverse = settings.method === 'diverse'
  const finding =
    chosen.diversity === null || random.diversity === null || random.diversity === 0
      ? words.undefinedFinding(chosen.prompts)
      : isDiverse
        ? words.diverseFinding((chosen.diversity / random.diversity).toFixed(2), chosen.prompts)
        : words.randomFinding(chosen.prompts)
  const mixes = [
    { title: words.sources, rows: sources, fileName: 'selection-sources' },
    { title: words.langs, rows: langs, fileName: 'selection-languages' },
  ].filter(({ rows }) => rows.some(({ value }) => value !== null))
  return (
    <>
      <section className="rounded-md border border-line bg-surface p-4">
        <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-80">
            <h2 className="font-semibold text-lg">{finding}</h2>
            <p className="mt-1 text-ink-muted text-sm">
              {strings.studio.settings.withSeed(settings, settings.seed)}. {isDiverse && words.unmeasured}
            </p>
          </div>
          <div className="shrink-0">
            <a href={chosenPromptsPath(slug, analysis)} download className={buttonClasses('secondary', 'md')}>
              <Download aria-hidden className="size-4" />
              {words.download}
            </a>
            <p className="mt-1 max-w-56 text-ink-muted text-xs">{words.downloadHelp}</p>
          </div>
        </div>
        <ChoiceTable figures={figures} />
      </section>
      {lengths.length > 0 && (
        <section className="rounded-md border border-line bg-surface p-4">
          <LengthsMix lengths={lengths} isDiverse={isDiverse} />
        </section>
      )}
      {mixes.map((mix) => (
        <MixCard key={mix.fileName} {...mix} />
      ))}
      <LeftOutCard
        title={words.leftOut.title}
        total={poolPrompts}
        rows={[
          { label: words.leftOut.eligible, count: eligiblePrompts },
          { label: words.leftOut.repeated, count: leftOut.repeated },
          { label: words.leftOut.nearDuplicates, count: leftOut.nearDuplicates },
          { label: words.leftOut.garbage, count: leftOut.garbage },
        ]}
        note={words.leftOut.guard}
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        {(['chosen', 'left', 'garbage'] as const).map((which) =>
          which === 'garbage' && samples.garbage.length === 0 ? null : (
            <Card key={which} title={words.samples[which]} padded={false}>
              {which === 'garbage' && (
                <p className="border-line border-b px-4 py-3 text-ink-muted text-sm">{words.samples.garbageNote}</p>
              )}
              <PromptSamples label={words.samples[which]} samples={samples[which]} onOpen={onOpen} />
            </Card>
          ),
        )}
      </div>
    </>
  )
}
