import { Card } from '#components/ui/display/card'
import { designFacts } from '#lib/client/pilots/design-facts'
import { strings } from '#lib/client/strings/index'
import type { Pilot } from '#lib/contracts/pilots'

/** Everything the pilot was made with, line by line. */
export function DesignFacts({ design }: Pick<Pilot, 'design'>) {
  return (
    <Card title={strings.pilots.one.designTitle}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {designFacts(design).map(({ label, value }) => (
          <div key={label} className="sm:contents">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
