import { Plus, X } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { IconButton } from '#components/ui/actions/icon-button'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { optionKey } from '#lib/client/campaigns/option-key'
import { strings } from '#lib/client/strings/index'
import { type LabelOption, MAX_LABELS, MAX_WORDS } from '#lib/core/ranking/beside/annotation-options'

type LabelOptionsProps = {
  labels: readonly LabelOption[]
  disabled: boolean
  /** Sentences by field of the options: `labels.0.label`. */
  errors: Readonly<Record<string, string>>
  onChange: (labels: LabelOption[]) => void
}

/** The labels of a campaign, each on a line of its own. */
export function LabelOptions({ labels, disabled, errors, onChange }: LabelOptionsProps) {
  const words = strings.annotationOptions.labels
  const keysBut = (i: number) => labels.filter((_, j) => j !== i).map(({ key }) => key)
  const change = (i: number, part: Partial<LabelOption>) =>
    onChange(labels.map((label, j) => (j === i ? { ...label, ...part } : label)))
  const scopes = (['response', 'item'] as const).map((value) => ({ value, label: words.scopes[value] }))
  return (
    <Card
      title={words.title}
      action={
        !disabled &&
        labels.length < MAX_LABELS && (
          <Button
            size="sm"
            icon={<Plus aria-hidden className="size-3.5" />}
            onClick={() =>
              onChange([
                ...labels,
                { key: optionKey('', keysBut(-1)), label: '', scope: labels.at(-1)?.scope ?? 'response' },
              ])
            }
          >
            {words.add}
          </Button>
        )
      }
    >
      <p className="text-ink-muted">{labels.length === 0 ? words.none : words.help}</p>
      <ul className="mt-3 flex flex-col gap-3 empty:hidden">
        {labels.map((option, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: its key follows its words, and a line keeps its place while they are typed
          <li key={i} className="flex items-start gap-3">
            <Field
              label={words.name}
              error={errors[`labels.${i}.label`] ?? errors[`labels.${i}.key`]}
              className="min-w-0 flex-1"
            >
              {(control) => (
                <TextInput
                  {...control}
                  dir="auto"
                  maxLength={MAX_WORDS.label}
                  disabled={disabled}
                  value={option.label}
                  onChange={({ target: { value } }) => change(i, { label: value, key: optionKey(value, keysBut(i)) })}
                />
              )}
            </Field>
            <Field label={words.scope} className="w-36 shrink-0">
              {(control) => (
                <Select
                  {...control}
                  options={scopes}
                  value={option.scope}
                  disabled={disabled}
                  onValueChange={(scope) => change(i, { scope })}
                />
              )}
            </Field>
            {!disabled && (
              <span className="pt-6">
                <IconButton
                  size="sm"
                  label={strings.annotationOptions.remove(
                    option.label || strings.annotationOptions.unnamedLabel(i + 1),
                  )}
                  icon={<X aria-hidden className="size-4" />}
                  onClick={() => onChange(labels.filter((_, j) => j !== i))}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
