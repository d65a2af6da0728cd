'use client'
import { useState } from 'react'
import { RemarkedItem } from '#components/remarks/remarked-item'
import { Button } from '#components/ui/actions/button'
import { Badge } from '#components/ui/display/badge'
import { DateText } from '#components/ui/display/date-text'
import { DataTable } from '#components/ui/tables/data-table'
import { letterOf } from '#lib/client/annotate/input/letters'
import { judgedItemApi } from '#lib/client/said/judged-item-api'
import { strings } from '#lib/client/strings/index'
import type { SaidEntry as Entry } from '#lib/contracts/said'

const words = strings.said.list

type SaidEntryProps = { slug: string; campaignId: string; entry: Entry }

/** One judgment in its annotator's words: what they wrote, and what they said of each response, by the letters they saw. */
export function SaidEntry({ slug, campaignId, entry }: SaidEntryProps) {
  const [isShown, setShown] = useState(false)
  const { judgmentId, annotator, submittedAt, isCorrection, preview, allBad, comment, itemLabels, cards } = entry
  const scales = [...new Set(cards.flatMap(({ ratings }) => ratings.map(({ label }) => label)))]
  const hasLabels = cards.some(({ labels }) => labels.length > 0)
  return (
    <article className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2 text-ink-muted text-sm">
        <span className="font-medium text-ink">{annotator.name}</span>
        <DateText value={submittedAt} />
        {allBad && <Badge tone="warning">{words.allBad}</Badge>}
        {itemLabels.map((label) => (
          <Badge key={label}>
            <bdi>{label}</bdi>
          </Badge>
        ))}
        {isCorrection && <Badge>{words.corrected}</Badge>}
      </p>
      {comment !== null && (
        <p dir="auto" className="whitespace-pre-wrap break-words text-base">
          {comment}
        </p>
      )}
      <p dir="auto" className="truncate text-ink-muted text-sm">
        {preview}
      </p>
      <DataTable
        label={words.cards(annotator.name)}
        columns={[
          { head: words.card },
          { head: words.rank, numeric: true },
          ...scales.map((label) => ({ key: `scale ${label}`, head: label, numeric: true })),
          ...(hasLabels ? [{ key: 'labels', head: words.labels }] : []),
        ]}
        rows={cards.map(({ rank, labels, ratings }, place) => ({
          key: place,
          cells: [
            letterOf(place),
            rank,
            ...scales.map((scale) => ratings.find(({ label }) => label === scale)?.value ?? '–'),
            ...(hasLabels ? [<bdi key="labels">{labels.join(', ')}</bdi>] : []),
          ],
        }))}
      />
      <Button size="sm" className="self-start" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? words.hideItem : words.showItem}
      </Button>
      {isShown && <RemarkedItem path={judgedItemApi(slug, campaignId, judgmentId)} name={annotator.name} />}
    </article>
  )
}
