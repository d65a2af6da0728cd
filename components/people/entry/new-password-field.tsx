import { Field } from '#components/ui/forms/field'
import { PasswordInput } from '#components/ui/forms/password-input'
import { strings } from '#lib/client/strings/index'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#lib/core/people/person'

type NewPasswordFieldProps = { name: string; label: string; error: string | undefined; autoFocus?: boolean | undefined }

export function NewPasswordField({ name, label, error, autoFocus = false }: NewPasswordFieldProps) {
  return (
    <Field label={label} help={strings.people.fields.passwordHelp(MIN_PASSWORD_LENGTH)} error={error}>
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
