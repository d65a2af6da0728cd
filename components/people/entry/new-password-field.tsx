'use client'
import { Field } from '#components/ui/forms/field'
import { PasswordInput } from '#components/ui/forms/password-input'
import { useFrameWords } from '#lib/client/frame-words'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#lib/core/people/person'

type NewPasswordFieldProps = { name: string; label: string; error: string | undefined; autoFocus?: boolean | undefined }

export function NewPasswordField({ name, label, error, autoFocus = false }: NewPasswordFieldProps) {
  const words = useFrameWords().people.fields
  return (
    <Field label={label} help={words.passwordHelp(MIN_PASSWORD_LENGTH)} error={error}>
      {(control) => (
        <PasswordInput
          {...control}
          name={name}
          autoComplete="new-password"
          maxLength={MAX_PASSWORD_LENGTH}
          autoFocus={autoFocus}
        />
      )}
    </Field>
  )
}
