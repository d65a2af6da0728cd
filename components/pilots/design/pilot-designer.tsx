'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AnalysisWait } from '#components/studio/analysis-wait'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { changeAddress } from '#lib/client/address'
import { describeFailure } from '#lib/client/failure'
import {
  checkPilotForm,
  defaultPilotForm,
  type PilotBasis,
  type PilotField,
  type PilotPlace,
  typedPilot,
} from '#lib/client/pilots/pilot-form'
import { strings } from '#lib/client/strings/index'
import { analysisQuery, standardDiversity } from '#lib/client/studio/analysis-query'
import type { DiversityAnalysis } from '#lib/contracts/analyses'
import { designPilot } from '#lib/core/planning/pilot/design-pilot'
import { BudgetFields } from './budget-fields.tsx'
import { DesignedPilot } from './designed-pilot.tsx'
import { PeopleFields } from './people-fields.tsx'
import { RunFields } from './run-fields.tsx'
import { ScoreFields } from './score-fields.tsx'

type PilotDesignerProps = {
  place: PilotPlace
  /** The count as it was when the page was made; null where nobody has asked for it. */
  first: DiversityAnalysis | null
  basis: Omit<PilotBasis, 'means'> & { responseWords: number | null }
  search: Readonly<Record<string, string>>
  canEdit: boolean
}

/** What is chosen at the left, the two arms and their power at the right; both follow every key, and stand in the address. */
export function PilotDesigner({ place, first, basis, search, canEdit }: PilotDesignerProps) {
  const words = strings.pilots.designer
  const { slug, pool } = place
  const version = { slug, poolId: pool.poolId, version: pool.versionNumber }
  const { data: analysis, error } = useQuery({
    ...analysisQuery(version, standardDiversity),
    ...(first && { initialData: first }),
  })
  const measured = analysis?.result ?? null
  const { responseWords, ...rest } = basis
  const means = { promptWords: measured?.meanPromptWords ?? null, responseWords }
  const whole: PilotBasis = { ...rest, means }
  const defaults = defaultPilotForm(whole)
  const [typed, setTyped] = useState(() => typedPilot(search))
  const form = { ...defaults, ...typed }
  const checked = measured && checkPilotForm(form, whole, measured)
  const answer = checked?.question && measured ? designPilot(checked.question, measured) : null

  const change = (field: PilotField, value: string) => {
    setTyped((before) => ({ ...before, [field]: value }))
    changeAddress({ [field]: value === defaults[field] ? null : value }, 'settle')
  }
  const fields = { form, errors: checked?.errors ?? {}, onChange: change }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[21rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-5">
        <BudgetFields {...fields} terms={basis.terms} />
        <ScoreFields
          {...fields}
          laws={basis.laws}
          expected={answer?.expected ?? null}
          scatter={answer?.scatter ?? null}
        />
        <RunFields {...fields} />
        <PeopleFields {...fields} people={basis.people} />
      </div>
      {measured && checked ? (
        <DesignedPilot
          place={place}
          measured={measured}
          checked={checked}
          answer={answer}
          typedSize={typed.n ?? null}
          canEdit={canEdit}
          onSize={(prompts) => change('n', prompts)}
        />
      ) : (
        <section aria-label={words.armsTitle} className="rounded-md border border-line bg-surface p-4">
          <p className="mb-3 text-ink-muted">{words.waits}</p>
          {analysis && (
            <AnalysisWait place={version} request={standardDiversity} analysis={analysis} canCancel={canEdit} />
          )}
          {!analysis && error && <FailureText failure={describeFailure(error)} />}
          {!analysis && !error && <Skeleton className="h-10 w-full" />}
        </section>
      )}
    </div>
  )
}
