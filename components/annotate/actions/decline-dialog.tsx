'use client'
import { useId, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { KeyCap } from '#components/ui/display/key-cap'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { TextArea } from '#components/ui/forms/text-area'
import { Dialog } from '#components/ui/overlays/dialog'
import { useLateWords } from '#lib/client/annotate/late-words'
import { type DeclineReason, declineReasons, MAX_DECLINE_NOTE_CHARACTERS } from '#lib/core/queueing/decline-reasons'

type DeclineDialogProps = {
  onClose: () => void
  onDecline: (decline: { reason: DeclineReason; note: string | null }) => void
}

/** Why an item is refused: one of five reasons, by its number or by pointer, and a note if one likes. */
export function DeclineDialog({ onClose, onDecline }: DeclineDialogProps) {
  const words = useLateWords()
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [note, setNote] = useState('')
  const formId = useId()
  const byNumber = (key: string) => {
    const chosen = /^[1-5]$/.test(key) ? declineReasons[Number(key) - 1] : undefined
    if (chosen) setReason(chosen)
    return chosen !== undefined
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.decline.title}
      description={words.decline.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" disabled={reason === null}>
            {words.item.decline}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onKeyDown={(event) => {
          const isTyping = event.target instanceof HTMLTextAreaElement
          if (isTyping && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
          else if (!isTyping && !event.repeat && !event.ctrlKey && !event.metaKey && byNumber(event.key))
            event.preventDefault()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason) onDecline({ reason, note: note.trim() === '' ? null : note.trim() })
        }}
      >
        <RadioCards
          legend={words.decline.reason}
          name="reason"
          value={reason}
          onValueChange={setReason}
          options={declineReasons.map((value, i) => ({
            value,
            title: (
              <span className="flex items-center justify-between gap-3">
                {words.decline.reasons[value]}
                <KeyCap>{i + 1}</KeyCap>
              </span>
            ),
          }))}
        />
        <Field label={words.decline.note} help={words.decline.noteHelp} optional>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              maxLength={MAX_DECLINE_NOTE_CHARACTERS}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
