'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { FileDrop } from '#components/ui/forms/file-drop'
import { TextArea } from '#components/ui/forms/text-area'
import { useToast } from '#components/ui/overlays/use-toast'
import { addRuns } from '#lib/client/calibrations/calls'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { AddRuns, type Calibration, MOST_TEXT_CHARACTERS } from '#lib/contracts/calibrations'
import { PAPER_SETTINGS } from '#lib/core/diversity/settings'
import { SettingsFields } from './settings-fields.tsx'
import { TextProblems } from './text-problems.tsx'

/** Many runs as text, pasted or out of a file: all of them are added, or none and every wrong line is named. */
export function ManyRunsForm({ slug, calibration }: { slug: string; calibration: Calibration }) {
  const words = strings.calibration.add
  const router = useRouter()
  const announce = useToast()
  const [text, setText] = useState('')
  const [fileError, setFileError] = useState<string | undefined>()
  const [settings, setSettings] = useState(calibration.runs.at(-1)?.settings ?? PAPER_SETTINGS)
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: AddRuns.options[1],
    given: { settings },
    send: async (body) => {
      const { added } = await addRuns(slug, calibration.calibrationId, body)
      setText('')
      announce.success(words.added(added))
      router.refresh()
    },
  })
  const readFile = async (file: File) => {
    const isTooLarge = file.size > MOST_TEXT_CHARACTERS
    setFileError(isTooLarge ? words.fileTooLarge : undefined)
    if (!isTooLarge) setText(await file.text())
  }
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col items-start gap-4">
      {failure && <FailureText failure={failure} />}
      <TextProblems fields={fields} />
      <Field label={words.text} help={words.textHelp} error={fields.text} className="w-full">
        {(control) => (
          <TextArea
            {...control}
            name="text"
            rows={6}
            spellCheck={false}
            placeholder={words.example}
            className="figures"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="w-full max-w-md">
        <FileDrop
          title={words.file}
          help={words.fileHelp}
          error={fileError}
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
          onFile={(file) => void readFile(file)}
        />
      </div>
      <SettingsFields settings={settings} onChange={setSettings} />
      <Button type="submit" variant="primary" loading={pending}>
        {words.submitText}
      </Button>
    </form>
  )
}
