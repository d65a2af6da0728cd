'use client'
import { useState } from 'react'
import { PromptDialog } from '#components/pools/prompts/prompt-dialog'
import { LeftOutCard } from '#components/studio/left-out-card'
import { NumberSlider } from '#components/studio/number-slider'
import { Banner } from '#components/ui/display/banner'
import { usePoolUrl } from '#lib/client/pools-url'
import { strings } from '#lib/client/strings/index'
import type { AnalysisOf } from '#lib/client/studio/analysis-query'
import { figuresWith } from '#lib/client/studio/draw-augmentation'
import { readWhole } from '#lib/client/studio/studio-address'
import { useAddress } from '#lib/client/use-address'
import { MOST_ADDED } from '#lib/contracts/analyses'
import type { AugmentationFigures } from '#lib/core/diversity/selection/augmentation-figures'
import { AddPrompts } from './add-prompts.tsx'
import { AugmentationCurve } from './augmentation-curve.tsx'
import { BeforeAfter } from './before-after.tsx'
import { TopCandidates } from './top-candidates.tsx'

type NamedVersion = { poolId: string; name: string; version: { number: number; promptCount: number } }

type AugmentationResultProps = {
  slug: string
  pool: NamedVersion
  candidate: NamedVersion
  analysis: AnalysisOf<'augmentation'>
  figures: AugmentationFigures
  canAdd: boolean
}

const PROPOSED = 100

/** A ranking of candidates: d over the number added, before and after at one number, the first of them, and adding them. */
export function AugmentationResult({ slug, pool, candidate, analysis, figures, canAdd }: AugmentationResultProps) {
  const words = strings.studio.augment
  const { params, change } = useAddress()
  const { promptId, setPrompt } = usePoolUrl()
  const { rankedCandidates, leftOut, best } = figures
  const most = Math.min(rankedCandidates, MOST_ADDED)
  const proposed = Math.min(most, best && best.added > 0 ? best.added : PROPOSED)
  const [typed, setTyped] = useState(params.get('m') ?? String(proposed))
  const added = readWhole(typed, most)
  const type = (text: string) => {
    setTyped(text)
    change({ m: readWhole(text, most) === null ? null : text }, 'settle')
  }
  const at = figuresWith(figures, added ?? proposed)
  const isGain = (at?.ranked.diversity ?? 0) > (figures.base.diversity ?? 0)
  const reasons = (
    <LeftOutCard
      title={words.leftOut.title}
      total={figures.candidates}
      rows={[
        { label: words.leftOut.ranked, count: rankedCandidates },
        { label: words.leftOut.inBase, count: leftOut.inBase },
        { label: words.leftOut.repeated, count: leftOut.repeated },
        { label: words.leftOut.nearDuplicates, count: leftOut.nearDuplicates },
        { label: words.leftOut.garbage, count: leftOut.garbage },
      ]}
    />
  )
  if (most === 0)
    return (
      <>
        <Banner>{words.nothing}</Banner>
        {reasons}
      </>
    )
  return (
    <>
      <div className="grid gap-x-6 gap-y-5 rounded-md border border-line bg-surface p-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <AugmentationCurve
          figures={figures}
          candidateName={candidate.name}
          at={added}
          onPick={(x) => type(String(Math.min(most, Math.max(1, x))))}
        />
        <div className="flex flex-col gap-4">
          <NumberSlider
            name="m"
            label={words.m.label}
            sliderLabel={words.m.slider}
            help={words.m.help(most, most < rankedCandidates)}
            error={words.m.error(most)}
            most={most}
            text={typed}
            onText={type}
          />
          {at && <BeforeAfter base={figures.base} at={at} />}
          {canAdd ? (
            <AddPrompts
              slug={slug}
              pool={pool}
              candidate={candidate}
              analysis={analysis}
              added={added}
              isGain={isGain}
            />
          ) : (
            <p className="text-ink-muted text-sm">{words.reader}</p>
          )}
        </div>
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <TopCandidates top={figures.top} onOpen={setPrompt} />
        {reasons}
      </div>
      <PromptDialog slug={slug} pool={candidate} promptId={promptId} onPrompt={setPrompt} />
    </>
  )
}
