import { Upload, UploadParams } from '#lib/contracts/uploads'
import { route } from '#lib/http/route'
import { cancelUpload } from '#lib/services/uploads/cancel-upload'
import { readUpload } from '#lib/services/uploads/read-upload'

export const GET = route({
  access: 'pool.import',
  params: UploadParams,
  reply: Upload,
  handle: ({ deps, actor, params }) => readUpload(deps, actor, params),
})

export const DELETE = route({
  access: 'pool.import',
  params: UploadParams,
  handle: async ({ deps, actor, params }) => {
    await cancelUpload(deps, actor, params)
    return undefined
  },
})
