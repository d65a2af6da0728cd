'use client'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { resetPassword } from '#lib/client/people'
import { useSubmit } from '#lib/client/use-submit'
import { ResetPassword } from '#lib/contracts/accounts'
import { NewPasswordField } from './new-password-field.tsx'

export function ResetForm({ token }: { token: string }) {
  const words = useFrameWords().people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: ResetPassword,
    given: { token },
    send: async (body) => {
      await resetPassword(body)
      await openFresh('/sign-in?notice=password-set')
    },
  })
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      {failure && <FailureText failure={failure} />}
      <NewPasswordField name="newPassword" label={words.fields.newPassword} error={fields.newPassword} autoFocus />
      <Button type="submit" variant="primary" loading={pending} className="w-full">
        {words.reset.submit}
      </Button>
    </form>
  )
}
