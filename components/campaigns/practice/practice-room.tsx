'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { Card } from '#components/ui/display/card'
import { EmptyState } from '#components/ui/display/empty-state'
import { FailureText } from '#components/ui/display/failure-text'
import { api } from '#lib/client/api'
import { campaignApi } from '#lib/client/campaigns/paths'
import { describeFailure } from '#lib/client/failure'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import type { Practice } from '#lib/contracts/practice'
import type { Role } from '#lib/core/access/can'
import { CampaignFrame } from '../campaign-frame.tsx'
import { PracticeForm } from './practice-form.tsx'
import { PracticeItemCard } from './practice-item-card.tsx'
import { PracticePeople } from './practice-people.tsx'

const words = strings.practice

type PracticeRoomProps = { slug: string; campaign: CampaignDetail; practice: Practice; role: Role }

/** What people practise on before they begin, and how they did. */
export function PracticeRoom({ slug, campaign, practice, role }: PracticeRoomProps) {
  const router = useRouter()
  const [isAdding, setAdding] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const path = `${campaignApi(slug, campaign.campaignId)}/practice`
  const { items, people } = practice
  const mayAdd = campaign.state !== 'closed' && campaign.archivedAt === null
  const order = items.map(({ practiceItemId }) => practiceItemId)
  const move = async (from: number, to: number) => {
    setFailure(null)
    const moved = order.toSpliced(from, 1).toSpliced(to, 0, ...order.slice(from, from + 1))
    try {
      await api('PUT', `${path}/order`, { body: { order: moved } })
      router.refresh()
    } catch (error) {
      setFailure(error)
    }
  }
  const remove = async (practiceItemId: string) => {
    await api('DELETE', `${path}/${practiceItemId}`)
    router.refresh()
  }
  return (
    <CampaignFrame slug={slug} campaign={campaign} tab="practice" role={role}>
      <div className="flex flex-col gap-5">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="max-w-2xl">
            <h2 className="font-semibold text-lg">{words.title}</h2>
            <p className="mt-1 text-ink-muted">{words.text}</p>
            {campaign.state !== 'draft' && <p className="mt-1 text-ink-muted">{words.late}</p>}
          </div>
          {mayAdd && !isAdding && items.length > 0 && (
            <Button variant="primary" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )}
        </div>
        {failure !== null && <FailureText title={words.failed} failure={describeFailure(failure)} />}
        {isAdding && (
          <PracticeForm
            slug={slug}
            pool={campaign.pool}
            path={path}
            onClose={() => setAdding(false)}
            onAdded={() => {
              setAdding(false)
              router.refresh()
            }}
          />
        )}
        {items.length === 0 && !isAdding && (
          <EmptyState
            title={words.noneTitle}
            text={words.noneText}
            action={
              mayAdd && (
                <Button variant="primary" onClick={() => setAdding(true)}>
                  {words.add}
                </Button>
              )
            }
          />
        )}
        <ol className="flex flex-col gap-3">
          {items.map((item, place) => (
            <li key={item.practiceItemId}>
              <PracticeItemCard
                item={item}
                number={place + 1}
                onUp={place > 0 ? () => void move(place, place - 1) : null}
                onDown={place < items.length - 1 ? () => void move(place, place + 1) : null}
                onRemove={() => remove(item.practiceItemId)}
              />
            </li>
          ))}
        </ol>
        {items.length > 0 && (
          <Card title={words.people} padded={false}>
            <PracticePeople people={people} items={items.length} />
          </Card>
        )}
      </div>
    </CampaignFrame>
  )
}
