'use client'
import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/actions/button'
import { ConfirmDialog } from '#components/ui/overlays/confirm-dialog'
import { useToast } from '#components/ui/overlays/use-toast'
import { keys } from '#lib/client/keys'
import { strings } from '#lib/client/strings/index'
import { type AnalysisOf, applyAugmentation } from '#lib/client/studio/analysis-query'

type AddPromptsProps = {
  slug: string
  pool: { poolId: string; name: string; version: { number: number; promptCount: number } }
  candidate: { name: string }
  analysis: AnalysisOf<'augmentation'>
  /** Null while the number typed is none. */
  added: number | null
  /** Whether d grows by it: then it is the page's main step. */
  isGain: boolean
}

/** The step that makes the ranking's first prompts part of the pool, after saying what it makes and what stays. */
export function AddPrompts({ slug, pool, candidate, analysis, added, isGain }: AddPromptsProps) {
  const words = strings.studio.augment
  const client = useQueryClient()
  const router = useRouter()
  const announce = useToast()
  const [open, setOpen] = useState(false)
  const number = added ?? 0
  return (
    <div>
      <Button variant={isGain ? 'primary' : 'secondary'} disabled={added === null} onClick={() => setOpen(true)}>
        {words.add(number)}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={words.addTitle(number)}
        confirmLabel={words.addConfirm}
        tone="primary"
        onConfirm={async () => {
          const made = await applyAugmentation(slug, analysis, number)
          await client.invalidateQueries({ queryKey: keys.pools.all(slug) })
          announce.success(words.added(made.added, made.versionNumber))
          router.push(`/w/${slug}/pools/${pool.poolId}` as Route)
          router.refresh()
        }}
      >
        <ul className="flex list-disc flex-col gap-1.5 pl-5">
          <li>{words.makes(pool.name, pool.version.number + 1, pool.version.promptCount + number)}</li>
          <li>{words.keeps(pool.version.number)}</li>
          <li>{words.provenance(candidate.name)}</li>
          <li>{words.copies(candidate.name)}</li>
          <li>{words.noUndo}</li>
        </ul>
      </ConfirmDialog>
    </div>
  )
}
