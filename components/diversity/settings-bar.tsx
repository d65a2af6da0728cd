'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { TextInput } from '#components/ui/forms/text-input'
import { readAmount } from '#lib/client/planner/form/amounts'
import { strings } from '#lib/client/strings/index'
import { isPaper } from '#lib/client/studio/studio-address'
import type { DiversityAnalysisSettings } from '#lib/core/diversity/measured-diversity'
import { DiversitySettings, PAPER_SETTINGS, TemplateName, TokenizerName } from '#lib/core/diversity/settings'

type SettingsBarProps = {
  /** What the figures on the page are counted on. Give a `key` of it: another one begins the form anew. */
  settings: DiversityAnalysisSettings
  /** Left out where the seed is chosen elsewhere. */
  withSeed?: boolean
  onApply: (settings: DiversityAnalysisSettings) => void
}

const LONGEST_SEED = 200

/** What a count depends on: chosen first, then counted, so that no pool is counted twice on the way to a choice. */
export function SettingsBar({ settings, withSeed = true, onApply }: SettingsBarProps) {
  const words = strings.studio.settings
  const [tokenizer, setTokenizer] = useState(settings.tokenizer)
  const [template, setTemplate] = useState(settings.template)
  const [maxText, setMaxText] = useState(String(settings.maxTokens))
  const [seed, setSeed] = useState(settings.seed)
  const maxTokens = DiversitySettings.shape.maxTokens.safeParse(readAmount(maxText) ?? undefined)
  const seedIsFine = seed.length >= 1 && seed.length <= LONGEST_SEED
  const chosen = maxTokens.success && seedIsFine ? { tokenizer, template, maxTokens: maxTokens.data, seed } : null
  const isNew = chosen !== null && JSON.stringify(chosen) !== JSON.stringify(ordered(settings))
  return (
    <form
      aria-label={words.title}
      className="rounded-md border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen && isNew) onApply(chosen)
      }}
    >
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <Field label={words.tokenizer} className="w-36">
          {(control) => (
            <Select
              {...control}
              value={tokenizer}
              onValueChange={setTokenizer}
              options={TokenizerName.options.map((value) => ({ value, ...words.tokenizers[value] }))}
            />
          )}
        </Field>
        <Field label={words.template} className="w-48">
          {(control) => (
            <Select
              {...control}
              value={template}
              onValueChange={setTemplate}
              options={TemplateName.options.map((value) => ({ value, ...words.templates[value] }))}
            />
          )}
        </Field>
        <Field
          label={words.maxTokens}
          help={words.maxTokensHelp}
          error={maxTokens.success ? undefined : maxTokens.error.issues[0]?.message}
          className="w-36"
        >
          {(control) => (
            <TextInput
              {...control}
              name="max"
              inputMode="numeric"
              autoComplete="off"
              value={maxText}
              onChange={(event) => setMaxText(event.target.value)}
              className="figures"
            />
          )}
        </Field>
        {withSeed && (
          <Field
            label={words.seed}
            help={words.seedHelp}
            error={seedIsFine ? undefined : words.seedError}
            className="w-40"
          >
            {(control) => (
              <TextInput
                {...control}
                name="seed"
                autoComplete="off"
                value={seed}
                onChange={(event) => setSeed(event.target.value)}
                className="figures"
              />
            )}
          </Field>
        )}
        <div className="flex flex-wrap gap-2 self-start sm:pt-[1.625rem]">
          <Button type="submit" variant={isNew ? 'primary' : 'secondary'} disabled={!isNew}>
            {words.apply}
          </Button>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <p className="text-ink-muted text-sm">{isPaper(settings) ? words.isPaper : words.isOther}</p>
        {!isPaper(settings) && (
          <Button size="sm" onClick={() => onApply({ ...settings, ...PAPER_SETTINGS })}>
            {words.paper}
          </Button>
        )}
      </div>
    </form>
  )
}

const ordered = ({ tokenizer, template, maxTokens, seed }: DiversityAnalysisSettings): DiversityAnalysisSettings => ({
  tokenizer,
  template,
  maxTokens,
  seed,
})
