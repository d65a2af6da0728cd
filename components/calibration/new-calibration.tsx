'use client'
import { Plus } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { Dialog } from '#components/ui/overlays/dialog'
import { createCalibration } from '#lib/client/calibrations/calls'
import { calibrationPath } from '#lib/client/evidence/paths'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { CreateCalibration } from '#lib/contracts/calibrations'
import { type CalibrationAlgorithm, calibrationAlgorithms } from '#lib/core/planning/law/law-used'

/** The button and the dialog that makes a calibration; its page is the next one. */
export function NewCalibration({ slug }: { slug: string }) {
  const words = strings.calibration
  const router = useRouter()
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<'own' | 'paper'>('own')
  const [algorithm, setAlgorithm] = useState<CalibrationAlgorithm>('other')
  const isPaperMetric = kind === 'paper'
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: CreateCalibration,
    given: { algorithm, isPaperMetric, ...(isPaperMetric && { metric: words.form.paperMetricName }) },
    send: async (body) => {
      const { calibrationId } = await createCalibration(slug, body)
      router.push(calibrationPath(slug, calibrationId) as Route)
    },
  })
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setOpen(true)}>
        {words.newCalibration}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="md"
        title={words.form.title}
        footer={
          <>
            <Button onClick={() => setOpen(false)} disabled={pending}>
              {strings.common.cancel}
            </Button>
            <Button type="submit" form={formId} variant="primary" loading={pending}>
              {words.form.submit}
            </Button>
          </>
        }
      >
        <form id={formId} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
          {failure && <FailureText failure={failure} />}
          <Field label={words.form.name} help={words.form.nameHelp} error={fields.name}>
            {(control) => <TextInput {...control} name="name" autoComplete="off" maxLength={120} />}
          </Field>
          <RadioCards
            legend={words.form.kind}
            // The contract is strict: the chosen value below takes the place of what the radios send.
            name="isPaperMetric"
            value={kind}
            onValueChange={setKind}
            options={[
              { value: 'own', title: words.form.ownMetric, text: words.form.ownMetricText },
              { value: 'paper', title: words.form.paperMetric, text: words.form.paperMetricText },
            ]}
          />
          {!isPaperMetric && (
            <Field label={words.form.metric} help={words.form.metricHelp} error={fields.metric}>
              {(control) => <TextInput {...control} name="metric" autoComplete="off" maxLength={120} />}
            </Field>
          )}
          <Field label={words.form.algorithm} error={fields.algorithm}>
            {(control) => (
              <Select
                {...control}
                value={algorithm}
                onValueChange={setAlgorithm}
                options={calibrationAlgorithms.map((value) => ({
                  value,
                  label: words.algorithms[value],
                  help: words.algorithmHelp[value],
                }))}
              />
            )}
          </Field>
        </form>
      </Dialog>
    </>
  )
}
