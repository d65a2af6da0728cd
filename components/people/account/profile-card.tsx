'use client'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { useFrameWords } from '#lib/client/frame-words'
import { renameMe } from '#lib/client/people'
import { useSubmit } from '#lib/client/use-submit'
import { RenameMe } from '#lib/contracts/people'

export function ProfileCard({ name, email }: { name: string; email: string }) {
  const router = useRouter()
  const announce = useToast()
  const words = useFrameWords().people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: RenameMe,
    send: async (body) => {
      await renameMe(body)
      announce.success(words.account.nameSaved)
      router.refresh()
    },
  })
  return (
    <Card title={words.account.profile}>
      <form method="post" noValidate onSubmit={onSubmit} className="flex max-w-sm flex-col items-start gap-4">
        {failure && <FailureText failure={failure} />}
        <Field label={words.fields.email} help={words.account.emailHelp} className="w-full">
          {(control) => <TextInput {...control} value={email} readOnly className="bg-sunken" />}
        </Field>
        <Field label={words.fields.name} help={words.fields.nameHelp} error={fields.name} className="w-full">
          {(control) => <TextInput {...control} name="name" autoComplete="name" maxLength={120} defaultValue={name} />}
        </Field>
        <Button type="submit" loading={pending}>
          {words.account.saveName}
        </Button>
      </form>
    </Card>
  )
}
