'use client'
import { Card } from '#components/ui/display/card'
import { Switch } from '#components/ui/forms/switch'
import { strings } from '#lib/client/strings/index'
import type { PilotFormProps } from './pilot-text.tsx'

/** Who judges which arm, and which prompts are drawn from. */
export function PeopleFields({ form, errors, onChange, people }: PilotFormProps & { people: number }) {
  const words = strings.pilots.designer
  return (
    <Card title={words.peopleTitle}>
      <div className="flex flex-col gap-4">
        <Switch
          label={words.separate}
          help={people === 0 ? words.separateNobody : words.separateHelp}
          checked={form.people === 'separate'}
          onChange={(event) => onChange('people', event.target.checked ? 'separate' : 'both')}
        />
        {errors.people && <p className="text-danger-text text-sm">{errors.people}</p>}
        <Switch
          label={words.ready}
          help={words.readyHelp}
          checked={form.ready === 'yes'}
          onChange={(event) => onChange('ready', event.target.checked ? 'yes' : '')}
        />
      </div>
    </Card>
  )
}
