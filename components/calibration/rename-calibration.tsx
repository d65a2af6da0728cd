'use client'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { Dialog } from '#components/ui/overlays/dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { changeCalibration } from '#lib/client/calibrations/calls'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { type Calibration, CreateCalibration } from '#lib/contracts/calibrations'

type RenameCalibrationProps = {
  slug: string
  calibration: Calibration
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function RenameCalibration({ slug, calibration, open, onOpenChange }: RenameCalibrationProps) {
  const words = strings.calibration
  const router = useRouter()
  const announce = useToast()
  const formId = useId()
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: CreateCalibration.pick({ name: true }),
    send: async ({ name }) => {
      await changeCalibration(slug, calibration.calibrationId, { name })
      onOpenChange(false)
      announce.success(words.renamedToast(name))
      router.refresh()
    },
  })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.renameTitle}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)} disabled={pending}>
            {strings.common.cancel}
          </Button>
          <Button type="submit" form={formId} variant="primary" loading={pending}>
            {words.saveName}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure && <FailureText failure={failure} />}
        <Field label={words.form.name} help={words.form.nameHelp} error={fields.name}>
          {(control) => (
            <TextInput {...control} name="name" autoComplete="off" maxLength={120} defaultValue={calibration.name} />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
