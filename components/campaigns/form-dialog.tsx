'use client'
import { type FormEvent, type ReactNode, useId } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Dialog } from '#components/ui/overlays/dialog'
import type { Failure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'

type FormDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  text: string
  /** The verb of the title again. */
  submit: string
  pending: boolean
  failure: Failure | null
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  children: ReactNode
}

/** A dialog that holds one form: what it does in a sentence, its fields, cancel and the one button. */
export function FormDialog(props: FormDialogProps) {
  const { open, onOpenChange, title, text, submit, pending, failure, onSubmit, children } = props
  const formId = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={text}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)} disabled={pending}>
            {strings.common.cancel}
          </Button>
          <Button type="submit" form={formId} variant="primary" loading={pending}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        {failure && <FailureText failure={failure} />}
        {children}
      </form>
    </Dialog>
  )
}
