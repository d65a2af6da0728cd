import { DeclareUpload, Upload, Uploads } from '#lib/contracts/uploads'
import { route } from '#lib/http/route'
import { declareUpload } from '#lib/services/uploads/declare-upload'
import { listUploads } from '#lib/services/uploads/read-upload'

export const GET = route({
  access: 'pool.import',
  reply: Uploads,
  handle: async ({ deps, actor }) => ({ uploads: await listUploads(deps, actor) }),
})

export const POST = route({
  access: 'pool.import',
  body: DeclareUpload,
  reply: Upload,
  status: 201,
  handle: ({ deps, actor, body }) => declareUpload(deps, actor, body),
})
