import { Button } from '#components/ui/actions/button'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { secondsText } from '#lib/client/planner/budget-text'
import { plainNumber } from '#lib/client/planner/form/amounts'
import type { PlanForm } from '#lib/client/planner/form/fields'
import { agreementFields, isTaken, multiplierFields, partFields } from '#lib/client/replan/observed-figures'
import { strings } from '#lib/client/strings/index'
import type { Observed } from '#lib/contracts/replan'

type LearnedCardProps = {
  observed: Observed
  /** Seconds of a judgment at each K as the newest version assumed them. */
  assumedSeconds: ReadonlyMap<number, number>
  form: PlanForm
  onChange: (change: Partial<PlanForm>) => void
}

/** What the judgments so far say of time, agreement and declines, each offered as a new assumption of the plan. */
export function LearnedCard({ observed, assumedSeconds, form, onChange }: LearnedCardProps) {
  const words = strings.replan.learned
  const { seconds, multiplier, parts, agreement, habits, submitted, declines } = observed
  const offer = (fields: Partial<PlanForm> | null, label: string) =>
    fields &&
    (isTaken(form, fields) ? (
      <Badge tone="success">{words.used}</Badge>
    ) : (
      <Button size="sm" onClick={() => onChange(fields)}>
        {label}
      </Button>
    ))
  const range = (interval: { low: number; high: number } | null, show: (value: number) => string) =>
    interval && words.range(show(interval.low), show(interval.high))
  if (submitted === 0 && declines.length === 0) return <Card title={words.title}>{words.nothing}</Card>
  const declined = declines.reduce((sum, { count }) => sum + count, 0)
  const reasons = declines.map(({ reason, count }) => words.reason(strings.annotate.decline.reasons[reason], count))
  return (
    <Card title={words.title}>
      <ul className="flex flex-col gap-3">
        {seconds.map(({ k, judgments, meanSeconds, interval }) => {
          const assumed = assumedSeconds.get(k)
          return (
            <li key={k}>
              {meanSeconds === null
                ? words.tooFewAt(k, judgments)
                : words.seconds(
                    secondsText(meanSeconds),
                    k,
                    judgments,
                    range(interval, secondsText),
                    assumed === undefined ? null : secondsText(assumed),
                  )}
            </li>
          )
        })}
        <Learned offered={offer(multiplierFields(observed), words.useIt)}>
          {multiplier.kind === 'fitted'
            ? words.multiplier(
                plainNumber(multiplier.multiplier, 2),
                range(multiplier.interval, (value) => plainNumber(value, 2)),
                multiplier.n,
              )
            : words.multiplierFew(multiplier.n, multiplier.needed)}
          {multiplier.kind === 'fitted' && multiplier.outliers > 0 && ` ${words.outliers(multiplier.outliers)}`}
          {multiplier.kind === 'fitted' && multiplier.drawn === 'judgments' && ` ${words.alike}`}
        </Learned>
        <Learned offered={offer(partFields(observed), words.useThem)}>
          {parts.kind === 'fitted' &&
            words.parts(
              secondsText(parts.parts.baseSeconds.value),
              plainNumber(parts.parts.readingWordsPerMinute.value, 0),
              secondsText(parts.parts.secondsPerBit.value),
              parts.n,
            )}
          {parts.kind === 'fitted' && parts.drawn === 'judgments' && ` ${words.alike}`}
          {parts.kind === 'too-few' && words.partsFew(parts.sizesWithEnough)}
          {parts.kind === 'not-identified' && words.partsUnclear}
        </Learned>
        <Learned offered={offer(agreementFields(observed), words.useIt)}>
          {agreement
            ? words.agreement(
                strings.common.percent(agreement.value),
                range(agreement.interval, strings.common.percent),
                agreement.pairs,
                agreement.items,
                agreement.on,
              )
            : words.agreementNone}
        </Learned>
        {habits.firstKey && <li>{words.firstKey(secondsText(habits.firstKey.medianSeconds), habits.firstKey.n)}</li>}
        {habits.changes && <li>{words.changes(plainNumber(habits.changes.median, 1), habits.changes.n)}</li>}
        <li>
          {declined === 0
            ? words.declinesNone(submitted)
            : words.declines(
                strings.common.percent(declined / (declined + submitted)),
                declined,
                declined + submitted,
                reasons.join(', '),
              )}
        </li>
      </ul>
    </Card>
  )
}

function Learned({ children, offered }: { children: React.ReactNode; offered: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <span className="min-w-0 flex-1 basis-60">{children}</span>
      {offered}
    </li>
  )
}
