'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Badge } from '#components/ui/display/badge'
import { FailureText } from '#components/ui/display/failure-text'
import { describeFailureIn } from '#lib/client/annotate/describe-failure'
import { keepJudgment } from '#lib/client/annotate/history-calls'
import { useLateWords } from '#lib/client/annotate/late-words'
import type { ItemTexts } from '#lib/contracts/assignments'
import type { AssignmentId } from '#lib/core/vocabulary/ids'
import { MomentText } from './moment-text.tsx'
import { PastItem } from './past-item.tsx'
import { TiersText } from './tiers-text.tsx'

export type HistoryLine = {
  judgmentId: string
  assignmentId: AssignmentId
  preview: string
  submittedAt: string
  tiers: number[][]
  activeMs: number
  isCorrection: boolean
  fixed: 'in_snapshot' | 'campaign_closed' | null
  revisitFor: number | null
  openQuestions: number
}

type HistoryRowProps = {
  line: HistoryLine
  /** The texts, where it is open. */
  texts: ItemTexts | null
  /** Where this page is with the judgment open, and with none. */
  hrefs: { open: string; closed: string; change: string }
  /** A question about it is on its way. */
  isAsking: boolean
  onAsk: () => void
  /** Of the judgment, in the API. */
  path: string
}

/** One judgment of one's own, and what can still be done with it. */
export function HistoryRow({ line, texts, hrefs, isAsking, onAsk, path }: HistoryRowProps) {
  const all = useLateWords()
  const words = all.history
  const router = useRouter()
  const [isKeeping, setKeeping] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const keep = async () => {
    setKeeping(true)
    setFailure(null)
    try {
      await keepJudgment(path)
      router.refresh()
    } catch (error) {
      setFailure(error)
    }
    setKeeping(false)
  }
  return (
    <li className="flex flex-col gap-3 border-line border-b py-4" id={line.judgmentId}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-72">
          <p dir="auto" className="line-clamp-2 break-words font-medium">
            {line.preview}
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted">
            <TiersText tiers={line.tiers} />
            <MomentText value={line.submittedAt} />
            <span className="tabular-nums">{words.took(Math.round(line.activeMs / 1000))}</span>
            {line.isCorrection && <Badge>{words.changed}</Badge>}
            {(line.openQuestions > 0 || isAsking) && <Badge tone="accent">{words.asked}</Badge>}
          </p>
          {line.revisitFor !== null && <p className="mt-1 text-warning-text">{words.revisitFor(line.revisitFor)}</p>}
          {line.fixed !== null && (
            <p className="mt-1 text-ink-muted text-sm">
              {line.fixed === 'in_snapshot' ? words.inSnapshot : words.campaignClosed}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {line.revisitFor !== null && (
            <Button loading={isKeeping} onClick={() => void keep()}>
              {words.stands}
            </Button>
          )}
          <ButtonLink href={texts ? hrefs.closed : hrefs.open} scroll={false}>
            {texts ? words.hide : words.look}
          </ButtonLink>
          <Button onClick={onAsk}>{words.ask}</Button>
          {line.fixed === null && <ButtonLink href={hrefs.change}>{words.change}</ButtonLink>}
        </div>
      </div>
      {failure !== null && <FailureText title={words.keptFailed} failure={describeFailureIn(all, failure)} />}
      {texts && <PastItem texts={texts} tiers={line.tiers} />}
    </li>
  )
}
