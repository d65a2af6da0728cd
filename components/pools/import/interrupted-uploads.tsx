'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '#components/ui/actions/button'
import { Banner } from '#components/ui/display/banner'
import { useToast } from '#components/ui/overlays/use-toast'
import { discardUpload, interruptedUploadsQuery } from '#lib/client/pools-uploads'
import { strings } from '#lib/client/strings/index'
import type { UploadTask } from '#lib/client/uploads-center'
import type { Upload } from '#lib/contracts/uploads'

/** Uploads the server holds in part and this browser has no file for: choosing the same file again goes on with them. */
export function InterruptedUploads({ slug, moving }: { slug: string; moving: readonly UploadTask[] }) {
  const words = strings.pools.imports
  const query = interruptedUploadsQuery(slug)
  const uploads = useQuery(query)
  const client = useQueryClient()
  const announce = useToast()
  const known = new Set(moving.map((task) => `${task.byteSize} ${task.fileName}`))
  const left = (uploads.data ?? []).filter(({ byteSize, fileName }) => !known.has(`${byteSize} ${fileName}`))
  const discard = async (upload: Upload) => {
    try {
      await discardUpload(slug, upload.uploadId)
    } catch (error) {
      announce.error(error)
    }
    await client.invalidateQueries({ queryKey: query.queryKey })
  }
  if (left.length === 0) return null
  return (
    <div className="mb-5 flex flex-col gap-3">
      {left.map((upload) => (
        <Banner
          key={upload.uploadId}
          tone="warning"
          action={
            <Button size="sm" aria-label={words.discardOf(upload.fileName)} onClick={() => void discard(upload)}>
              {words.discard}
            </Button>
          }
        >
          {words.interrupted(upload.fileName)}
        </Banner>
      ))}
    </div>
  )
}
