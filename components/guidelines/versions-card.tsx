'use client'
import { useRouter } from 'next/navigation'
import { Badge } from '#components/ui/display/badge'
import { Card } from '#components/ui/display/card'
import { DateText } from '#components/ui/display/date-text'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { changeAddress } from '#lib/client/address'
import { strings } from '#lib/client/strings/index'
import type { GuidelineVersion, TextChange } from '#lib/contracts/guidelines'
import { ChangedText } from './changed-text.tsx'

const words = strings.rulings.guidelines

export type Comparison = { from: number; to: number; changes: TextChange[] }

type VersionsCardProps = {
  versions: readonly GuidelineVersion[]
  /** Of the two versions the address names; null while there is only one. */
  comparison: Comparison | null
}

/** Every version with who wrote it, when, and what they say changed; and any two of them held against each other. */
export function VersionsCard({ versions, comparison }: VersionsCardProps) {
  const router = useRouter()
  const options = versions.map(({ number }) => ({ value: `${number}`, label: words.version(number) }))
  const compare = (change: { from: string } | { to: string }) => {
    changeAddress(change)
    router.refresh()
  }
  return (
    <>
      <Card title={words.history}>
        <ol className="flex flex-col divide-y divide-line">
          {versions.map(({ number, note, writtenByName, writtenAt }, i) => (
            <li key={number} className="flex flex-col gap-1 py-2 first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{words.version(number)}</span>
                {i === 0 && <Badge tone="accent">{words.newest}</Badge>}
                <span className="text-ink-muted text-xs">
                  {writtenByName !== null && words.by(writtenByName)}
                  <DateText value={writtenAt} />
                </span>
              </p>
              {note !== null && (
                <p dir="auto" className="whitespace-pre-wrap break-words">
                  {note}
                </p>
              )}
              {number === 1 && note === null && <p className="text-ink-muted">{words.first}</p>}
            </li>
          ))}
        </ol>
      </Card>
      <Card title={comparison ? words.comparison(comparison.from, comparison.to) : words.compare}>
        {comparison ? (
          <div className="flex flex-col gap-3">
            <div className="grid grid-cols-2 gap-3">
              <Field label={words.from}>
                {(control) => (
                  <Select
                    {...control}
                    options={options}
                    value={`${comparison.from}`}
                    onValueChange={(from) => compare({ from })}
                  />
                )}
              </Field>
              <Field label={words.to}>
                {(control) => (
                  <Select
                    {...control}
                    options={options}
                    value={`${comparison.to}`}
                    onValueChange={(to) => compare({ to })}
                  />
                )}
              </Field>
            </div>
            {comparison.changes.every(({ kind }) => kind === 'same') ? (
              <p className="text-ink-muted">{words.same}</p>
            ) : (
              <ChangedText changes={comparison.changes} words={strings.rulings.changed} />
            )}
          </div>
        ) : (
          <p className="text-ink-muted">{words.onlyOne}</p>
        )}
      </Card>
    </>
  )
}
