import { AssignmentParams } from '#lib/contracts/assignments'
import { AddRemark } from '#lib/contracts/remarks'
import { route } from '#lib/http/route'
import { addRemark } from '#lib/services/remarks/add-remark'

export const POST = route({
  access: 'assignment.work',
  params: AssignmentParams,
  body: AddRemark,
  handle: async ({ deps, actor, params, body }) => {
    await addRemark(deps, actor, { ...params, ...body })
    return undefined
  },
})
