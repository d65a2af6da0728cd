import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'
import type { Missing } from '#lib/core/planning/law/calibration/missing-runs'

type MissingCardProps = {
  missing: readonly Missing[]
  /** Runs that are refused must be mended before anything can be said to be missing. */
  isRefused: boolean
}

/** Which runs are still to be made, and what each of them is for. */
export function MissingCard({ missing, isRefused }: MissingCardProps) {
  const words = strings.calibration.missing
  if (isRefused) return null
  const forLaw = missing.filter((one) => one.for === 'law')
  const forLine = missing.filter((one) => one.for === 'line')
  return (
    <Card title={words.title}>
      {missing.length === 0 && <p className="text-ink-muted">{words.nothing}</p>}
      <dl className="flex flex-col gap-3">
        {forLaw.length > 0 && <Listed title={words.forLaw} missing={forLaw} />}
        {forLine.length > 0 && <Listed title={words.forLine} missing={forLine} />}
      </dl>
    </Card>
  )
}

function Listed({ title, missing }: { title: string; missing: readonly Missing[] }) {
  return (
    <div>
      <dt className="text-ink-muted text-sm">{title}</dt>
      {missing.map((one) => (
        <dd key={one.responsesPerPrompt ?? 'any'} className="mt-0.5 font-medium">
          {missingText(one)}
        </dd>
      ))}
    </div>
  )
}

function missingText({ responsesPerPrompt, runs, anotherK, anotherDiversity }: Missing): string {
  const words = strings.calibration.missing
  const what = responsesPerPrompt === null ? words.any(runs) : words.at(runs, responsesPerPrompt)
  return `${what}${anotherK ? words.anotherK : ''}${anotherDiversity ? words.anotherDiversity : ''}`
}
