'use client'
import clsx from 'clsx'
import { History } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { latePart } from '#components/annotate/late-part'
import { Button } from '#components/ui/actions/button'
import { ButtonLink } from '#components/ui/actions/button-link'
import { Banner } from '#components/ui/display/banner'
import { EmptyState } from '#components/ui/display/empty-state'
import { sayRefusal } from '#lib/client/annotate/describe-failure'
import { judgmentApi } from '#lib/client/annotate/history-calls'
import { useLateWords } from '#lib/client/annotate/late-words'
import { useReachPolling } from '#lib/client/annotate/queue/use-reach-polling'
import { remarkEntry } from '#lib/client/annotate/remark-calls'
import { type Person, useOutbox } from '#lib/client/annotate/sending/use-outbox'
import type { ItemTexts } from '#lib/contracts/assignments'
import type { HistoryFilter } from '#lib/contracts/judgments'
import { type HistoryLine, HistoryRow } from './history-row.tsx'

const RemarkDialog = latePart(() =>
  import('#components/annotate/remarks/remark-dialog').then((module) => module.RemarkDialog),
)

type HistoryRoomProps = {
  slug: string
  campaignId: string
  name: string
  /** Whose unsent questions this browser keeps. */
  person: Person
  show: HistoryFilter
  /** Where this page begins; null at the newest. */
  before: string | null
  lines: readonly HistoryLine[]
  next: string | null
  revisits: number
  /** The judgment that is open, and its texts. */
  open: { judgmentId: string; texts: ItemTexts } | null
}

const filters = ['all', 'today', 'revisit', 'question'] as const

/** Everything one has judged in a campaign, as it stands. */
export function HistoryRoom(props: HistoryRoomProps) {
  const { slug, campaignId, name, person, show, before, lines, next, revisits, open } = props
  const all = useLateWords()
  const words = all.history
  const router = useRouter()
  useReachPolling()
  const [outbox, { entries, refused, isStuck }] = useOutbox(person, () => router.refresh())
  const [asking, setAsking] = useState<HistoryLine['assignmentId'] | null>(null)
  const work = `/w/${slug}/annotate/${campaignId}`
  const at = (asked: Record<string, string | null>): string => {
    const search = new URLSearchParams()
    for (const [key, value] of Object.entries({ show: show === 'all' ? null : show, before, ...asked }))
      if (value !== null) search.set(key, value)
    return search.size > 0 ? `${work}/history?${search}` : `${work}/history`
  }
  return (
    <main className="mx-auto max-w-5xl px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="min-w-0 break-words font-semibold text-xl">{words.of(name)}</h1>
        <ButtonLink href={work}>{words.back}</ButtonLink>
      </div>
      <nav aria-label={words.show} className="mt-4 flex gap-4 overflow-x-auto border-line border-b">
        {filters.map((one) => (
          <Link
            key={one}
            href={at({ show: one === 'all' ? null : one, before: null }) as Route}
            aria-current={one === show ? 'page' : undefined}
            className={clsx(
              '-mb-px flex h-9 shrink-0 items-center border-b-2 outline-offset-[-2px] hover:text-ink pointer-coarse:h-11',
              one === show ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted',
            )}
          >
            {one === 'revisit' && revisits > 0 ? all.mine.toRevisit(revisits) : words.filters[one]}
          </Link>
        ))}
      </nav>
      <div className="mt-4 flex flex-col gap-2 empty:hidden">
        {isStuck && entries.length > 0 && (
          <Banner tone="warning" role="status" title={all.sending.unsent(entries.length)}>
            {all.sending.unsentHelp}
          </Banner>
        )}
        {refused.map((entry) => (
          <Banner
            key={entry.key}
            tone="warning"
            role="alert"
            title={all.sending.refusedTitles[entry.kind]}
            action={
              <Button size="sm" onClick={() => outbox.dismiss(entry.key)}>
                {all.common.dismiss}
              </Button>
            }
          >
            {sayRefusal(all, entry.refusal)}
          </Banner>
        ))}
      </div>
      {lines.length === 0 ? (
        <div className="py-12">
          <EmptyState
            icon={<History aria-hidden className="size-6" strokeWidth={1.5} />}
            title={words.noneTitle[show]}
            text={words.noneText}
          />
        </div>
      ) : (
        <ul>
          {lines.map((line) => (
            <HistoryRow
              key={line.judgmentId}
              line={line}
              texts={open?.judgmentId === line.judgmentId ? open.texts : null}
              hrefs={{
                open: at({ open: line.judgmentId }),
                closed: at({}),
                change: `${work}?change=${line.judgmentId}`,
              }}
              isAsking={entries.some((entry) => entry.kind === 'remark' && entry.assignmentId === line.assignmentId)}
              onAsk={() => setAsking(line.assignmentId)}
              path={judgmentApi(slug, campaignId, line.judgmentId)}
            />
          ))}
        </ul>
      )}
      <div className="mt-4 flex gap-2">
        {before !== null && <ButtonLink href={at({ before: null })}>{words.newest}</ButtonLink>}
        {next !== null && <ButtonLink href={at({ before: next })}>{words.older}</ButtonLink>}
      </div>
      {asking !== null && (
        <RemarkDialog
          kind="question"
          onClose={() => setAsking(null)}
          onSend={(body) => {
            outbox.add(remarkEntry({ slug, campaignId }, { assignmentId: asking, kind: 'question', body }))
            setAsking(null)
          }}
        />
      )}
    </main>
  )
}
