'use client'
import { useRouter } from 'next/navigation'
import { CampaignFrame } from '#components/campaigns/campaign-frame'
import { Button } from '#components/ui/actions/button'
import { EmptyState } from '#components/ui/display/empty-state'
import { Field } from '#components/ui/forms/field'
import { Select } from '#components/ui/forms/select'
import { type AddressChange, changeAddress } from '#lib/client/address'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { Remarks, RemarksQuery } from '#lib/contracts/remarks'
import { can, type Role } from '#lib/core/access/can'
import { RemarkEntry } from './remark-entry.tsx'

const words = strings.rulings.questions
const ALL = 'all'

type RemarksRoomProps = { slug: string; campaign: CampaignDetail; role: Role; found: Remarks; query: RemarksQuery }

/** What annotators ask and mark, those that wait first; the address holds what is shown. */
export function RemarksRoom({ slug, campaign, role, found, query }: RemarksRoomProps) {
  const router = useRouter()
  const { counts, remarks, hasMore } = found
  const { campaignId, archivedAt } = campaign
  const show = (change: AddressChange) => {
    changeAddress({ page: null, ...change }, 'push')
    router.refresh()
  }
  const isEmpty = counts.openQuestions + counts.openMarks + counts.settled === 0
  const chosen = (value: string) => (value === ALL ? null : value)
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="questions" role={role}>
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} text={words.emptyText} />
      ) : (
        <div className="flex max-w-5xl flex-col gap-5">
          <p className="figures">{words.counts(counts.openQuestions, counts.openMarks)}</p>
          <fieldset className="grid gap-3 sm:grid-cols-3">
            <legend className="sr-only">{words.filters}</legend>
            <Field label={words.state}>
              {(control) => (
                <Select
                  {...control}
                  value={query.state ?? ALL}
                  onValueChange={(value) => show({ state: chosen(value) })}
                  options={[
                    { value: ALL, label: words.all },
                    { value: 'open', label: words.states.open },
                    { value: 'settled', label: words.states.settled },
                  ]}
                />
              )}
            </Field>
            <Field label={words.kind}>
              {(control) => (
                <Select
                  {...control}
                  value={query.kind ?? ALL}
                  onValueChange={(value) => show({ kind: chosen(value) })}
                  options={[
                    { value: ALL, label: words.all },
                    { value: 'question', label: words.kinds.question },
                    { value: 'mark', label: words.kinds.mark },
                  ]}
                />
              )}
            </Field>
            <Field label={words.person}>
              {(control) => (
                <Select
                  {...control}
                  value={query.person ?? ALL}
                  onValueChange={(value: string) => show({ person: chosen(value) })}
                  options={[
                    { value: ALL, label: words.all },
                    ...counts.people.map(({ membershipId, name }) => ({ value: membershipId, label: name })),
                  ]}
                />
              )}
            </Field>
          </fieldset>
          {remarks.length === 0 && (
            <EmptyState
              title={words.nothingTitle}
              text={words.nothingText}
              action={<Button onClick={() => show({ state: null, kind: null, person: null })}>{words.clear}</Button>}
            />
          )}
          <ul className="flex flex-col gap-4">
            {remarks.map((remark) => (
              <li key={remark.remarkId}>
                <RemarkEntry
                  {...{ slug, campaignId, remark }}
                  maySettle={can(role, 'remark.settle') && archivedAt === null}
                  mayRule={can(role, 'campaign.edit')}
                />
              </li>
            ))}
          </ul>
          <div className="flex gap-2 empty:hidden">
            {query.page > 1 && <Button onClick={() => show({ page: `${query.page - 1}` })}>{words.earlier}</Button>}
            {hasMore && <Button onClick={() => show({ page: `${query.page + 1}` })}>{words.later}</Button>}
          </div>
        </div>
      )}
    </CampaignFrame>
  )
}
