'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { PasswordInput } from '#components/ui/forms/password-input'
import { useToast } from '#components/ui/overlays/use-toast'
import { useFrameWords } from '#lib/client/frame-words'
import { changePassword } from '#lib/client/people'
import { useSubmit } from '#lib/client/use-submit'
import { ChangePassword } from '#lib/contracts/accounts'
import { NewPasswordField } from '../entry/new-password-field.tsx'

export function PasswordCard({ email }: { email: string }) {
  const router = useRouter()
  const announce = useToast()
  // A fresh form after each success: the old password is of no use in it.
  const [round, setRound] = useState(0)
  const words = useFrameWords().people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: ChangePassword,
    send: async (body) => {
      await changePassword(body)
      setRound((before) => before + 1)
      announce.success(words.account.passwordChanged, { description: words.account.passwordChangedText })
      router.refresh()
    },
  })
  return (
    <Card title={words.account.passwordTitle}>
      <form
        key={round}
        method="post"
        noValidate
        onSubmit={onSubmit}
        className="flex max-w-sm flex-col items-start gap-4"
      >
        <p className="text-ink-muted">{words.account.passwordText}</p>
        {failure && <FailureText failure={failure} />}
        {/* For password managers: whose password this is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <Field label={words.fields.currentPassword} error={fields.currentPassword} className="w-full">
          {(control) => <PasswordInput {...control} name="currentPassword" autoComplete="current-password" />}
        </Field>
        <div className="w-full">
          <NewPasswordField name="newPassword" label={words.fields.newPassword} error={fields.newPassword} />
        </div>
        <Button type="submit" loading={pending}>
          {words.account.changePassword}
        </Button>
      </form>
    </Card>
  )
}
