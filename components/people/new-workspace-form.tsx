'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { openFresh } from '#lib/client/leave-page'
import { createWorkspace } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { CreateWorkspace } from '#lib/contracts/workspaces'
import { MAX_SLUG_LENGTH, slugFromName } from '#lib/core/people/workspace-name'

/** The address follows the name until it is typed by hand. */
export function NewWorkspaceForm({ origin }: { origin: string }) {
  const [slug, setSlug] = useState('')
  const [typed, setTyped] = useState(false)
  const words = strings.people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: CreateWorkspace,
    given: slug === '' && !typed ? { slug: undefined } : { slug },
    send: async (body) => {
      const created = await createWorkspace(body)
      await openFresh(`/w/${created.slug}`)
    },
  })
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex max-w-sm flex-col items-start gap-4">
      {failure && <FailureText failure={failure} />}
      <Field
        label={words.fields.workspaceName}
        help={words.fields.workspaceNameHelp}
        error={fields.name}
        className="w-full"
      >
        {(control) => (
          <TextInput
            {...control}
            name="name"
            autoComplete="off"
            maxLength={120}
            autoFocus
            onChange={(event) => {
              if (!typed) setSlug(slugFromName(event.target.value))
            }}
          />
        )}
      </Field>
      <Field
        label={words.fields.slug}
        help={words.fields.slugHelp(`${origin}/w/${slug === '' ? '…' : slug}`)}
        error={fields.slug}
        className="w-full"
      >
        {(control) => (
          <TextInput
            {...control}
            value={slug}
            onChange={(event) => {
              setTyped(event.target.value !== '')
              setSlug(event.target.value.toLowerCase())
            }}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={MAX_SLUG_LENGTH}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" loading={pending}>
        {words.newWorkspace.submit}
      </Button>
    </form>
  )
}
