'use client'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '#components/ui/actions/button'
import { promptPageQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import { PROMPTS_PER_PAGE } from '#lib/contracts/pools'

type PromptStepProps = {
  slug: string
  pool: { poolId: string; version: { number: number; promptCount: number } }
  position: number
  onPrompt: (promptId: string) => void
}

/** To the prompt before and after, in the pool's order. */
export function PromptStep({ slug, pool, position, onPrompt }: PromptStepProps) {
  const words = strings.pools.prompts
  const { poolId, version } = pool
  const pageOf = (place: number) => Math.max(0, Math.floor(place / PROMPTS_PER_PAGE))
  const before = useQuery(promptPageQuery(slug, poolId, version.number, pageOf(position - 1)))
  const after = useQuery(promptPageQuery(slug, poolId, version.number, pageOf(position + 1)))
  const idAt = (place: number, page: typeof before) =>
    page.data?.prompts.find((prompt) => prompt.position === place)?.promptId
  const previous = idAt(position - 1, before)
  const next = idAt(position + 1, after)
  return (
    <>
      <Button
        disabled={!previous}
        icon={<ChevronLeft aria-hidden className="size-4" />}
        onClick={() => previous && onPrompt(previous)}
      >
        {words.previous}
      </Button>
      <Button disabled={!next} onClick={() => next && onPrompt(next)}>
        {words.next}
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </>
  )
}
