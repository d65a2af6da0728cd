'use client'
import { Card } from '#components/ui/display/card'
import { Switch } from '#components/ui/forms/switch'
import { strings } from '#lib/client/strings/index'
import { type PilotFormProps, PilotText } from './pilot-text.tsx'

/** How many runs are trained, and how they are tested. */
export function RunFields(props: PilotFormProps) {
  const words = strings.pilots.designer
  const { form, onChange } = props
  const isMatched = form.matched === 'yes'
  return (
    <Card title={words.testTitle}>
      <div className="flex flex-col gap-4">
        <PilotText {...props} field="runs" label={words.runs} help={words.runsHelp} />
        <div className="grid grid-cols-2 items-start gap-3">
          <PilotText {...props} field="power" label={words.power} help={words.powerHelp} />
          <PilotText {...props} field="alpha" label={words.alpha} help={words.alphaHelp} />
        </div>
        <Switch
          label={words.matched}
          help={words.matchedHelp}
          checked={isMatched}
          onChange={(event) => onChange('matched', event.target.checked ? 'yes' : '')}
        />
        {isMatched && (
          <PilotText {...props} assumed field="correlation" label={words.correlation} help={words.correlationHelp} />
        )}
      </div>
    </Card>
  )
}
