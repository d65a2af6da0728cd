'use client'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { useToast } from '#components/ui/overlays/use-toast'
import { calibrationPath, evidencePath } from '#lib/client/evidence/paths'
import { addToCalibration } from '#lib/client/pilots/calls'
import { strings } from '#lib/client/strings/index'
import type { Pilot, PilotCalibration } from '#lib/contracts/pilots'

type CalibrationCardProps = { slug: string; pilot: Pilot; calibrations: readonly PilotCalibration[] }

/** The scored runs of this pilot, given to a calibration of the same score. */
export function CalibrationCard({ slug, pilot, calibrations }: CalibrationCardProps) {
  const words = strings.pilots.scoring.calibration
  const [picked, setPicked] = useState('')
  const [pending, setPending] = useState(false)
  const router = useRouter()
  const announce = useToast()
  const chosen = calibrations.find(({ calibrationId }) => calibrationId === picked) ?? calibrations[0]
  const add = async () => {
    if (!chosen) return
    setPending(true)
    try {
      const { calibrationId, name } = chosen
      const { added } = await addToCalibration(slug, pilot.pilotId, { calibrationId })
      announce.success(words.added(added, name), {
        action: { label: words.open, onSelect: () => router.push(calibrationPath(slug, calibrationId) as Route) },
      })
      router.refresh()
    } catch (error) {
      announce.error(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <Card title={words.title}>
      <p className="mb-4 text-ink-muted">{words.text}</p>
      {chosen ? (
        <div className="flex flex-wrap items-end gap-3">
          <Field label={words.choose} className="w-72 min-w-0">
            {(control) => (
              <Select
                {...control}
                value={chosen.calibrationId}
                onValueChange={setPicked}
                options={calibrations.map(({ calibrationId, name }) => ({ value: calibrationId, label: name }))}
              />
            )}
          </Field>
          <Button loading={pending} disabled={chosen.newRuns === 0} onClick={() => void add()}>
            {chosen.newRuns === 0 ? words.held : words.add(chosen.newRuns)}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <p>{words.none(pilot.design.question.metric)}</p>
          <ButtonLink href={evidencePath(slug, 'calibrations')}>{words.make}</ButtonLink>
        </div>
      )}
    </Card>
  )
}
