import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { strings } from '#lib/client/strings/index'
import type { AnnotationOptions } from '#lib/core/ranking/beside/annotation-options'

type Asked = AnnotationOptions['strength']
type AskedSelectProps = {
  label: string
  help: string
  value: Asked
  disabled: boolean
  onValueChange: (value: Asked) => void
}

/** Whether something is asked, may be said, or must be said. */
export function AskedSelect({ label, help, ...select }: AskedSelectProps) {
  const { asked } = strings.annotationOptions
  const options = (['off', 'optional', 'required'] as const).map((value) => ({ value, label: asked[value] }))
  return (
    <Field label={label} help={help}>
      {(control) => <Select {...control} {...select} options={options} />}
    </Field>
  )
}
