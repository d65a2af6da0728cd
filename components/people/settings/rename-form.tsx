'use client'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { renameWorkspace } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { RenameWorkspace } from '#lib/contracts/workspaces'

export function RenameForm({ slug, name }: { slug: string; name: string }) {
  const router = useRouter()
  const announce = useToast()
  const words = strings.people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: RenameWorkspace,
    send: async (body) => {
      await renameWorkspace(slug, body)
      announce.success(words.settings.saved)
      router.refresh()
    },
  })
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex max-w-sm flex-col items-start gap-4">
      {failure && <FailureText failure={failure} />}
      <Field label={words.fields.workspaceName} help={words.settings.slugHelp} error={fields.name} className="w-full">
        {(control) => <TextInput {...control} name="name" autoComplete="off" maxLength={120} defaultValue={name} />}
      </Field>
      <Button type="submit" loading={pending}>
        {words.settings.save}
      </Button>
    </form>
  )
}
