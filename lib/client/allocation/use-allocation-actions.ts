import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { z } from 'zod'
import type { AppliedAllocation } from '#lib/contracts/allocation'
import { keys } from '../keys.ts'
import { allocateCampaign, saveProfiles } from './calls.ts'
import type { People } from './use-people.ts'

type Given = {
  slug: string
  campaignId: string
  people: People
  onSaved: () => void
  onShared: (applied: z.output<typeof AppliedAllocation>) => void
}

/** Saving what was typed and sharing the work out, one at a time; what was typed stays where it fails. */
export function useAllocationActions({ slug, campaignId, people, onSaved, onShared }: Given) {
  const client = useQueryClient()
  const router = useRouter()
  const [busy, setBusy] = useState<'save' | 'share' | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const reload = async () => {
    await client.invalidateQueries({ queryKey: keys.campaigns.one(slug, campaignId) })
    router.refresh()
  }
  const save = async () => {
    if (people.profiles.size === 0) return
    await saveProfiles(slug, campaignId, { people: [...people.profiles.values()] })
    await reload()
    people.discard()
  }
  const run = async (what: 'save' | 'share', work: () => Promise<void>) => {
    setBusy(what)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(null)
    }
  }
  return {
    ...{ busy, failure, reload },
    save: () =>
      run('save', async () => {
        await save()
        onSaved()
      }),
    /** What was typed is saved first, so that what is shared out is what the page shows. */
    share: (finishBy: string | null) =>
      run('share', async () => {
        await save()
        const applied = await allocateCampaign(slug, campaignId, { finishBy })
        await reload()
        onShared(applied)
      }),
  }
}
