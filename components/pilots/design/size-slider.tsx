'use client'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'
import type { PromptBounds } from '#lib/core/planning/pilot/pilot-sizes'

type SizeSliderProps = {
  bounds: PromptBounds
  /** As typed; null where nothing is typed and the beginning size stands. */
  typed: string | null
  prompts: number
  error: string | undefined
  onChange: (prompts: string) => void
}

/** How many prompts the K = 4 arm has: slid over, or typed. */
export function SizeSlider({ bounds, typed, prompts, error, onChange }: SizeSliderProps) {
  const words = strings.pilots.designer
  const { least, most } = bounds
  return (
    <Field label={words.size} help={words.sizeHelp(least, most)} error={error}>
      {(control) => (
        <span className="flex items-center gap-3">
          <input
            type="range"
            aria-label={words.size}
            aria-valuetext={prompts.toLocaleString('en')}
            min={least}
            max={most}
            value={Math.min(most, Math.max(least, prompts))}
            onChange={(event) => onChange(event.target.value)}
            className="h-5 w-full min-w-0 accent-accent pointer-coarse:h-10"
          />
          <span className="w-28 shrink-0">
            <TextInput
              {...control}
              name="n"
              inputMode="numeric"
              autoComplete="off"
              value={typed ?? String(prompts)}
              onChange={(event) => onChange(event.target.value)}
              className="figures"
            />
          </span>
        </span>
      )}
    </Field>
  )
}
