'use client'
import { useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { Dialog } from '#components/ui/overlays/dialog'
import { useLateWords } from '#lib/client/annotate/late-words'
import { MAX_REMARK_CHARACTERS } from '#lib/core/remarks/limits'
import type { RemarkKind } from '#lib/core/remarks/remark'

type RemarkDialogProps = {
  kind: RemarkKind
  onClose: () => void
  onSend: (body: string) => void
}

/** A mark for the reviewer, or a question to the lead, about the item behind it. Ctrl+Enter sends. */
export function RemarkDialog({ kind, onClose, onSend }: RemarkDialogProps) {
  const words = useLateWords()
  const [body, setBody] = useState('')
  const [isRefused, setRefused] = useState(false)
  const formId = useId()
  const its = words.remarks[kind]
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={its.title}
      description={its.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary">
            {its.send}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onKeyDown={(event) => {
          const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat
          if (sends && !event.nativeEvent.isComposing) event.currentTarget.requestSubmit()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          const text = body.trim()
          if (text === '') setRefused(true)
          else onSend(text)
        }}
      >
        <Field
          label={its.label}
          help={words.remarks.letters}
          error={isRefused && body.trim() === '' ? words.remarks.needed : undefined}
        >
          {(control) => (
            <TextArea
              {...control}
              rows={4}
              maxLength={MAX_REMARK_CHARACTERS}
              value={body}
              onChange={(event) => setBody(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
