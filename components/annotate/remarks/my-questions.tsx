'use client'
import { Badge } from '#components/ui/display/badge'
import { DateText } from '#components/ui/display/date-text'
import { EmptyState } from '#components/ui/display/empty-state'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { MyRemarks } from '#lib/contracts/remarks'

/** What one has marked and asked, newest first, with what came back. */
export function MyQuestions({ remarks }: { remarks: MyRemarks['remarks'] }) {
  const words = useLateWords().remarks
  if (remarks.length === 0) return <EmptyState title={words.noneTitle} text={words.noneText} />
  return (
    <ul className="flex flex-col divide-y divide-line">
      {remarks.map((remark) => (
        <li key={remark.remarkId} className="flex flex-col gap-2 py-3 first:pt-0">
          <p className="flex flex-wrap items-center gap-2 text-ink-muted text-xs">
            <Badge>{words.kinds[remark.kind]}</Badge>
            <Badge tone={remark.settledAt === null ? 'warning' : 'success'}>
              {remark.settledAt === null ? words.open : words.settled}
            </Badge>
            {remark.answer !== null && remark.seenAt === null && <Badge tone="accent">{words.newAnswer}</Badge>}
            <DateText value={remark.createdAt} />
          </p>
          <p dir="auto" className="whitespace-pre-wrap break-words">
            {remark.body}
          </p>
          {remark.answer !== null && (
            <div className="border-accent border-l-2 pl-3">
              <p className="text-ink-muted text-xs">{words.answer}</p>
              <p dir="auto" className="whitespace-pre-wrap break-words">
                {remark.answer}
              </p>
              {remark.guidelineVersion !== null && (
                <p className="mt-1 text-ink-muted text-xs">{words.joined(remark.guidelineVersion)}</p>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
