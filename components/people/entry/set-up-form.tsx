'use client'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { openFresh } from '#lib/client/leave-page'
import { setUp } from '#lib/client/people'
import { strings } from '#lib/client/strings/index'
import { useSubmit } from '#lib/client/use-submit'
import { SetUp } from '#lib/contracts/accounts'
import { NewPasswordField } from './new-password-field.tsx'

export function SetUpForm({ token }: { token: string }) {
  const words = strings.people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: SetUp,
    given: { token },
    send: async (body) => {
      const { slug } = await setUp(body)
      await openFresh(`/w/${slug}`)
    },
  })
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {failure && <FailureText failure={failure} />}
      <Field label={words.fields.name} help={words.fields.nameHelp} error={fields.name}>
        {(control) => <TextInput {...control} name="name" autoComplete="name" maxLength={120} autoFocus />}
      </Field>
      <Field label={words.fields.email} error={fields.email}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="off"
            spellCheck={false}
          />
        )}
      </Field>
      <NewPasswordField name="password" label={words.fields.password} error={fields.password} />
      <Field label={words.fields.workspaceName} help={words.fields.workspaceNameHelp} error={fields.workspaceName}>
        {(control) => <TextInput {...control} name="workspaceName" autoComplete="organization" maxLength={120} />}
      </Field>
      <Button type="submit" variant="primary" loading={pending} className="w-full">
        {words.setup.submit}
      </Button>
    </form>
  )
}
