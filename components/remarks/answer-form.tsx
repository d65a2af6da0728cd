'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Field } from '#components/ui/forms/field'
import { TextArea } from '#components/ui/forms/text-area'
import { useToast } from '#components/ui/overlays/use-toast'
import { describeFailure, type Failure } from '#lib/client/failure'
import { type RemarkPlace, ruleOnRemark, settleRemark } from '#lib/client/rulings/calls'
import { strings } from '#lib/client/strings/index'
import type { Remark } from '#lib/contracts/remarks'
import { MAX_NOTE_CHARACTERS } from '#lib/core/guidelines/note'
import { MAX_ANSWER_CHARACTERS, MAX_RULING_CHARACTERS } from '#lib/core/remarks/limits'
import type { RevisitScope } from '#lib/core/remarks/remark'
import { RevisitScopeChoice } from './revisit-scope.tsx'

const words = strings.rulings.questions

type AnswerFormProps = {
  place: RemarkPlace
  remark: Pick<Remark, 'kind' | 'annotator' | 'source'>
  /** Whether the reader may make it a ruling. */
  mayRule: boolean
}

/** The answer to one annotator, and on request the ruling it becomes for all. What was typed stays where another was quicker. */
export function AnswerForm({ place, remark, mayRule }: AnswerFormProps) {
  const router = useRouter()
  const announce = useToast()
  const [answer, setAnswer] = useState('')
  const [isRuling, setIsRuling] = useState(false)
  const [ruling, setRuling] = useState('')
  const [note, setNote] = useState('')
  const [scope, setScope] = useState<RevisitScope>({ of: 'none' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setSending] = useState(false)
  const isMark = remark.kind === 'mark'

  const send = async () => {
    setSending(true)
    setFailure(null)
    try {
      if (isRuling) {
        const done = await ruleOnRemark(place, { answer, ruling, note: note.trim() === '' ? null : note, scope })
        announce.success(words.ruled(done.ruling, done.version, done.revisits))
      } else {
        await settleRemark(place, { answer: answer.trim() === '' ? null : answer })
        announce.success(isMark ? words.settledToast : words.answered)
      }
      router.refresh()
    } catch (error) {
      setFailure(describeFailure(error))
    }
    setSending(false)
  }
  const fields = failure?.fields ?? {}
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {failure && Object.keys(fields).length === 0 && <FailureText failure={failure} />}
      <Field
        label={words.answerTo(remark.annotator.name)}
        help={isMark && !isRuling ? words.answerOptional : words.answerHelp}
        error={fields.answer}
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            rows={3}
            maxLength={MAX_ANSWER_CHARACTERS}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
      {mayRule && (
        <Checkbox
          label={words.makeRuling}
          help={words.makeRulingHelp}
          checked={isRuling}
          onChange={(event) => {
            setIsRuling(event.target.checked)
            if (event.target.checked && ruling === '') setRuling(answer)
          }}
        />
      )}
      {isRuling && (
        <div className="flex flex-col gap-4 border-accent border-l-2 pl-4">
          <Field label={words.ruling} help={words.rulingHelp} error={fields.ruling}>
            {(control) => (
              <TextArea
                {...control}
                dir="auto"
                rows={4}
                maxLength={MAX_RULING_CHARACTERS}
                value={ruling}
                onChange={(event) => setRuling(event.target.value)}
              />
            )}
          </Field>
          <Field label={words.note} help={words.noteHelp} error={fields.note} optional>
            {(control) => (
              <TextArea
                {...control}
                dir="auto"
                rows={2}
                maxLength={MAX_NOTE_CHARACTERS}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          <RevisitScopeChoice
            place={place}
            source={remark.source}
            scope={scope}
            onScope={setScope}
            error={fields['scope.phrase']}
          />
        </div>
      )}
      <Button type="submit" variant="primary" className="self-start" loading={isSending}>
        {isRuling ? words.saveRuling : isMark ? words.settle : words.sendAnswer}
      </Button>
    </form>
  )
}
