import clsx from 'clsx'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { strings } from '#lib/client/strings/index'

export type DraftStep = { key: string; title: string; text: string; isDone: boolean; action: ReactNode }

/** What is still to do before a campaign opens, in its order; the first that is not done is next. */
export function DraftSteps({ steps }: { steps: readonly DraftStep[] }) {
  const words = strings.watch.steps
  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <Card title={words.title} padded={false}>
      <ol className="divide-y divide-line">
        {steps.map((step, index) => (
          <li key={step.key} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <span
              aria-hidden
              className={clsx(
                'figures grid size-7 shrink-0 place-items-center rounded-full border text-sm',
                step.isDone && 'border-success-line bg-success-soft text-success-text',
                !step.isDone && (index === next ? 'border-accent text-accent-text' : 'border-line text-ink-faint'),
              )}
            >
              {step.isDone ? <Check className="size-4" /> : index + 1}
            </span>
            <div className="min-w-0 flex-1 basis-60">
              <h3 className="flex flex-wrap items-center gap-2 font-medium">
                {step.title}
                <Badge tone={step.isDone ? 'success' : index === next ? 'accent' : 'neutral'}>
                  {step.isDone ? words.done : index === next ? words.next : words.waits}
                </Badge>
              </h3>
              <p className="text-ink-muted">{step.text}</p>
            </div>
            {step.action && <div className="flex shrink-0 gap-2">{step.action}</div>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
