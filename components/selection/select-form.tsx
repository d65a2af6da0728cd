'use client'
import { type FormEvent, useState } from 'react'
import { NumberSlider } from '#components/studio/number-slider'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { Field } from '#components/ui/forms/field'
import { RadioCards } from '#components/ui/forms/radio-cards'
import { TextInput } from '#components/ui/forms/text-input'
import { strings } from '#lib/client/strings/index'
import { readWhole } from '#lib/client/studio/studio-address'
import { SelectionMethod, SelectionSettings } from '#lib/core/diversity/selection/selection-figures'

export type Asked = { method: SelectionMethod; count: number; seed: string }

type SelectFormProps = {
  /** What the address asks; a part it leaves out stands as a proposal. */
  asked: { method: SelectionMethod; count: number | null; seed: string }
  /** Different prompts of the pool. */
  most: number
  onAsk: (asked: Asked) => void
}

const PROPOSED = 1000
/** A tenth of a small pool, rather than all of it. */
const PROPOSED_SHARE = 10

/** How many prompts, how, and by which seed. */
export function SelectForm({ asked, most, onAsk }: SelectFormProps) {
  const words = strings.studio.select
  const [method, setMethod] = useState(asked.method)
  const [seed, setSeed] = useState(asked.seed)
  const [text, setText] = useState(
    String(asked.count ?? Math.max(1, Math.min(PROPOSED, Math.ceil(most / PROPOSED_SHARE)))),
  )
  const count = readWhole(text, most)
  const seedIsFine = SelectionSettings.shape.seed.safeParse(seed).success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (count !== null && seedIsFine) onAsk({ method, count, seed })
  }
  return (
    <Card title={words.title}>
      <form className="flex flex-col gap-5" onSubmit={submit}>
        <NumberSlider
          name="count"
          label={words.count}
          sliderLabel={words.countSlider}
          help={words.countHelp(most)}
          error={words.countError(most)}
          most={most}
          text={text}
          onText={setText}
        />
        <RadioCards
          legend={words.method}
          name="method"
          value={method}
          onValueChange={setMethod}
          options={SelectionMethod.options.map((value) => ({ value, ...words.methods[value] }))}
        />
        <Field
          label={words.seed}
          help={words.seedHelp}
          error={seedIsFine ? undefined : strings.studio.settings.seedError}
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
        <div>
          <Button type="submit" variant="primary" disabled={count === null || !seedIsFine}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Card>
  )
}
