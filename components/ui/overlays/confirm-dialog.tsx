'use client'
import { type ReactNode, useId, useState } from 'react'
import { useFailureWords } from '#lib/client/failure-words'
import { useKitWords } from '#lib/client/kit-words'
import { Button } from '../actions/button.tsx'
import { FailureText } from '../display/failure-text.tsx'
import { Field } from '../forms/field.tsx'
import { TextInput } from '../forms/text-input.tsx'
import { Dialog } from './dialog.tsx'

type ConfirmDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Verb and object: "Remove Ada Lovelace". */
  title: string
  /** What will happen, and what will not. */
  children: ReactNode
  /** The verb of the title again. */
  confirmLabel: string
  tone?: 'danger' | 'primary' | undefined
  /** Only where people's work would go: what must be typed before the button works. */
  typed?: string | undefined
  /** False while something the step needs is still on its way; the dialog says what. */
  ready?: boolean | undefined
  /** A rejected promise is shown in the dialog, which stays open; a resolved one closes it. */
  onConfirm: () => Promise<unknown>
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const words = useKitWords()
  const { describe } = useFailureWords()
  const { open, onOpenChange, title, children, confirmLabel, tone = 'danger', typed, ready = true, onConfirm } = props
  const [answer, setAnswer] = useState('')
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const formId = useId()
  const allowed = ready && (typed === undefined || answer.trim() === typed)

  const change = (next: boolean) => {
    if (pending) return
    setAnswer('')
    setFailure(null)
    onOpenChange(next)
  }
  const confirm = async () => {
    if (!allowed || pending) return
    setPending(true)
    setFailure(null)
    try {
      await onConfirm()
      setAnswer('')
      onOpenChange(false)
    } catch (error) {
      setFailure(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={title}
      footer={
        <>
          <Button onClick={() => change(false)} disabled={pending}>
            {words.cancel}
          </Button>
          <Button type="submit" form={formId} variant={tone} loading={pending} disabled={!allowed}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <div className="text-ink-muted">{children}</div>
        {typed !== undefined && (
          <Field label={words.typeToConfirm(typed)}>
            {(control) => (
              <TextInput
                {...control}
                value={answer}
                onChange={(event) => setAnswer(event.target.value)}
                autoComplete="off"
              />
            )}
          </Field>
        )}
        {failure !== null && <FailureText failure={describe(failure)} />}
      </form>
    </Dialog>
  )
}
