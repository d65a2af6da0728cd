import { Upload, UploadParams } from '#lib/contracts/uploads'
import { route } from '#lib/http/route'
import { completeUpload } from '#lib/services/uploads/complete-upload'

export const POST = route({
  access: 'pool.import',
  params: UploadParams,
  reply: Upload,
  handle: ({ deps, actor, params }) => completeUpload(deps, actor, params),
})
