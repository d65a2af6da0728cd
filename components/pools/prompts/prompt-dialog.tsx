'use client'
import { useQuery } from '@tanstack/react-query'
import { FailureText } from '#components/ui/display/failure-text'
import { Skeleton } from '#components/ui/display/skeleton'
import { Dialog } from '#components/ui/overlays/dialog'
import { describeFailure } from '#lib/client/failure'
import { promptQuery } from '#lib/client/pools-queries'
import { strings } from '#lib/client/strings/index'
import { PromptStep } from './prompt-step.tsx'
import { PromptView } from './prompt-view.tsx'

type PromptDialogProps = {
  slug: string
  pool: { poolId: string; version: { number: number; promptCount: number } }
  promptId: string | null
  onPrompt: (promptId: string | null, how?: 'push' | 'replace') => void
}

/** One prompt over its list, at an address of its own; its neighbours are a press away. */
export function PromptDialog({ slug, pool, promptId, onPrompt }: PromptDialogProps) {
  const words = strings.pools.prompts
  const { data: prompt, error } = useQuery({
    ...promptQuery(slug, pool.poolId, promptId ?? ''),
    enabled: promptId !== null,
  })
  return (
    <Dialog
      size="lg"
      open={promptId !== null}
      onOpenChange={(open) => {
        if (!open) onPrompt(null, 'replace')
      }}
      title={prompt ? words.title(prompt.position + 1) : strings.common.loading}
      footer={
        prompt && (
          <PromptStep
            slug={slug}
            pool={pool}
            position={prompt.position}
            onPrompt={(next) => onPrompt(next, 'replace')}
          />
        )
      }
    >
      {error ? (
        <FailureText failure={describeFailure(error)} />
      ) : prompt ? (
        <PromptView slug={slug} prompt={prompt} />
      ) : (
        <div className="flex flex-col gap-3">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-32 w-full" />
          <Skeleton className="h-32 w-full" />
        </div>
      )}
    </Dialog>
  )
}
