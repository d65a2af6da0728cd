'use client'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { joinByInvite } from '#lib/client/people'
import { useSubmit } from '#lib/client/use-submit'
import { JoinByInvite } from '#lib/contracts/invites'
import { NewPasswordField } from './new-password-field.tsx'

export function JoinForm({ token, email }: { token: string; email: string }) {
  const words = useFrameWords().people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: JoinByInvite.omit({ token: true }),
    send: async (body) => {
      const { slug } = await joinByInvite({ ...body, token })
      await openFresh(`/w/${slug}`)
    },
  })
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {failure && <FailureText failure={failure} />}
      <Field label={words.fields.email}>
        {(control) => (
          // Without a name it is not sent; password managers still read it as the account's name.
          <TextInput {...control} type="email" autoComplete="username" value={email} readOnly className="bg-sunken" />
        )}
      </Field>
      <Field label={words.fields.name} help={words.fields.nameHelp} error={fields.name}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" maxLength={120} autoFocus />}
      </Field>
      <NewPasswordField name="password" label={words.fields.password} error={fields.password} />
      <Button type="submit" variant="primary" loading={pending} className="w-full">
        {words.invite.join}
      </Button>
    </form>
  )
}
