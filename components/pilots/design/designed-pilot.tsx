'use client'
import { Card } from '#components/ui/display/card'
import type { CheckedPilot, PilotPlace } from '#lib/client/pilots/pilot-form'
import { strings } from '#lib/client/strings/index'
import type { MeasuredDiversity } from '#lib/core/diversity/measured-diversity'
import type { PilotAnswer } from '#lib/core/planning/pilot/design-pilot'
import { promptsOfArm } from '#lib/core/planning/pilot/pilot-sizes'
import { ArmsTable } from './arms-table.tsx'
import { CreateBar } from './create-bar.tsx'
import { NeedsNote } from './needs-note.tsx'
import { PowerCard } from './power-card.tsx'
import { SizeSlider } from './size-slider.tsx'

type DesignedPilotProps = {
  place: PilotPlace
  measured: MeasuredDiversity
  checked: CheckedPilot
  /** Null while something is to be mended. */
  answer: PilotAnswer | null
  typedSize: string | null
  canEdit: boolean
  onSize: (prompts: string) => void
}

/** The two arms a question comes to, what they can find, and the step that makes them. */
export function DesignedPilot(props: DesignedPilotProps) {
  const { place, measured, checked, answer, typedSize, canEdit, onSize } = props
  const words = strings.pilots.designer
  const { question, bounds, errors, hasTerms } = checked
  if (!bounds) {
    const hasErrors = Object.keys(errors).length > 0
    return <p className="text-ink-muted">{hasErrors ? words.mend : hasTerms ? words.tooSmall : words.noBudget}</p>
  }
  const { slug, pool, of, plannedPrompts } = place
  const shared =
    question && plannedPrompts !== null
      ? Math.max(0, plannedPrompts + promptsOfArm(2, question.prompts) - measured.distinctPrompts)
      : null
  const summary = question ? words.summary(promptsOfArm(2, question.prompts), question.prompts) : words.mend
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Card title={words.armsTitle} padded={false}>
        <div className="border-line border-b p-4">
          <SizeSlider
            bounds={bounds}
            typed={typedSize}
            prompts={question?.prompts ?? bounds.start}
            error={errors.n}
            onChange={onSize}
          />
        </div>
        {answer && question ? (
          <>
            <ArmsTable size={answer.size} question={question} />
            <div className="flex flex-col gap-2 px-4 pb-4">
              <NeedsNote
                slug={slug}
                poolId={pool.poolId}
                version={pool.versionNumber}
                prompts={question.prompts}
                ready={question.onlyReady}
              />
              {shared !== null && !question.onlyReady && (
                <p className="text-ink-muted text-sm">{words.sharedNote(shared)}</p>
              )}
            </div>
          </>
        ) : (
          <p className="p-4 text-ink-muted">{words.mend}</p>
        )}
      </Card>
      {answer && question && (
        <PowerCard answer={answer} question={question} onSize={(prompts) => onSize(String(prompts))} />
      )}
      <CreateBar
        slug={slug}
        of={of}
        defaultName={words.defaultName(place.groundName).slice(0, 110)}
        question={question}
        summary={summary}
        canEdit={canEdit}
      />
    </div>
  )
}
