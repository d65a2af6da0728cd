'use client'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { Dialog } from '#components/ui/overlays/dialog'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'

type RenameDialogProps = {
  name: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onRename: (name: string) => Promise<unknown>
}

export function RenameDialog({ name, open, onOpenChange, onRename }: RenameDialogProps) {
  const words = strings.pools
  const formId = useId()
  const [wanted, setWanted] = useState(name)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const failure = error === null ? null : describeFailure(error)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setPending(true)
    setError(null)
    try {
      await onRename(wanted.trim())
      onOpenChange(false)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setPending(false)
    }
  }
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
          <Button type="submit" form={formId} variant="primary" loading={pending} disabled={wanted.trim() === ''}>
            {words.saveName}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <Field label={words.nameLabel} help={words.renameHelp} error={failure?.fields.name} required>
          {(control) => (
            <TextInput
              {...control}
              value={wanted}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
        </Field>
        {failure && !failure.fields.name && <FailureText failure={failure} />}
      </form>
    </Dialog>
  )
}
