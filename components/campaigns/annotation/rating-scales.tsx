import { Plus, X } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { IconButton } from '#components/ui/actions/icon-button'
import { Card } from '#components/ui/display/card'
import { Checkbox } from '#components/ui/forms/checkbox'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { optionKey } from '#lib/client/campaigns/option-key'
import { strings } from '#lib/client/strings/index'
import { MAX_SCALES, MAX_WORDS, type RatingScale } from '#lib/core/ranking/beside/annotation-options'

type RatingScalesProps = {
  scales: readonly RatingScale[]
  disabled: boolean
  /** Sentences by field of the options: `ratings.0.label`. */
  errors: Readonly<Record<string, string>>
  onChange: (scales: RatingScale[]) => void
}

const newScale = { label: '', min: 1, max: 5, minLabel: '', maxLabel: '', isRequired: false }

/** The scales of a campaign, each on a line of its own. */
export function RatingScales({ scales, disabled, errors, onChange }: RatingScalesProps) {
  const words = strings.annotationOptions.ratings
  const keysBut = (i: number) => scales.filter((_, j) => j !== i).map(({ key }) => key)
  const change = (i: number, part: Partial<RatingScale>) =>
    onChange(scales.map((scale, j) => (j === i ? { ...scale, ...part } : scale)))
  return (
    <Card
      title={words.title}
      action={
        !disabled &&
        scales.length < MAX_SCALES && (
          <Button
            size="sm"
            icon={<Plus aria-hidden className="size-3.5" />}
            onClick={() => onChange([...scales, { ...newScale, key: optionKey('', keysBut(-1)) }])}
          >
            {words.add}
          </Button>
        )
      }
    >
      <p className="text-ink-muted">{scales.length === 0 ? words.none : words.help}</p>
      <ul className="flex flex-col divide-y divide-line">
        {scales.map((scale, i) => {
          const number = (field: 'min' | 'max') => (
            <Field label={words[field]} error={errors[`ratings.${i}.${field}`]}>
              {(control) => (
                <TextInput
                  {...control}
                  type="number"
                  inputMode="numeric"
                  disabled={disabled}
                  value={Number.isNaN(scale[field]) ? '' : scale[field]}
                  onChange={({ target }) => change(i, { [field]: target.valueAsNumber })}
                />
              )}
            </Field>
          )
          const end = (field: 'minLabel' | 'maxLabel') => (
            <Field label={words[field]} error={errors[`ratings.${i}.${field}`]} optional>
              {(control) => (
                <TextInput
                  {...control}
                  dir="auto"
                  maxLength={MAX_WORDS.scaleEnd}
                  disabled={disabled}
                  value={scale[field]}
                  onChange={({ target }) => change(i, { [field]: target.value })}
                />
              )}
            </Field>
          )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: its key follows its words, and a line keeps its place while they are typed
            <li key={i} className="flex items-start gap-3 py-4 last:pb-0">
              <div className="grid min-w-0 flex-1 grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_5.5rem_5.5rem]">
                <Field
                  label={words.name}
                  error={errors[`ratings.${i}.label`] ?? errors[`ratings.${i}.key`]}
                  className="col-span-2 sm:col-span-1"
                >
                  {(control) => (
                    <TextInput
                      {...control}
                      dir="auto"
                      maxLength={MAX_WORDS.scale}
                      disabled={disabled}
                      value={scale.label}
                      onChange={({ target: { value } }) =>
                        change(i, { label: value, key: optionKey(value, keysBut(i)) })
                      }
                    />
                  )}
                </Field>
                {number('min')}
                {number('max')}
                <div className="col-span-full grid gap-3 sm:grid-cols-2">
                  {end('minLabel')}
                  {end('maxLabel')}
                </div>
                <div className="col-span-full">
                  <Checkbox
                    label={words.isRequired}
                    checked={scale.isRequired}
                    disabled={disabled}
                    onChange={({ target }) => change(i, { isRequired: target.checked })}
                  />
                </div>
              </div>
              {!disabled && (
                <IconButton
                  size="sm"
                  label={strings.annotationOptions.remove(scale.label || strings.annotationOptions.unnamedScale(i + 1))}
                  icon={<X aria-hidden className="size-4" />}
                  onClick={() => onChange(scales.filter((_, j) => j !== i))}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
