'use client'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { FailureText } from '#components/ui/display/failure-text'
import { Field } from '#components/ui/forms/field'
import { TextInput } from '#components/ui/forms/text-input'
import { Dialog } from '#components/ui/overlays/dialog'
import { api } from '#lib/client/api'
import { describeFailure } from '#lib/client/failure'
import { keys } from '#lib/client/keys'
import { strings } from '#lib/client/strings/index'
import type { CampaignDetail } from '#lib/contracts/campaigns'
import { PromptDetail, PromptPage } from '#lib/contracts/pools'
import { MAX_CARDS, MIN_CARDS } from '#lib/core/ranking/draft/ranking-draft'

const words = strings.practice

type PromptPickerProps = {
  slug: string
  pool: CampaignDetail['pool']
  onTake: (prompt: PromptDetail) => void
  onClose: () => void
}

/** Prompts of the campaign's pool that have responses to rank. */
export function PromptPicker({ slug, pool, onTake, onClose }: PromptPickerProps) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const [failure, setFailure] = useState<unknown>(null)
  const path = `/api/v1/workspaces/${slug}/pools/${pool.poolId}/prompts`
  const { data, error } = useQuery({
    queryKey: keys.pools.prompts(slug, pool.poolId, pool.versionNumber, { practice: search }),
    queryFn: ({ signal }) =>
      api('GET', path, { query: { version: pool.versionNumber, search }, reply: PromptPage, signal }),
  })
  const take = async (promptId: string) => {
    setFailure(null)
    try {
      onTake(await api('GET', `${path}/${promptId}`, { reply: PromptDetail }))
    } catch (refused) {
      setFailure(refused)
    }
  }
  const found = data?.prompts.filter(({ responseCount }) => responseCount >= MIN_CARDS && responseCount <= MAX_CARDS)
  const wrong = failure ?? error
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.fromPool} description={words.fromPoolText}>
      <div className="flex flex-col gap-3">
        <Field label={words.search} hideLabel>
          {(control) => (
            <TextInput
              {...control}
              type="search"
              icon={<Search aria-hidden className="size-4" />}
              placeholder={words.search}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {wrong && <FailureText title={words.failed} failure={describeFailure(wrong)} />}
        {found?.length === 0 && <p className="text-ink-muted">{words.noMatches}</p>}
        <ul className="flex max-h-80 flex-col overflow-y-auto">
          {found?.map(({ promptId, preview }) => (
            <li key={promptId} className="flex items-center gap-3 border-line border-b py-2">
              <span dir="auto" className="line-clamp-2 min-w-0 flex-1 break-words">
                {preview}
              </span>
              <Button size="sm" onClick={() => void take(promptId)}>
                {words.take}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
