'use client'
import { useState } from 'react'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'
import { DiversitySettings, PAPER_SETTINGS, TemplateName, TokenizerName } from '#lib/core/diversity/settings'
import { isSameSettings } from '#lib/core/planning/law/law'

type SettingsFieldsProps = { settings: DiversitySettings; onChange: (settings: DiversitySettings) => void }

/** What a typed d was counted under: the paper's settings, or others told in full. */
export function SettingsFields({ settings, onChange }: SettingsFieldsProps) {
  const words = strings.calibration.add
  const [isOther, setIsOther] = useState(!isSameSettings(settings, PAPER_SETTINGS))
  const [tokens, setTokens] = useState(String(settings.maxTokens))
  const choose = (value: 'paper' | 'other') => {
    setIsOther(value === 'other')
    if (value === 'paper') onChange(PAPER_SETTINGS)
    else onChange({ ...settings, maxTokens: Number(tokens) })
  }
  return (
    <div className="grid w-full gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Field label={words.settings} className={isOther ? '' : 'lg:col-span-2'}>
        {(control) => (
          <Select
            {...control}
            value={isOther ? 'other' : 'paper'}
            onValueChange={choose}
            options={[
              { value: 'paper', label: words.paperSettings },
              { value: 'other', label: words.otherSettings },
            ]}
          />
        )}
      </Field>
      {isOther && (
        <>
          <Field label={words.tokenizer}>
            {(control) => (
              <Select
                {...control}
                value={settings.tokenizer}
                onValueChange={(tokenizer) => onChange({ ...settings, tokenizer })}
                options={TokenizerName.options.map((value) => ({ value, label: words.tokenizers[value] }))}
              />
            )}
          </Field>
          <Field label={words.template}>
            {(control) => (
              <Select
                {...control}
                value={settings.template}
                onValueChange={(template) => onChange({ ...settings, template })}
                options={TemplateName.options.map((value) => ({ value, label: words.templates[value] }))}
              />
            )}
          </Field>
          <Field label={words.maxTokens} error={tokensProblem(tokens)}>
            {(control) => (
              <TextInput
                {...control}
                value={tokens}
                inputMode="numeric"
                autoComplete="off"
                onChange={(event) => {
                  setTokens(event.target.value)
                  onChange({ ...settings, maxTokens: Number(event.target.value) })
                }}
              />
            )}
          </Field>
        </>
      )}
    </div>
  )
}

function tokensProblem(written: string): string | undefined {
  const checked = DiversitySettings.shape.maxTokens.safeParse(Number(written))
  return checked.success ? undefined : checked.error.issues[0]?.message
}
