import { queryOptions } from '@tanstack/react-query'
import { Uploads } from '#lib/contracts/uploads'
import { api } from './api.ts'
import { ProblemError } from './failure.ts'
import { keys } from './keys.ts'
import { keptFiles } from './uploads-kept-files.ts'

/** This person's uploads that stopped and that this browser has no file for. Asked once a visit: a moving one is no news. */
export const interruptedUploadsQuery = (slug: string) =>
  queryOptions({
    queryKey: [...keys.pools.all(slug), 'interrupted'],
    queryFn: async ({ signal }) => {
      const [{ uploads }, kept] = await Promise.all([
        api('GET', `/api/v1/workspaces/${slug}/uploads`, { reply: Uploads, signal }),
        keptFiles(slug),
      ])
      const here = new Set<string>(kept.map(({ uploadId }) => uploadId))
      return uploads.filter(({ uploadId }) => !here.has(uploadId))
    },
    refetchOnWindowFocus: false,
  })

/** Removes an upload from the server; one that is gone already is as good. */
export async function discardUpload(slug: string, uploadId: string): Promise<void> {
  try {
    await api('DELETE', `/api/v1/workspaces/${slug}/uploads/${uploadId}`)
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'not_found')) throw error
  }
}
