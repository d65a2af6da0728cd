'use client'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import { retryUpload, type UploadTask } from '#lib/client/uploads-center'

/** The file is there, but somebody took its pool's name meanwhile: another name, and nothing is sent twice. */
export function RenameUpload({ task, cancelButton }: { task: UploadTask; cancelButton: ReactNode }) {
  const words = strings.pools.imports
  const [name, setName] = useState('name' in task.pool ? task.pool.name : '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') retryUpload(task.key, { name: name.trim() })
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 rounded-md border border-warning-line bg-warning-soft p-4">
      <Field label={words.nameLabel} error={describeFailure(task.error).detail} required className="max-w-md">
        {(control) => (
          <TextInput {...control} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={name.trim() === ''}>
          {words.start}
        </Button>
        {cancelButton}
      </div>
    </form>
  )
}
