'use client'
import { useRef } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { PasswordInput } from '#components/ui/forms/password-input'
import { TextInput } from '#components/ui/forms/text-input'
import { useFrameWords } from '#lib/client/frame-words'
import { openFresh } from '#lib/client/leave-page'
import { signIn } from '#lib/client/people'
import { useSubmit } from '#lib/client/use-submit'
import { SignIn } from '#lib/contracts/accounts'
import type { DemoAccount } from '#lib/core/access/demo-accounts'
import { DemoAccounts } from './demo-accounts.tsx'

type SignInFormProps = { next: string; demoAccounts: readonly DemoAccount[]; email?: string | undefined }

export function SignInForm({ next, demoAccounts, email }: SignInFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const words = useFrameWords().people
  const { pending, onSubmit, fields, failure } = useSubmit({
    schema: SignIn,
    send: async (body) => {
      await signIn(body)
      await openFresh(next)
    },
  })
  const fill = (account: DemoAccount) => {
    for (const name of ['email', 'password'] as const) {
      const input = form.current?.elements.namedItem(name)
      if (input instanceof HTMLInputElement) input.value = account[name]
    }
    form.current?.querySelector<HTMLButtonElement>('[type="submit"]')?.focus()
  }
  return (
    <>
      {failure && <FailureText failure={failure} />}
      <form ref={form} method="post" noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
        <Field label={words.fields.email} error={fields.email}>
          {(control) => (
            <TextInput
              {...control}
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="off"
              spellCheck={false}
              defaultValue={email}
              autoFocus={email === undefined}
            />
          )}
        </Field>
        <Field label={words.fields.password} error={fields.password}>
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="current-password"
              autoFocus={email !== undefined}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" loading={pending} className="w-full">
          {words.signIn.submit}
        </Button>
      </form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onChoose={fill} />}
    </>
  )
}
