import { ChunkBody, ChunkParams } from '#lib/contracts/uploads'
import { route } from '#lib/http/route'
import { receiveChunk } from '#lib/services/uploads/receive-chunk'

export const PUT = route({
  access: 'pool.import',
  params: ChunkParams,
  body: ChunkBody,
  handle: async ({ deps, actor, params, body, headers }) => {
    await receiveChunk(deps, actor, { ...params, bytes: body, contentDigest: headers.get('content-digest') })
    return undefined
  },
})
