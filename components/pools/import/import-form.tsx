'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { FileDrop } from '#components/ui/forms/file-drop'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'
import { startUpload } from '#lib/client/uploads-center'
import { poolNameFromFile } from '#lib/core/interchange/imports/pool-name'
import { MAX_UPLOAD_BYTES } from '#lib/core/interchange/limits'
import type { PoolId } from '#lib/core/vocabulary/ids'

type ImportFormProps = {
  slug: string
  /** The pool the file is added to; a new one without. */
  into?: { poolId: PoolId; name: string } | undefined
  /** Names that pools in use have. */
  takenNames: readonly string[]
}

const ACCEPT = '.jsonl,.ndjson,.json,.txt,.gz'

/** Choose a file, name its pool, send it off. The upload then shows in the panel above, on every page of the room. */
export function ImportForm({ slug, into, takenNames }: ImportFormProps) {
  const words = strings.pools.imports
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [fileError, setFileError] = useState<string>()
  const [nameError, setNameError] = useState<string>()

  const choose = (chosen: File) => {
    const error = chosen.size === 0 ? words.emptyFile : chosen.size > MAX_UPLOAD_BYTES ? words.tooLarge : undefined
    setFileError(error)
    setFile(error ? null : chosen)
    if (!error && name.trim() === '') setName(poolNameFromFile(chosen.name))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    const wanted = name.trim()
    const taken = takenNames.some((one) => one.toLowerCase() === wanted.toLowerCase())
    const error = into ? undefined : wanted === '' ? words.nameMissing : taken ? words.nameTaken(wanted) : undefined
    setNameError(error)
    if (error) return
    startUpload(slug, file, into ? { poolId: into.poolId } : { name: wanted })
    setFile(null)
    setName('')
  }
  if (!file)
    return <FileDrop title={words.dropTitle} help={words.dropHelp} error={fileError} accept={ACCEPT} onFile={choose} />
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0">
          <span className="block text-ink-muted text-sm">{words.chosenFile}</span>
          <span className="break-all font-medium">{file.name}</span>{' '}
          <span className="figures text-ink-muted text-sm">{strings.pools.amounts.bytes(file.size)}</span>
        </p>
        <Button variant="ghost" size="sm" onClick={() => setFile(null)}>
          {words.chooseAnother}
        </Button>
      </div>
      {!into && (
        <Field label={words.nameLabel} help={words.nameHelp} error={nameError} required className="max-w-md">
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => {
                setName(event.target.value)
                setNameError(undefined)
              }}
            />
          )}
        </Field>
      )}
      <div>
        <Button type="submit" variant="primary">
          {words.start}
        </Button>
      </div>
    </form>
  )
}
