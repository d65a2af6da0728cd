'use client'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { TextLink } from '#components/ui/actions/text-link'
import { Badge } from '#components/ui/display/badge'
import { DateText } from '#components/ui/display/date-text'
import { campaignPaths } from '#lib/client/campaigns/paths'
import { remarkedItemApi } from '#lib/client/rulings/calls'
import { strings } from '#lib/client/strings/index'
import type { Remark } from '#lib/contracts/remarks'
import { AnswerForm } from './answer-form.tsx'
import { RemarkedItem } from './remarked-item.tsx'

const words = strings.rulings.questions

type RemarkEntryProps = {
  slug: string
  campaignId: string
  remark: Remark
  /** Whether the reader may settle it, and whether they may make it a ruling. */
  maySettle: boolean
  mayRule: boolean
}

/** One question or mark: who said what when, its item on request, and the answer or the place to give it. */
export function RemarkEntry({ slug, campaignId, remark, maySettle, mayRule }: RemarkEntryProps) {
  const [isShown, setShown] = useState(false)
  const place = { slug, campaignId, remarkId: remark.remarkId }
  const { kind, body, annotator, createdAt, settledAt } = remark
  return (
    <article className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2 text-ink-muted text-sm">
        <Badge tone={settledAt === null ? 'warning' : 'neutral'}>{words.oneOf[kind]}</Badge>
        <span className="font-medium text-ink">{annotator.name}</span>
        <DateText value={createdAt} />
      </p>
      <p dir="auto" className="whitespace-pre-wrap break-words text-base">
        {body}
      </p>
      <Button size="sm" className="self-start" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? words.hideItem : words.showItem}
      </Button>
      {isShown && <RemarkedItem path={remarkedItemApi(place)} name={annotator.name} />}
      {settledAt !== null ? (
        <Settled remark={remark} guidelines={campaignPaths(slug, campaignId).guidelines} />
      ) : (
        maySettle && (
          <div className="border-line border-t pt-4">
            <AnswerForm place={place} remark={remark} mayRule={mayRule} />
          </div>
        )
      )}
    </article>
  )
}

function Settled({ remark, guidelines }: { remark: Remark; guidelines: string }) {
  const { answer, settledAt, settledByName, guidelineVersion, revisits, settledRevisits } = remark
  return (
    <div className="flex flex-col gap-1 border-accent border-l-2 pl-3">
      <p className="text-ink-muted text-xs">
        {settledByName !== null && (answer === null ? words.settledBy : words.answeredBy)(settledByName)}
        {settledAt !== null && <DateText value={settledAt} />}
      </p>
      {answer !== null && (
        <p dir="auto" className="whitespace-pre-wrap break-words">
          {answer}
        </p>
      )}
      {guidelineVersion !== null && (
        <p className="text-sm">
          <TextLink href={`${guidelines}?from=${guidelineVersion - 1}&to=${guidelineVersion}`}>
            {words.ruledIn(guidelineVersion)}
          </TextLink>{' '}
          <span className="text-ink-muted">{words.revisits(settledRevisits, revisits)}</span>
        </p>
      )}
    </div>
  )
}
